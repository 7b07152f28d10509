/** What feedback needs kept. */
import type { FeedbackKind } from '../../contract/request.ts';
import type { TenantId } from '../tenant-id.ts';

/** What a reader thought of an answer. */
export type Feedback = {
  readonly kind: FeedbackKind;
  /** The id of the request that was answered. */
  readonly answer: string;
  readonly question: string;
  readonly fact: string | undefined;
  readonly platform: string;
  readonly tenant: TenantId | undefined;
  /**
   * A salted hash, so that a second press replaces the first; never the name. Where feedback is anonymous, it is of this
   * answer, too, and nothing tells that two are of one person.
   */
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

export type FeedbackRepository = {
  /** Resolves once it is written; rejects where the database does not take it in time. */
  readonly recordFeedback: (feedback: Feedback) => Promise<void>;
  readonly feedback: (limit: number) => Promise<FeedbackCount[]>;
  /** Random text of this store's own, for hashing names. */
  readonly salt: () => string;
};
