/** How much each feature counts, with semantic search (`meaning`) and without it (`words`). */
import type { GateWeights } from './gate.ts';
import type { RankerWeights } from './rank.ts';

type Weights = {
  readonly ranker: Readonly<Record<'words' | 'meaning', RankerWeights>>;
  readonly gate: Readonly<Record<'words' | 'meaning', GateWeights>>;
  /** Confidence from which a fact is given as the answer. */
  readonly answer: number;
};

const gate = {
  coverage: 4.5,
  likeness: 5,
  rarest: 0.8,
  unknown: -3,
  names: 1.2,
  date: 0.8,
  number: 0.6,
  kind: 0.5,
  margin: 0.3,
  bias: -6.9,
} as const;

export const WEIGHTS: Weights = {
  ranker: {
    words: {
      coverage: 2.8,
      likeness: 7,
      words: 3.2,
      rarest: 0.3,
      names: 1,
      date: 0.8,
      number: 0.5,
      kind: 0.4,
    },
    meaning: {
      coverage: 0.6,
      likeness: 1.8,
      words: 1.5,
      strength: 2,
      rarest: 0.5,
      names: 1,
      date: 0.8,
      number: 0.5,
      kind: 0.4,
      meaning: 9,
      meaningSquare: 7.4,
    },
  },
  gate: { words: gate, meaning: gate },
  answer: 0.62,
};
