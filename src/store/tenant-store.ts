/** What is kept about places: settings, follows, tickets, feedback, posted answers. */
import type { FeedbackKind } from '../contract/request.ts';
import type { Fact } from '../knowledge/model/schema.ts';
import type { Place, Settings } from '../tenants/settings/settings.ts';
import type { Follow } from '../tenants/subscriptions/types.ts';
import type { Address, Ticket } from '../tenants/tickets/types.ts';

/** What a reader thought of an answer. */
export type Feedback = {
  readonly kind: FeedbackKind;
  /** The id of the request that was answered. */
  readonly answer: string;
  readonly question: string;
  readonly fact: string | undefined;
  readonly platform: string;
  readonly place: Place | undefined;
  /** A salted hash where the place has named feedback, so that a second press replaces the first; never the name. */
  readonly user: string | undefined;
  readonly at: Date;
};

/** Feedback on one question and fact, counted. */
export type FeedbackCount = {
  readonly question: string;
  readonly fact: string | undefined;
  readonly good: number;
  readonly bad: number;
  readonly notAsked: number;
  readonly last: Date;
};

/** An answer that others can see. */
export type Posted = Address & {
  readonly message: string;
  /** The messages that go on with it, where one could not hold it. */
  readonly more?: readonly string[];
  /** The request that was answered, as JSON. */
  readonly request: string;
  /** The facts it shows: id and hash of the content as posted. */
  readonly facts: readonly { readonly id: string; readonly hash: string }[];
  readonly at: Date;
};

/** The facts on a story as its channel was last told of them, by id. */
export type Seen = ReadonlyMap<string, Fact>;

/** Where follows live. */
export type Channel = Pick<Follow, 'place' | 'channel'>;

export type PlaceStore = {
  /** Kept in memory; undefined where a place never set anything. */
  readonly settings: (place: Place) => Partial<Settings> | undefined;
  readonly saveSettings: (place: Place, settings: Settings, by: string) => Promise<void>;

  /** @param seen the facts on the story now, of which the channel need not be told */
  readonly follow: (follow: Follow, seen: Seen) => Promise<'followed' | 'already'>;
  /** @returns how many follows ended; without `about`, all of the channel */
  readonly unfollow: (channel: Channel, about?: string) => Promise<number>;
  /** In a channel, or everywhere; oldest first. */
  readonly follows: (channel?: Channel) => Promise<Follow[]>;
  /** What a follow was last told; undefined where it is gone. */
  readonly seen: (follow: Follow) => Promise<Seen | undefined>;
  readonly saveSeen: (follow: Follow, seen: Seen) => Promise<void>;

  readonly addTicket: (
    ticket: Pick<Ticket, 'question' | 'locale' | 'asker' | 'at'>,
  ) => Promise<Ticket>;
  /** One person's questions in a place that were asked since then and are not answered, oldest first. */
  readonly openTickets: (
    asker: Pick<Ticket['asker'], 'place' | 'user'>,
    since: Date,
  ) => Promise<Ticket[]>;
  readonly removeTicket: (id: number) => Promise<void>;
  readonly ticket: (id: number) => Promise<Ticket | undefined>;
  readonly ticketAt: (at: Address) => Promise<Ticket | undefined>;
  readonly ticketPosted: (id: number, at: Address) => Promise<void>;
  readonly ticketReplied: (id: number, reply: NonNullable<Ticket['reply']>) => Promise<void>;

  /** Writes soon, in batches. */
  readonly recordFeedback: (feedback: Feedback) => void;
  readonly feedback: (limit: number) => Promise<FeedbackCount[]>;
  /** Random text of this store's own, for hashing names. */
  readonly salt: () => string;

  /** Writes soon, in batches; what was noted of the same message before is forgotten. */
  readonly notePosted: (posted: Posted) => void;
  readonly postedWith: (factIds: readonly string[]) => Promise<Posted[]>;
  /** The facts that messages posted since then show, each as it was posted, once. */
  readonly postedFacts: (since: Date) => Promise<Posted['facts'][number][]>;
  /** Forgets a message that is gone. */
  readonly forgetPosted: (at: Pick<Posted, 'place' | 'channel' | 'message'>) => Promise<void>;
};
