/** What promises need kept. */
import type { TenantId, TenantPlatform } from '../tenant-id.ts';
import type { PromiseTo, TellAt } from './types.ts';

/** A message that tells those who are promised the same in the same place. */
type PromiseTelling = {
  /** Names it; written down before anything is sent. */
  readonly id: string;
  readonly since: Date;
};

/** What is told together: one person, or all who asked the same under one message. */
export type PromiseGroup = {
  readonly lane: string;
  readonly group: string;
  /** Oldest first; at least one. */
  readonly promises: readonly PromiseTo[];
  /** Set where a run has begun to tell them and did not say that it was done. */
  readonly telling?: PromiseTelling;
  /** How often telling them has failed. */
  readonly attempts: number;
};

/** Whose promises are to be forgotten. */
export type PromisesOf =
  | { readonly platform: TenantPlatform; readonly user: string; readonly tenant?: TenantId }
  | { readonly tenant: TenantId; readonly channel?: string };

export type PromiseRepository = {
  /** Resolves once it is written; one that is kept already stays as it is. @param checked no later knowledge answers it */
  readonly keepPromise: (promise: PromiseTo, checked: string) => Promise<void>;
  readonly promise: (id: string) => Promise<PromiseTo | undefined>;
  /** How many of a person's are kept. */
  readonly promisesTo: (person: Pick<PromiseTo, 'platform' | 'user'>) => Promise<number>;
  /** Resolves once it is forgotten. @returns whether there was one */
  readonly breakPromise: (id: string) => Promise<boolean>;
  /** @returns how many were forgotten */
  readonly forgetPromises: (of: PromisesOf) => Promise<number>;

  /** Where any waits that was not looked at with this knowledge, or is being told. */
  readonly promiseLanes: (
    version: string,
    now: Date,
  ) => Promise<readonly { readonly lane: string; readonly platform: TenantPlatform }[]>;
  /** The next of a lane to look at or to tell, some at a time; or else when the next one may be. */
  readonly nextPromises: (
    lane: string,
    version: string,
    now: Date,
  ) => Promise<readonly PromiseGroup[] | Date | undefined>;
  /** Nothing of this knowledge answers them. */
  readonly promisesChecked: (ids: readonly string[], version: string) => Promise<void>;
  /** Says, before anything is sent, that a group is told from now on, or still. @returns who is to be told */
  readonly beginTelling: (
    group: Pick<PromiseGroup, 'lane' | 'group'>,
    telling: PromiseTelling,
  ) => Promise<readonly PromiseTo[]>;
  /** They were told, or are not to be: they are forgotten. */
  readonly endPromises: (ids: readonly string[]) => Promise<void>;
  /** Not to be tried before; `at`: and somewhere else, as what was begun has come to nothing. */
  readonly postponePromises: (
    ids: readonly string[],
    until: Date,
    again: { readonly attempts: number; readonly at?: TellAt; readonly begun?: false },
  ) => Promise<void>;
};
