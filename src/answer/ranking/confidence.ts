/** Is the best candidate the answer? A logistic regression over what can be shown to a reader. */

import type { Query } from '../understanding/parse-question.ts';
import { FEATURES, type Features } from './features.ts';
import { type RankedCandidate, weightedSum } from './ranker.ts';

export const CONFIDENCE_FEATURES = [
  ...FEATURES,
  'marginTo2nd',
  'marginTo5th',
  'queryLength',
] as const satisfies readonly (keyof ConfidenceFeatures)[];

/** What it looks at: the best candidate's features, and how it stands among the others. */
export type ConfidenceFeatures = Features & {
  /** Lead in the ranker's score over the next fact, at most 5. */
  readonly marginTo2nd: number;
  /** Lead over the fifth, at most 8: small where many facts fit alike. */
  readonly marginTo5th: number;
  /** The question's words that tell something, at most 10, as a share of 10. */
  readonly queryLength: number;
};

export function confidenceFeatures(
  query: Query,
  [best, ...rest]: readonly [RankedCandidate, ...RankedCandidate[]],
): ConfidenceFeatures {
  // Where there is no other, the lead is over a fact with nothing in common: to be alone proves nothing.
  const lead = (other: RankedCandidate | undefined, most: number) =>
    Math.min(most, best.rank - (other?.rank ?? 0));
  return {
    ...best.features,
    marginTo2nd: lead(rest[0], 5),
    marginTo5th: lead(rest[3], 8),
    queryLength: Math.min(10, query.tokens.length) / 10,
  };
}

/** @returns 0..1: how likely the best candidate answers the question */
export function confidenceOf(
  features: ConfidenceFeatures,
  { bias, ...weights }: ConfidenceWeights,
): number {
  return 1 / (1 + Math.exp(-(bias + weightedSum(features, weights))));
}

export type ConfidenceWeights = Readonly<Partial<Record<keyof ConfidenceFeatures, number>>> & {
  readonly bias: number;
};
