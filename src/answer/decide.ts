/** Question → answer, related or none, with the candidates behind it. */
import type { Fact } from '../knowledge/schema.ts';
import type { Outcome } from '../reply/reply.ts';
import type { Index } from '../search/index.ts';
import type { Similarities } from './engine.ts';
import { confidenceOf, type GateFeatures, gateFeatures } from './gate.ts';
import { type Candidates, candidates, order, type Ranked } from './rank.ts';
import type { Query } from './understand.ts';
import { type Mode, WEIGHTS, type Weights } from './weights.ts';

export type Decision = {
  readonly outcome: Outcome;
  /** 0..1: how likely the first fact answers the question. */
  readonly confidence: number;
  /** Best first. */
  readonly ranked: readonly Ranked[];
  /** What the gate saw; undefined where there was no candidate. */
  readonly features?: GateFeatures;
};

/** Share of the question's weight that a fact must cover where the question has a known name. */
const NAMED = 0.25;

export function decide(
  query: Query,
  index: Index,
  facts: ReadonlyMap<string, Fact>,
  similarities?: Similarities,
): Decision {
  const mode = similarities ? 'meaning' : 'words';
  return decideWith(query, candidates(query, index, facts, similarities), mode, WEIGHTS);
}

/** The same under given weights, for fitting them. */
export function decideWith(
  query: Query,
  found: Candidates,
  mode: Mode,
  weights: Weights,
): Decision {
  const ranked = order(found, weights.ranker[mode]);
  const [best, ...rest] = ranked;
  if (!best) return { outcome: 'none', confidence: 0, ranked };
  const features = gateFeatures(query, [best, ...rest]);
  const confidence = confidenceOf(features, weights.gate[mode]);
  // With a name that is known, or in a talk, less is enough to be worth showing.
  const named = query.mentions.some(({ exact }) => exact) && best.features.coverage >= NAMED;
  const near = confidence >= weights.related[mode] || best.features.talk > 0 || named;
  const outcome = confidence >= weights.answer[mode] ? 'answer' : near ? 'related' : 'none';
  return { outcome, confidence, ranked, features };
}
