/** Query → candidates, best first: lexical hits, the nearest meanings and what was talked about, weighed together. */
import type { Fact } from '../../knowledge/model/schema.ts';
import type { Hit, Index } from '../../search/index.ts';
import type { Similarities } from '../../search/similarities.ts';
import type { Conversation } from '../understanding/conversation-context.ts';
import type { Query } from '../understanding/parse-question.ts';
import { belongs } from './conversation-match.ts';
import { type Candidate, type Features, makeCandidate } from './features.ts';
import { termMatchesOf } from './similarity.ts';

export type Candidates = readonly Candidate[];
export type RankedCandidate = Candidate & {
  /** The ranker's score: comparable between the facts of one question only. */
  readonly rank: number;
};

/** Facts that are looked at closely: all beyond are further by words and by meaning. */
const BY_WORDS = 30;
const BY_MEANING = 15;
const NOTHING: ReadonlySet<string> = new Set();
const UNLIKE = { closest: 0, top3Mean: 0 };

/**
 * The facts worth a close look, in no particular order.
 * @param except facts to leave out, as if the knowledge had them not
 */
export function findCandidates(
  query: Query,
  index: Index,
  facts: ReadonlyMap<string, Fact>,
  similarities?: Similarities,
  except: ReadonlySet<string> = NOTHING,
): Candidates {
  const hits = index
    .search(query.tokens, query.locale, BY_WORDS + except.size)
    .filter(({ fact }) => !except.has(fact));
  const field = {
    termMatches: termMatchesOf(query),
    bestScore: hits[0]?.score ?? 0,
    similarityOf: (fact: string) => similarities?.get(fact) ?? UNLIKE,
  };
  const near = nearest(hits, index, similarities);
  const talked = talkedAbout(query.conversation, facts, [...hits, ...near], index);
  return [...hits, ...near, ...talked].flatMap((hit) => {
    const fact = facts.get(hit.fact);
    return fact && !except.has(fact.id) ? [makeCandidate(query, fact, hit, index, field)] : [];
  });
}

/** Best first. */
export function rankCandidates(found: Candidates, weights: RankerWeights): RankedCandidate[] {
  return found
    .map((one) => ({ ...one, rank: weightedSum(one.features, weights) }))
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

export function weightedSum<Name extends string>(
  values: Readonly<Record<Name, number>>,
  weights: Readonly<Partial<Record<Name, number>>>,
): number {
  let total = 0;
  for (const name of Object.keys(weights) as Name[]) total += (weights[name] ?? 0) * values[name];
  return total;
}

export type RankerWeights = Readonly<Partial<Record<keyof Features, number>>>;
