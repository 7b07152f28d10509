/** What makes vectors of texts, in the semantic worker. */

/** A question, or what may answer one: some models are trained to see which it is. */
export type Role = 'question' | 'passage';

export type Encoder = {
  /** What it runs on, for the log. */
  readonly runtime: string;
  /** A vector for each text, all of one length, which differs from model to model. */
  readonly embed: (texts: readonly string[], role: Role) => Promise<readonly ArrayLike<number>[]>;
  /** Texts to be embedded at a time: between batches, questions that wait are answered. */
  readonly batch: number;
  /** Whether the beginning of two vectors tells roughly how near they are, see `cosineSearch`. */
  readonly beginningTells: boolean;
};
