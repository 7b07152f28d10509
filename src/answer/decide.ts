/** Candidates → answer, related or none: a logistic gate over features that can be shown to a reader. */

import type { Outcome } from '../reply/reply.ts';
import type { Index } from '../search/index.ts';
import { type Candidate, candidate, type Features } from './features.ts';
import type { Query } from './understand.ts';

export type Ranked = Candidate & {
  /** 0..1: how well the fact fits, regardless of the others. */
  readonly score: number;
};

export type Decision = {
  readonly outcome: Outcome;
  readonly confidence: number;
  /** Best first. */
  readonly ranked: readonly Ranked[];
};

/** Weighed by hand on the first pack; a margin feature joins them when the best is compared with the next. */
const WEIGHTS: Readonly<Record<keyof Features, number>> = {
  coverage: 4.5,
  likeness: 5,
  rarest: 0.8,
  unknown: -3,
  names: 1.2,
  date: 0.8,
  number: 0.6,
  kind: 0.5,
};
const BIAS = -6.6;
const MARGIN_WEIGHT = 1.5;
const ANSWER = 0.62;
/** Share of the question's weight that a fact must cover to be worth showing as related. */
const RELATED = 0.2;
const CANDIDATES = 30;

const sigmoid = (value: number) => 1 / (1 + Math.exp(-value));

export function decide(
  query: Query,
  index: Index,
  facts: ReadonlyMap<string, Candidate['fact']>,
): Decision {
  const terms = query.tokens.flatMap((token) => token.variants);
  const ranked = index.lexical
    .search([...new Set(terms)], query.locale, CANDIDATES)
    .map((hit) => candidate(query, facts.get(hit.fact)!, hit, index))
    .map((one): Ranked & { logit: number } => {
      const logit = weigh(one.features);
      return { ...one, logit, score: sigmoid(logit) };
    })
    .sort((a, b) => b.logit - a.logit || b.hit.score - a.hit.score);
  const [best, next] = ranked;
  if (!best) return { outcome: 'none', confidence: 0, ranked: [] };
  const margin = Math.min(1, (best.logit - (next?.logit ?? BIAS)) / 2);
  const confidence = sigmoid(best.logit + MARGIN_WEIGHT * (margin - 0.3));
  return {
    outcome:
      confidence >= ANSWER ? 'answer' : best.features.coverage >= RELATED ? 'related' : 'none',
    confidence,
    ranked,
  };
}

function weigh(features: Features): number {
  return (Object.keys(WEIGHTS) as (keyof Features)[]).reduce(
    (total, name) => total + WEIGHTS[name] * features[name],
    BIAS,
  );
}
