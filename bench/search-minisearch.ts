/** MiniSearch as `npm run eval` tunes it (src/eval/baselines.ts): Dateline's analyzer, prefix and fuzzy on longer terms. */
import MiniSearch from 'minisearch';
import type { Knowledge } from '../src/knowledge/model/knowledge.ts';
import type { Fact } from '../src/knowledge/model/schema.ts';
import { LOCALES, type Locale } from '../src/knowledge/model/schema.ts';
import { terms } from '../src/language/index.ts';

type Row = { readonly id: string; readonly fact: string; readonly terms: string };

export type TunedMiniSearch = {
  /** Ids of facts, best first, at most 10. */
  readonly find: (question: string, locale: Locale) => string[];
  /** Takes in a fact in place of the one with the same id. */
  readonly replace: (before: Fact, after: Fact) => void;
};

export function createTunedMiniSearch(knowledge: Knowledge): TunedMiniSearch {
  const index = new MiniSearch<Row>({
    fields: ['terms'],
    storeFields: ['fact'],
    tokenize: (text) => text.split(' '),
  });
  for (const fact of knowledge.facts.values()) index.addAll(rowsOf(fact));
  const long = (term: string) => term.length >= 4;
  return {
    find(question, locale) {
      const hits = index.search(terms(question, locale).join(' '), {
        prefix: long,
        fuzzy: (term) => long(term) && 0.2,
      });
      return [...new Set(hits.map((hit) => hit.fact as string))].slice(0, 10);
    },
    replace(before, after) {
      index.removeAll(rowsOf(before));
      index.addAll(rowsOf(after));
    },
  };
}

function rowsOf(fact: Fact): Row[] {
  return LOCALES.flatMap((locale) =>
    [fact.text[locale] ?? '', ...(fact.questions[locale] ?? [])].filter(Boolean).map(
      (text, at): Row => ({
        id: `${fact.id} ${locale} ${at}`,
        fact: fact.id,
        terms: terms(text, locale).join(' '),
      }),
    ),
  );
}
