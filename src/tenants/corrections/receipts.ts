/** What is kept of corrections: which copy was to say what, and whether it was reached. */
import type { ChainProblem } from '../../chain/chain.ts';
import type { TenantId } from '../tenant-id.ts';
import type { FollowUp, Place, PostedAnswer } from './repository.ts';

export type CopyAddress = Pick<PostedAnswer, 'tenant' | 'channel' | 'message'>;

/** A fact as a copy shows it and as it should: the marks of both (`fact-digest.ts`). */
export type CorrectedFact = { readonly id: string; readonly from: string; readonly to: string };

/** One copy, and what is to be corrected in it. */
export type WantedCopy = {
  readonly at: CopyAddress;
  readonly facts: readonly CorrectedFact[];
};

/** One copy that is to be corrected once. */
export type WantedCorrection = WantedCopy & {
  /** What is corrected one after the other: a channel, or all that a platform's limits count together. */
  readonly lane: string;
  /** What the facts say now, by their new marks, where anything stands. */
  readonly now?: PostedAnswer['facts'];
  /** Since when the copy stands. */
  readonly postedAt?: Date;
};

export type Correction = Omit<WantedCorrection, 'now'> & {
  readonly id: string;
  readonly askedAt: Date;
  /** How often it was tried. */
  readonly attempts: number;
};

/**
 * - `reached`: the copy says so.
 * - `not-reached`: it never will; see why.
 * - `superseded`: a newer version of the same copy took its place, or what the copy said holds again.
 */
type CorrectionEnd = 'reached' | 'not-reached' | 'superseded';

/** A fact as a copy showed it, and as it should, in words where these are kept. */
type ReceiptFact = CorrectedFact & { readonly said?: string; readonly says?: string };

/**
 * How a copy was reached:
 * - `edited`: changed where it stands.
 * - `picture`: and its pictures were drawn anew.
 * - `beside`: a word beside what one reader alone sees.
 * - `followed-up`: it could not be changed, and a message after it says so; or that message was changed.
 * - `told`: in a direct message.
 */
export const WAYS = ['edited', 'picture', 'beside', 'followed-up', 'told'] as const;
export type Way = (typeof WAYS)[number];

/** What a copy became by its correction. What is left out stays as it was; null takes it away. */
export type CopyAfter = {
  readonly facts: PostedAnswer['facts'];
  readonly place?: Place;
  readonly followUp?: FollowUp | null;
  /** What somebody wanted to be told: it stands there from now on, and whose it is is forgotten. */
  readonly stands?: {
    readonly channel: string;
    readonly message: string;
    readonly more: readonly string[];
  };
};

/** A correction on record. */
export type Receipt = Omit<Correction, 'facts'> & {
  readonly facts: readonly ReceiptFact[];
  readonly state: 'waiting' | CorrectionEnd;
  /** Why the last attempt failed, or why it was not reached. */
  readonly why: string | undefined;
  /** How it was reached; none where it was not, or where that was not noted yet. */
  readonly how: readonly Way[];
  readonly settledAt: Date | undefined;
};

/** Whether the receipts of settled corrections are what they were when they were written. */
export type ReceiptsVerified = {
  readonly receipts: number;
  readonly problems: readonly ChainProblem[];
};

export type CorrectionRepository = {
  /**
   * Notes what is to be corrected, after all that is waiting. A version that waits already, or was not
   * reached before, is not noted again; a waiting one with another outcome is superseded.
   * @returns how many are new
   */
  readonly requestCorrections: (wanted: readonly WantedCorrection[], now: Date) => Promise<number>;
  /** Of these, those that would be new were they requested now. */
  readonly newCorrections: <W extends WantedCopy>(wanted: readonly W[]) => Promise<readonly W[]>;
  /** The lanes in which any waits, each with a tenant whose it is. */
  readonly waitingLanes: () => Promise<
    readonly { readonly lane: string; readonly tenant: TenantId }[]
  >;
  /** The first in a lane that may be tried now, or else when the next one may. */
  readonly nextCorrection: (lane: string, now: Date) => Promise<Correction | Date | undefined>;
  /** The copy shows these facts now. */
  readonly correctionReached: (
    correction: Correction,
    shown: {
      readonly facts: readonly CorrectedFact[];
      readonly copy: CopyAfter;
      readonly how: readonly Way[];
      /** A part of the copy that was not reached. */
      readonly why?: string | undefined;
    },
    now: Date,
  ) => Promise<void>;
  readonly endCorrection: (
    correction: Correction,
    end: Exclude<CorrectionEnd, 'reached'>,
    now: Date,
    why: string,
  ) => Promise<void>;
  /** Notes that an attempt failed. @param until not to be tried before; it holds up no other */
  readonly correctionFailed: (correction: Correction, why: string, until?: Date) => Promise<void>;
  /** How many there are on record, and how many wait. */
  readonly correctionCounts: () => Promise<Readonly<Record<Receipt['state'], number>>>;
  /** The newest first. @param of one tenant's, or one copy's */
  readonly receipts: (of: Partial<CopyAddress>, most: number) => Promise<readonly Receipt[]>;
  readonly verifyReceipts: () => Promise<ReceiptsVerified>;
};
