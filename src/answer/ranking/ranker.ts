/** Query → candidates, best first: lexical hits, the nearest meanings and what was talked about, weighed together. */
import type { Fact } from '../../knowledge/model/schema.ts';
import type { Hit, Index } from '../../search/index.ts';
import type { Similarities } from '../../search/similarities.ts';
import type { Corpus } from '../types.ts';
import type { Conversation } from '../understanding/conversation-context.ts';
import type { Query } from '../understanding/parse-question.ts';
import { belongs } from './conversation-match.ts';
import { factsWithExample } from './examples.ts';
import { alignCandidate, type Candidate, type Likely, makeLikely } from './features.ts';
import { type ChoiceWeights, type Scored, scoreOf } from './model.ts';
import { termMatchesOf } from './similarity.ts';
import { createDoubts } from './vetoes.ts';

export type Candidates = readonly Candidate[];
export type RankedCandidate = Scored;

/** Facts that are looked at closely: all beyond are further by words and by meaning. */
const BY_WORDS = 30;
const BY_MEANING = 15;
/** The likeliest are held against the question one by one; the right one is among them 99 times in 100. */
const LOOKED_AT = 10;
const UNLIKE = { closest: 0, top3Mean: 0 };

/**
 * The facts worth a close look, the likeliest first.
 * @param now what relative dates count from (UTC)
 */
export function findCandidates(
  query: Query,
  corpus: Corpus,
  now: Date,
  similarities?: Similarities,
): Candidates {
  const { index } = corpus;
  const { facts } = corpus.knowledge;
  const hits = index.search(query.tokens, query.locale, BY_WORDS);
  const field = {
    termMatches: termMatchesOf(query),
    bestScore: hits[0]?.score ?? 0,
    corpus,
    similarityOf: (fact: string) => similarities?.get(fact) ?? UNLIKE,
  };
  const near = nearest(hits, index, similarities);
  const talked = talkedAbout(query.conversation, facts, [...hits, ...near], index);
  const asked = factsWithExample(query, corpus.knowledge);
  const found = new Set([...hits, ...near, ...talked].map(({ fact }) => fact));
  const unfound = asked.filter((id) => !found.has(id)).flatMap((id) => bareHit(id, index));
  const doubtsOf = createDoubts(query, corpus, now);
  return [...hits, ...near, ...talked, ...unfound]
    .flatMap((hit) => {
      const fact = facts.get(hit.fact);
      return fact ? [makeLikely(query, fact, hit, field)] : [];
    })
    .sort((a, b) => promise(b) - promise(a))
    .sort((a, b) => Number(asked.includes(b.fact.id)) - Number(asked.includes(a.fact.id)))
    .slice(0, LOOKED_AT)
    .map((likely) => alignCandidate(likely, query, corpus, doubtsOf));
}

/** How likely a candidate is to be the answer, by what can be told without weights. */
function promise({ features }: Likely): number {
  return (
    features.lexicalScore +
    features.similarity +
    features.coverage +
    features.textCoverage +
    features.cosine +
    features.inConversation +
    features.trigramOverlap
  );
}

/** Best first. */
export function rankCandidates(found: Candidates, weights: ChoiceWeights): RankedCandidate[] {
  return found
    .map((one) => ({ ...one, rank: scoreOf(one.features, weights) }))
    .sort((a, b) => b.rank - a.rank || b.hit.score - a.hit.score);
}

/** The facts nearest in meaning that share no word with the question. */
function nearest(hits: readonly Hit[], index: Index, similarities?: Similarities): Hit[] {
  if (!similarities) return [];
  const have = new Set(hits.map(({ fact }) => fact));
  return similarities
    .nearest(BY_MEANING, (fact) => have.has(fact) || index.entriesOf(fact).length === 0)
    .flatMap((fact) => bareHit(fact, index));
}

/** The facts of what was talked about: a follow-up may share no word with its answer. */
function talkedAbout(
  conversation: Conversation | undefined,
  facts: ReadonlyMap<string, Fact>,
  found: readonly Hit[],
  index: Index,
): Hit[] {
  if (!conversation?.elliptic) return [];
  const have = new Set(found.map(({ fact }) => fact));
  return [...facts.values()]
    .filter((fact) => !have.has(fact.id) && belongs(fact, conversation) === 1)
    .slice(0, BY_WORDS)
    .flatMap(({ id }) => bareHit(id, index));
}

function bareHit(fact: string, index: Index): Hit[] {
  const [entry] = index.entriesOf(fact);
  return entry ? [{ fact, score: 0, entry }] : [];
}
