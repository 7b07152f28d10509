/** Question → answer, related or none, with the candidates behind it. */
import type { Outcome } from '../../contract/reply.ts';
import type { Similarities } from '../../search/similarities.ts';
import type { Corpus } from '../types.ts';
import type { Query } from '../understanding/parse-question.ts';
import { confidenceOf, type GateFeatures, gateFeatures } from './confidence.ts';
import { type Candidates, candidates, order, type Ranked } from './ranker.ts';
import { createDoubts, type Doubt, type DoubtsOf } from './vetoes.ts';
import { type Mode, WEIGHTS, type Weights } from './weights.ts';

export type Decision = {
  readonly outcome: Outcome;
  /** 0..1: how likely the first fact answers the question. */
  readonly confidence: number;
  /** Best first. */
  readonly ranked: readonly Ranked[];
  /** What speaks against the first fact. */
  readonly doubts: readonly Doubt[];
  /** What the gate saw; undefined where there was no candidate. */
  readonly features?: GateFeatures;
};

/** The most confidence where something speaks against the fact: about the share of such facts that are right all the same. */
const DOUBTFUL = 0.3;
/** Share of the question's weight that a fact must cover where the question has a known name. */
const NAMED = 0.25;

/** @param now what relative dates count from (UTC) */
export function decide(
  query: Query,
  corpus: Corpus,
  now: Date,
  similarities?: Similarities,
): Decision {
  const mode = similarities ? 'meaning' : 'words';
  const found = candidates(query, corpus.index, corpus.knowledge.facts, similarities);
  return decideWith(query, found, createDoubts(query, corpus, now), mode, WEIGHTS);
}

/** The same under given weights, for fitting them. */
export function decideWith(
  query: Query,
  found: Candidates,
  doubtsOf: DoubtsOf,
  mode: Mode,
  weights: Weights,
): Decision {
  const ranked = order(found, weights.ranker[mode]);
  const [best, ...rest] = ranked;
  if (!best) return { outcome: 'none', confidence: 0, ranked, doubts: [] };
  const features = gateFeatures(query, [best, ...rest]);
  const doubts = doubtsOf(best);
  const likely = confidenceOf(features, weights.gate[mode]);
  const confidence = doubts.length > 0 ? Math.min(likely, DOUBTFUL) : likely;
  // With a name that is known, or in a talk, less is enough to be worth showing.
  const named = query.mentions.some(({ exact }) => exact) && best.features.coverage >= NAMED;
  const near = confidence >= weights.related[mode] || best.features.talk > 0 || named;
  const outcome = confidence >= weights.answer[mode] ? 'answer' : near ? 'related' : 'none';
  return { outcome, confidence, ranked, features, doubts };
}
