/** BM25 with prefix and edit-distance expansion over all entries; a fact scores as its best entry does. */
import MiniSearch, { type SearchResult } from 'minisearch';
import type { Locale } from '../knowledge/schema.ts';
import type { Entry } from './entries.ts';

export type Document = {
  readonly id: number;
  readonly words: string;
  /** Words around the fact rather than in it, at a lower weight. */
  readonly context: string;
};

export type Hit = {
  readonly fact: string;
  readonly score: number;
  readonly entry: Entry;
  /** Index terms that matched in any entry of the fact. */
  readonly matched: ReadonlySet<string>;
};

/** Words shorter than this are matched only as they stand: their neighbours are other words. */
const SHORTEST_TO_EXPAND = 4;
const CONTEXT_WEIGHT = 0.3;
const OTHER_LANGUAGE_WEIGHT = 0.7;

export type Lexical = {
  readonly entries: readonly Entry[];
  /**
   * @param terms stems, in any order; several variants of one word may stand side by side
   * @returns facts, best first, at most `limit`
   */
  readonly search: (terms: readonly string[], locale: Locale, limit: number) => Hit[];
};

/** Builds the index. `contextOf` gives the context terms of a fact in a language. */
export function createLexical(
  entries: readonly Entry[],
  contextOf: (fact: string, locale: Locale) => readonly string[],
): Lexical {
  const index = new MiniSearch<Document>({
    fields: ['words', 'context'],
    tokenize: (text) => text.split(' '),
    processTerm: (term) => term || null,
    searchOptions: { boost: { words: 1, context: CONTEXT_WEIGHT } },
  });
  index.addAll(
    entries.map((entry, id) => ({
      id,
      words: entry.terms.join(' '),
      context: contextOf(entry.fact, entry.locale).join(' '),
    })),
  );
  const expandable = (term: string) => term.length >= SHORTEST_TO_EXPAND && !/^\d+$/.test(term);

  return {
    entries,
    search(terms, locale, limit) {
      if (terms.length === 0) return [];
      const results = index.search(terms.join(' '), {
        prefix: expandable,
        fuzzy: (term) => expandable(term) && 0.2,
        maxFuzzy: 2,
        boostDocument: (id) =>
          entries[id as number]!.locale === locale ? 1 : OTHER_LANGUAGE_WEIGHT,
      });
      return bestOfEach(results, entries, limit);
    },
  };
}

function bestOfEach(
  results: readonly SearchResult[],
  entries: readonly Entry[],
  limit: number,
): Hit[] {
  const best = new Map<string, { score: number; entry: Entry; matched: Set<string> }>();
  for (const result of results) {
    const entry = entries[result.id as number]!;
    const seen = best.get(entry.fact);
    if (seen) {
      for (const term of result.terms) seen.matched.add(term);
    } else if (best.size < limit) {
      // Results come best first, so the first entry of a fact is its best.
      best.set(entry.fact, { score: result.score, entry, matched: new Set(result.terms) });
    }
  }
  return [...best].map(([fact, hit]) => ({ fact, ...hit }));
}
