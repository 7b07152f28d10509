/** What is kept about places: settings, follows, tickets, feedback, posted answers. */
import type { FeedbackKind } from '../commands/request.ts';
import type { Address, Ticket } from '../editors/types.ts';
import type { Follow } from '../follow/types.ts';
import type { Place, Settings } from '../settings/settings.ts';

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
  /** The request that was answered, as JSON. */
  readonly request: string;
  /** The facts it shows: id and hash of the content as posted. */
  readonly facts: readonly { readonly id: string; readonly hash: string }[];
  readonly at: Date;
};

/** The version of one fact that a follow's channel was last told of; the text serves to say what is gone. */
export type Seen = ReadonlyMap<string, string>;

export type PlaceStore = {
  /** Kept in memory; undefined where a place never set anything. */
  readonly settings: (place: Place) => Partial<Settings> | undefined;
  readonly saveSettings: (place: Place, settings: Settings, by: string) => Promise<void>;

  readonly follow: (follow: Follow) => Promise<'followed' | 'already'>;
  readonly unfollow: (
    channel: Pick<Follow, 'place' | 'channel'>,
    about?: string,
  ) => Promise<number>;
  /** In a channel, or everywhere; oldest first. */
  readonly follows: (channel?: Pick<Follow, 'place' | 'channel'>) => Promise<Follow[]>;
  /** What a follow was last told; undefined before the first time. */
  readonly seen: (follow: Follow) => Promise<string | undefined>;
  readonly saveSeen: (follow: Follow, snapshot: string) => Promise<void>;

  readonly addTicket: (
    ticket: Pick<Ticket, 'question' | 'locale' | 'asker' | 'at'>,
  ) => Promise<Ticket>;
  readonly ticket: (id: number) => Promise<Ticket | undefined>;
  readonly ticketAt: (at: Address) => Promise<Ticket | undefined>;
  readonly ticketPosted: (id: number, at: Address) => Promise<void>;
  readonly ticketReplied: (id: number, reply: NonNullable<Ticket['reply']>) => Promise<void>;

  /** Writes soon, in batches. */
  readonly recordFeedback: (feedback: Feedback) => void;
  readonly feedback: (limit: number) => Promise<FeedbackCount[]>;
  /** Random text of this store's own, for hashing names. */
  readonly salt: () => string;

  /** Writes soon, in batches. */
  readonly notePosted: (posted: Posted) => void;
  readonly postedWith: (factIds: readonly string[]) => Promise<Posted[]>;
};
