/**
 * How much each feature counts, with semantic search (`semantic`) and without it (`lexical`): fitted on
 * labelled questions by `npm run fit`, which also notes on what and with what figures.
 */

import type { ConfidenceWeights } from './confidence.ts';
import type { RankerWeights } from './ranker.ts';
import fitted from './weights.json' with { type: 'json' };

export type Mode = 'lexical' | 'semantic';

export type Weights = {
  readonly ranker: Readonly<Record<Mode, RankerWeights>>;
  readonly confidence: Readonly<Record<Mode, ConfidenceWeights>>;
  /** Confidence from which a fact is given as the answer. */
  readonly answer: Readonly<Record<Mode, number>>;
  /** Confidence from which facts are worth showing as related. */
  readonly related: Readonly<Record<Mode, number>>;
};

export const WEIGHTS: Weights = fitted;
