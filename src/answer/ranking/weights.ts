/**
 * How much each feature counts, with semantic search (`semantic`) and without it (`lexical`): fitted on
 * labelled questions by `npm run fit`, which also notes on what and with what figures.
 */

import type { Corpus } from '../types.ts';
import type { ChoiceWeights, ConfidenceWeights } from './model.ts';
import type { AnswerClass } from './same-answer.ts';
import fitted from './weights.json' with { type: 'json' };

export type Mode = 'lexical' | 'semantic';

export type ModeWeights = {
  readonly choice: ChoiceWeights;
  readonly confidence: ConfidenceWeights;
  /** Confidence from which a fact is given as the answer. */
  readonly answer: Readonly<Record<AnswerClass, number>>;
  /** Confidence from which facts are worth showing as related. */
  readonly related: Readonly<Record<AnswerClass, number>>;
};

export type Weights = Readonly<Record<Mode, ModeWeights>>;

export const WEIGHTS = fitted as unknown as Weights;

/** The fingerprint of the code and the questions behind them: weights of another model must have the same. */
export const FITTED_FOR = fitted.about.fingerprint;

/** Those of the model in use, where it has its own. */
export function weightsFor(mode: Mode, { semanticWeights }: Corpus): ModeWeights {
  return (mode === 'semantic' && semanticWeights) || WEIGHTS[mode];
}
