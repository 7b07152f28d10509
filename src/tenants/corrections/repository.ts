/** What correcting posted answers needs kept of these answers; of the corrections themselves, see `receipts.ts`. */
import type { MessageAddress } from '../message-address.ts';

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
};
