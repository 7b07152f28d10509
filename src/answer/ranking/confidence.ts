/** Is the best candidate the answer? A logistic gate over what can be shown to a reader. */

import type { Query } from '../understanding/parse-question.ts';
import { FEATURES, type Features } from './features.ts';
import { type Ranked, weigh } from './ranker.ts';

export const GATE_FEATURES = [
  ...FEATURES,
  'margin',
  'crowd',
  'length',
] as const satisfies readonly (keyof GateFeatures)[];

/** What the gate looks at: the best candidate's features, and how it stands among the others. */
export type GateFeatures = Features & {
  /** Lead in the ranker's score over the next fact, at most 5. */
  readonly margin: number;
  /** Lead over the fifth, at most 8: small where many facts fit alike. */
  readonly crowd: number;
  /** The question's words that tell something, at most 10, as a share of 10. */
  readonly length: number;
};

export function gateFeatures(
  query: Query,
  [best, ...rest]: readonly [Ranked, ...Ranked[]],
): GateFeatures {
  // Where there is no other, the lead is over a fact with nothing in common: to be alone proves nothing.
  const lead = (other: Ranked | undefined, most: number) =>
    Math.min(most, best.rank - (other?.rank ?? 0));
  return {
    ...best.features,
    margin: lead(rest[0], 5),
    crowd: lead(rest[3], 8),
    length: Math.min(10, query.tokens.length) / 10,
  };
}

/** @returns 0..1: how likely the best candidate answers the question */
export function confidenceOf(features: GateFeatures, { bias, ...weights }: GateWeights): number {
  return 1 / (1 + Math.exp(-(bias + weigh(features, weights))));
}

export type GateWeights = Readonly<Partial<Record<keyof GateFeatures, number>>> & {
  readonly bias: number;
};
