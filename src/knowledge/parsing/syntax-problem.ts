/** A mistake in a text that should be JSON. */

/** What is wrong at a place of the text, and what to do. */
export type SyntaxProblem = {
  readonly offset: number;
  readonly said: string;
  /** What would stand there if it were right, as long as what stands there: with it the rest can be read. */
  readonly mended?: readonly { readonly at: number; readonly text: string }[];
  /** One that is met again and again is said once. */
  readonly once?: true;
};
