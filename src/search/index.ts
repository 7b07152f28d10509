/** Knowledge → Index: everything that finding needs, built once per version of the knowledge. */
import { currentFacts } from '../knowledge/current.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Locale } from '../knowledge/schema.ts';
import { contextOf, type Entry, entriesOf } from './entries.ts';
import { createLexical, type Lexical } from './lexical.ts';
import { createNames, type Names } from './names.ts';

export type { Entry } from './entries.ts';
export type { Hit } from './lexical.ts';
export {
  type Entity,
  type EntityType,
  edits,
  type Mention,
  type Names,
  type Near,
} from './names.ts';

export type Index = {
  readonly lexical: Lexical;
  readonly names: Names;
  /** How much a stem tells, 0 where it is in no fact: ln(1 + N/df), as in BM25's idf without smoothing of common words. */
  readonly weight: (stem: string) => number;
  /** The weight of a word that no fact has: the most a word can tell. */
  readonly unknownWeight: number;
  readonly entriesOf: (fact: string) => readonly Entry[];
  /** Every stem of a fact and its context, in all languages. */
  readonly stemsOf: (fact: string) => ReadonlySet<string>;
  /** How many facts have this stem, by language: evidence of a question's language. */
  readonly languagesOf: (stem: string, locale: Locale) => number;
};

export function createIndex(knowledge: Knowledge): Index {
  const facts = [...currentFacts(knowledge).values()];
  const contexts = new Map(facts.map((fact) => [fact.id, contextOf(fact, knowledge)]));
  const entries = new Map(facts.map((fact) => [fact.id, entriesOf(fact)]));
  const stems = new Map<string, Set<string>>();
  const frequency = new Map<string, number>();
  const byLanguage = new Map<string, number>();
  for (const fact of facts) {
    const own = new Set<string>();
    for (const entry of entries.get(fact.id)!) {
      for (const term of entry.terms) {
        own.add(term);
        const key = `${entry.locale}${term}`;
        byLanguage.set(key, (byLanguage.get(key) ?? 0) + 1);
      }
    }
    for (const words of Object.values(contexts.get(fact.id)!))
      for (const term of words) own.add(term);
    for (const term of own) frequency.set(term, (frequency.get(term) ?? 0) + 1);
    stems.set(fact.id, own);
  }
  const weigh = (count: number) => Math.log(1 + facts.length / count);
  const nothing: ReadonlySet<string> = new Set();

  return {
    lexical: createLexical(
      [...entries.values()].flat(),
      (fact, locale) => contexts.get(fact)?.[locale] ?? [],
    ),
    names: createNames(knowledge),
    weight: (stem) => (frequency.has(stem) ? weigh(frequency.get(stem)!) : 0),
    unknownWeight: weigh(1),
    entriesOf: (fact) => entries.get(fact) ?? [],
    stemsOf: (fact) => stems.get(fact) ?? nothing,
    languagesOf: (stem, locale) => byLanguage.get(`${locale}${stem}`) ?? 0,
  };
}
