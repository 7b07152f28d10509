/** Question → answer, related or none, with the candidates behind it. */
import type { Outcome } from '../../contract/reply.ts';
import type { Similarities } from '../../search/similarities.ts';
import type { Corpus } from '../types.ts';
import type { Query } from '../understanding/parse-question.ts';
import { type Veto, vetoesAmong } from './doubts.ts';
import { isExampleOf } from './examples.ts';
import { firstOfAll } from './first-of-all.ts';
import { type ChosenFeatures, chosenFeatures, confidenceOf } from './model.ts';
import { type Candidates, findCandidates, type RankedCandidate, rankCandidates } from './ranker.ts';
import { answerClassOf } from './same-answer.ts';
import { type ModeWeights, weightsFor } from './weights.ts';

export type Decision = {
  readonly outcome: Outcome;
  /** 0..1: how likely the first fact answers the question. */
  readonly confidence: number;
  /** Best first. */
  readonly ranked: readonly RankedCandidate[];
  /** What speaks against the first fact. */
  readonly vetoes: readonly Veto[];
  /** What the confidence was computed from; undefined where there was no candidate. */
  readonly features?: ChosenFeatures;
  /** The confidence from which it would be given as the answer. */
  readonly least?: number;
};

/** What is left of a confidence where a veto speaks against the fact: about the share of such facts that are right all the same. */
export const VETOED = 0.3;
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
  return decideWith(
    query,
    findCandidates(query, corpus, now, similarities),
    weightsFor(mode, corpus),
  );
}

/** How sure it is where the editors themselves say that the fact answers this very question. */
const BY_EXAMPLE = 0.99;

/** So many of the best are held against the question's names and values; a vetoed one makes way for the next. */
const JUDGED = 4;
/** How much better than the next a vetoed fact must score to stay before it: it is shown, but not given as the answer. */
const MAKES_WAY = 2.5;

/** The same under given weights, for fitting them. */
function decideWith(
  query: Query,
  found: Candidates,
  { choice, confidence: weights, answer, related }: ModeWeights,
): Decision {
  const { ranked, vetoes } = judged(query, firstOfAll(query, rankCandidates(found, choice)));
  const [best, ...rest] = ranked;
  if (!best) return { outcome: 'none', confidence: 0, ranked, vetoes: [] };
  const features = chosenFeatures(query, [best, ...rest], choice);
  const kind = answerClassOf(best.fact, query.locale);
  const weighed = confidenceOf(features, weights, kind);
  const likely = isExampleOf(query, best.fact) ? Math.max(weighed, BY_EXAMPLE) : weighed;
  const confidence = vetoes.length > 0 ? likely * VETOED : likely;
  // With a name that is known, or in a conversation, less is enough to be worth showing.
  const named = query.mentions.some(({ exact }) => exact) && best.features.coverage >= NAMED;
  // That it is of the time asked about does not make it near.
  const hasMore = query.tokens.some(({ dated, typed }) => !dated && best.matched.includes(typed));
  const near =
    (confidence >= related[kind] && (hasMore || best.features.cosine > 0)) ||
    best.features.inConversation > 0 ||
    named;
  // What is about something else altogether is not even near.
  const shown = near && !vetoes.includes('off-subject');
  const outcome = confidence >= answer[kind] ? 'answer' : shown ? 'related' : 'none';
  return { outcome, confidence, ranked, features, vetoes, least: answer[kind] };
}

/** The ranked with the first that has no veto in front, where it is near enough. */
export function judged(
  query: Query,
  ranked: readonly RankedCandidate[],
): {
  readonly ranked: readonly RankedCandidate[];
  readonly vetoes: readonly Veto[];
} {
  const [best] = ranked;
  const vetoes = best ? vetoesOf(query, best) : [];
  if (!best || vetoes.length === 0) return { ranked, vetoes };
  const other = ranked
    .slice(1, JUDGED)
    .find((one) => best.rank - one.rank < MAKES_WAY && vetoesOf(query, one).length === 0);
  return other
    ? { ranked: [other, ...ranked.filter((one) => one !== other)], vetoes: [] }
    : { ranked, vetoes };
}

/** Where the editors wrote this very question, only what it says of time or place can still be another than the fact's. */
function vetoesOf(query: Query, { fact, doubts }: RankedCandidate): readonly Veto[] {
  const vetoes = vetoesAmong(doubts);
  return isExampleOf(query, fact)
    ? vetoes.filter((veto) => veto === 'other-time-or-place')
    : vetoes;
}
