/** What insight needs kept and read: the log of questions, what readers thought of answers, what editors set aside, which digests were sent. */
import type { Outcome } from '../contract/reply.ts';
import type { FeedbackKind } from '../contract/request.ts';
import type { TenantId } from '../tenants/tenant-id.ts';

/** Which part of the log is looked at. */
export type LogFilter = {
  readonly since: Date;
  /** Left out, until now; what was asked at that very moment is not of it. */
  readonly until?: Date;
  readonly platform?: string;
  /** A server or workspace; `none` is what was asked outside one. Left out, all. */
  readonly tenant?: TenantId | 'none';
};

/** What was asked in the same words and ended alike on one day, UTC. */
export type UnansweredRow = {
  readonly question: string;
  /** With what it left out, where it went on with a conversation. */
  readonly readAs?: string | undefined;
  readonly locale: string;
  /** `not-asked`: there was an answer, and the reader said that it is not what was asked. */
  readonly outcome: Exclude<Outcome, 'answer'> | 'not-asked';
  /** The nearest fact, or the one that was shown. */
  readonly fact: string | undefined;
  readonly times: number;
  readonly first: Date;
  readonly last: Date;
};

/** How many questions of one day, UTC as `2026-11-26`, ended in one way. */
export type QuestionCount = {
  readonly day: string;
  readonly locale: string;
  readonly outcome: Outcome;
  readonly fact: string | undefined;
  readonly times: number;
};

export type FeedbackDay = {
  readonly day: string;
  readonly kind: FeedbackKind;
  readonly fact: string | undefined;
  readonly times: number;
};

/** A wording that an editor said is not for this newsroom. */
export type SetAside = {
  readonly id: string;
  readonly question: string;
  readonly locale: string;
  /** The editor's name; empty once they are forgotten. */
  readonly by: string;
  readonly at: Date;
};

export type InsightRepository = {
  /** Newest first; at most `limit` rows of each kind. */
  readonly unanswered: (filter: LogFilter, limit: number) => Promise<UnansweredRow[]>;
  readonly questionCounts: (filter: LogFilter) => Promise<QuestionCount[]>;
  readonly feedbackCounts: (filter: LogFilter) => Promise<FeedbackDay[]>;
  /** Servers and workspaces in which anything was asked. */
  readonly tenantsAsking: () => Promise<TenantId[]>;
  /** @param wording with whom its editor is known as, so that they can be forgotten */
  readonly setAside: (wording: SetAside & { readonly person: string }) => Promise<void>;
  readonly takeBack: (id: string) => Promise<void>;
  readonly asides: () => Promise<SetAside[]>;
  /** The week, by its Monday, that a tenant's last digest told of; undefined before the first. */
  readonly digestOf: (tenant: TenantId) => Promise<string | undefined>;
  /** Those that were told of a week. */
  readonly digested: (week: string) => Promise<ReadonlySet<TenantId>>;
  readonly noteDigest: (tenant: TenantId, week: string) => Promise<void>;
};
