/** Question → answer, related or none, with the candidates behind it. */
import type { Outcome } from '../../contract/reply.ts';
import type { Similarities } from '../../search/similarities.ts';
import type { Corpus } from '../types.ts';
import type { Query } from '../understanding/parse-question.ts';
import { type ConfidenceFeatures, confidenceFeatures, confidenceOf } from './confidence.ts';
import { type Candidates, findCandidates, type RankedCandidate, rankCandidates } from './ranker.ts';
import { createVetoes, type Veto, type VetoesOf } from './vetoes.ts';
import { type Mode, WEIGHTS, type Weights } from './weights.ts';

export type Decision = {
  readonly outcome: Outcome;
  /** 0..1: how likely the first fact answers the question. */
  readonly confidence: number;
  /** Best first. */
  readonly ranked: readonly RankedCandidate[];
  /** What speaks against the first fact. */
  readonly vetoes: readonly Veto[];
  /** What the confidence was computed from; undefined where there was no candidate. */
  readonly features?: ConfidenceFeatures;
};

/** The most confidence where something speaks against the fact: about the share of such facts that are right all the same. */
const VETOED = 0.3;
/** Share of the question's weight that a fact must cover where the question has a known name. */
const NAMED = 0.25;

/** @param now what relative dates count from (UTC) */
export function decide(
  query: Query,
  corpus: Corpus,
  now: Date,
  similarities?: Similarities,
): Decision {
  const mode = similarities ? 'semantic' : 'lexical';
  const found = findCandidates(query, corpus.index, corpus.knowledge.facts, similarities);
  return decideWith(query, found, createVetoes(query, corpus, now), mode, WEIGHTS);
}

/** The same under given weights, for fitting them. */
export function decideWith(
  query: Query,
  found: Candidates,
  vetoesOf: VetoesOf,
  mode: Mode,
  weights: Weights,
): Decision {
  const ranked = rankCandidates(found, weights.ranker[mode]);
  const [best, ...rest] = ranked;
  if (!best) return { outcome: 'none', confidence: 0, ranked, vetoes: [] };
  const features = confidenceFeatures(query, [best, ...rest]);
  const vetoes = vetoesOf(best);
  const likely = confidenceOf(features, weights.confidence[mode]);
  const confidence = vetoes.length > 0 ? Math.min(likely, VETOED) : likely;
  // With a name that is known, or in a conversation, less is enough to be worth showing.
  const named = query.mentions.some(({ exact }) => exact) && best.features.coverage >= NAMED;
  const near = confidence >= weights.related[mode] || best.features.inConversation > 0 || named;
  const outcome = confidence >= weights.answer[mode] ? 'answer' : near ? 'related' : 'none';
  return { outcome, confidence, ranked, features, vetoes };
}
