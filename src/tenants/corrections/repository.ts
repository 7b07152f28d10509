/** What correcting posted answers needs kept of these answers; of the corrections themselves, see `receipts.ts`. */
import type { MessageAddress } from '../message-address.ts';
import type { TenantId } from '../tenant-id.ts';

/** An answer that others can see. */
export type PostedAnswer = MessageAddress & {
  readonly message: string;
  /** The messages that go on with it, where one could not hold it. */
  readonly more?: readonly string[];
  /** The request that was answered, as JSON. */
  readonly request: string;
  /** The facts it shows: id and hash of the content as posted, and its words where something is to be noted of it. */
  readonly facts: readonly {
    readonly id: string;
    readonly hash: string;
    readonly words?: string;
  }[];
  readonly at: Date;
  /** Set where no bot can change it by its id: one reader alone sees it. */
  readonly handle?: Handle;
  readonly place?: Place;
  readonly followUp?: FollowUp;
  /** The platform's id of somebody who wants to be told should it change; such a copy stands nowhere yet. */
  readonly person?: string;
};

/** What is to be known of where a message stands. */
export type Place = {
  /** In a direct message: a change there makes no sound. */
  readonly direct?: true;
  /** On Slack: the thread it stands in. */
  readonly thread?: string;
  /** On Slack: the ids of the files of its pictures, which stand in messages of their own. */
  readonly pictures?: readonly string[];
};

/** A message that tells what the copy itself cannot. Its name is written down before it is sent. */
export type FollowUp = {
  readonly key: string;
  /** ISO 8601, UTC. */
  readonly since: string;
  /** Once it stands. */
  readonly stands?: { readonly channel: string; readonly messages: readonly string[] };
};

/**
 * How a message that one reader alone sees is reached, for as long as the platform lets it be: it names nobody.
 * Discord takes changes to it, Slack a word beside it.
 */
export type Handle = {
  readonly type: 'discord-token' | 'slack-response';
  /** Where: an interaction's webhook, or a `response_url`. */
  readonly address: string;
  /** The thread, on Slack. */
  readonly thread?: string;
  /** ISO 8601, UTC. */
  readonly until: string;
};

/** What stands in for the channel of such a message. */
export const PRIVATE = 'private';
/** The same for what somebody wants to be told the changes of. */
export const WATCHED = 'watched';

export type PostedRepository = {
  /** Resolves once it is written; what was noted of the same message before is forgotten. */
  readonly notePosted: (posted: PostedAnswer) => Promise<void>;
  readonly postedWith: (factIds: readonly string[]) => Promise<PostedAnswer[]>;
  /** The facts that messages posted since then show, each as it was posted, once. */
  readonly postedFacts: (since: Date) => Promise<PostedAnswer['facts'][number][]>;
  /**
   * Messages posted since then that show any of these facts, some at a time in an order of their own, each once.
   * Messages that are noted meanwhile may be missing.
   */
  readonly postedPages: (
    factIds: readonly string[],
    since: Date,
  ) => AsyncIterable<readonly PostedAnswer[]>;
  /** One message, as it was noted last. */
  readonly postedAt: (
    at: Pick<PostedAnswer, 'tenant' | 'channel' | 'message'>,
  ) => Promise<PostedAnswer | undefined>;
  /** Forgets a message that is gone. */
  readonly forgetPosted: (
    at: Pick<PostedAnswer, 'tenant' | 'channel' | 'message'>,
  ) => Promise<void>;
  /** How many answers somebody wants to be told the changes of. */
  readonly watchedBy: (who: {
    readonly tenant: TenantId;
    readonly person: string;
  }) => Promise<number>;
  /** Says that a follow-up is sent from now on. @returns it, or the one that was begun before; undefined where the copy is gone */
  readonly beginFollowUp: (
    at: Pick<PostedAnswer, 'tenant' | 'channel' | 'message'>,
    followUp: FollowUp,
  ) => Promise<FollowUp | undefined>;
};
