/** Query → candidates, best first: lexical hits and the nearest meanings, weighed together. */
import type { Fact } from '../knowledge/schema.ts';
import type { Hit, Index } from '../search/index.ts';
import { type Candidate, candidate, type Features } from './features.ts';
import type { Query } from './understand.ts';
import { WEIGHTS } from './weights.ts';

export type Ranked = Candidate & {
  /** The ranker's score: comparable between the facts of one question only. */
  readonly rank: number;
};

/** Facts that are looked at closely: all beyond are further by words and by meaning. */
const BY_WORDS = 30;
const BY_MEANING = 15;

export function rank(
  query: Query,
  index: Index,
  facts: ReadonlyMap<string, Fact>,
  similarities?: ReadonlyMap<string, number>,
): Ranked[] {
  const terms = [...new Set(query.tokens.flatMap((token) => token.variants))];
  const hits = index.lexical.search(terms, query.locale, BY_WORDS);
  const field = {
    bestScore: hits[0]?.score ?? 0,
    meaningOf: (fact: string) => Math.max(0, similarities?.get(fact) ?? 0),
  };
  const weights = similarities ? WEIGHTS.ranker.meaning : WEIGHTS.ranker.words;
  return [...hits, ...nearest(hits, index, similarities)]
    .flatMap((hit) => {
      const fact = facts.get(hit.fact);
      return fact ? [candidate(query, fact, hit, index, field)] : [];
    })
    .map((one) => ({ ...one, rank: weigh(one.features, weights) }))
    .sort((a, b) => b.rank - a.rank || b.hit.score - a.hit.score);
}

/** The facts nearest in meaning that share no word with the question. */
function nearest(
  hits: readonly Hit[],
  index: Index,
  similarities?: ReadonlyMap<string, number>,
): Hit[] {
  if (!similarities) return [];
  const have = new Set(hits.map(({ fact }) => fact));
  return [...similarities]
    .filter(([fact]) => !have.has(fact))
    .sort((a, b) => b[1] - a[1])
    .slice(0, BY_MEANING)
    .flatMap(([fact]) => {
      const [entry] = index.entriesOf(fact);
      return entry ? [{ fact, score: 0, entry, matched: NOTHING }] : [];
    });
}

const NOTHING: ReadonlySet<string> = new Set();

export function weigh<Name extends string>(
  values: Readonly<Record<Name, number>>,
  weights: Readonly<Partial<Record<Name, number>>>,
): number {
  let total = 0;
  for (const name of Object.keys(weights) as Name[]) total += (weights[name] ?? 0) * values[name];
  return total;
}

export type RankerWeights = Readonly<Partial<Record<keyof Features, number>>>;
