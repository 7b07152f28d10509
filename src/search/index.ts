/** Knowledge → Index: everything that finding needs, built once and then kept up to date fact by fact. */
import { currentFacts } from '../knowledge/model/current-facts.ts';
import type { Knowledge } from '../knowledge/model/knowledge.ts';
import type { Fact, Locale } from '../knowledge/model/schema.ts';
import type { Sense } from '../lexicon/index.ts';
import { type Bm25Index, createBm25Index, type Hit, type QueryTerm } from './bm25-index.ts';
import { conceptMatches } from './concept-terms.ts';
import { createEntityLinker, type EntityLinker } from './entity-linker.ts';
import { contextNames, type Entry, entriesOf } from './entries.ts';
import { sameLists, sameNames, samePlaces, sameSynonyms, sameWords } from './index-diff.ts';
import { createSynonyms, type Synonyms } from './synonyms.ts';
import type { Match } from './vocabulary.ts';

export type { Hit } from './bm25-index.ts';
export type { Mention } from './entity-linker.ts';
export type { Entry } from './entries.ts';
export type { Match } from './vocabulary.ts';

export type Index = {
  readonly linker: EntityLinker;
  /** Facts, best first, at most `limit`. */
  readonly search: (wanted: readonly QueryTerm[], locale: Locale, limit: number) => Hit[];
  /**
   * The terms that a word may mean, best first: the stems given, synonyms, words that start alike, concepts,
   * and where none of these is known, those it may be a slip of.
   * @param stems what the word may be in each language it may be in
   * @param senses what it means by the lexicon
   */
  readonly match: (stems: readonly string[], locale: Locale, senses?: readonly Sense[]) => Match[];
  readonly termOf: (stem: string) => number | undefined;
  /** How much a term tells: ln(1 + N/df), which unlike BM25's idf stays above zero for common words. */
  readonly weight: (term: number) => number;
  /** The weight of a word that no fact has: the most a word can tell. */
  readonly unknownWeight: () => number;
  readonly entriesOf: (fact: string) => readonly Entry[];
  /** Terms of the names around a fact. */
  readonly contextTermsOf: (fact: string) => ReadonlySet<number>;
  /** Whether some text writes a term as a name. */
  readonly isName: (term: number) => boolean;
  /** How many entries in a language have this stem: evidence of a question's language. */
  readonly languagesOf: (stem: string, locale: Locale) => number;
};

/**
 * @param before the index of the knowledge before: only what has changed since is indexed again. It is
 *   brought up to date in place, so whoever still holds it finds facts by their new words, too; given
 *   a second time, it saves nothing.
 */
export function createIndex(knowledge: Knowledge, before?: Index): Index {
  const state = before && states.get(before);
  const made =
    state && state.lexical.waste() < MOST_WASTE ? update(state, knowledge) : build(knowledge);
  // What it knows to have indexed no longer holds.
  if (before) states.delete(before);
  const index = facade(made);
  states.set(index, made);
  return index;
}

const MOST_WASTE = 0.5;

type State = {
  readonly knowledge: Knowledge;
  readonly lexical: Bm25Index;
  readonly linker: EntityLinker;
  readonly synonyms: Synonyms;
};
const states = new WeakMap<Index, State>();

function build(knowledge: Knowledge): State {
  const lexical = createBm25Index();
  for (const fact of currentFacts(knowledge).values()) put(fact, knowledge, lexical);
  return {
    knowledge,
    lexical,
    linker: createEntityLinker(knowledge),
    synonyms: createSynonyms(knowledge),
  };
}

function update({ knowledge: old, lexical, linker, synonyms }: State, knowledge: Knowledge): State {
  const [was, is] = [currentFacts(old), currentFacts(knowledge)];
  const named = sameNames(old, knowledge);
  // An incident lends its facts the names of its places.
  const sameContext = named && samePlaces(old.incidents, knowledge.incidents);
  for (const id of was.keys()) if (!is.has(id)) lexical.remove(id);
  for (const [id, fact] of is) {
    const before = was.get(id);
    const same =
      before &&
      sameWords(before, fact) &&
      (sameContext || sameLists(contextNames(before, old), contextNames(fact, knowledge)));
    if (!same) put(fact, knowledge, lexical);
  }
  return {
    knowledge,
    lexical,
    linker: named ? linker : createEntityLinker(knowledge),
    synonyms: sameSynonyms(old, knowledge) ? synonyms : createSynonyms(knowledge),
  };
}

function put(fact: Fact, knowledge: Knowledge, lexical: Bm25Index): void {
  lexical.put(entriesOf(fact, contextNames(fact, knowledge)));
}

function facade({ lexical, linker, synonyms }: State): Index {
  const { vocabulary } = lexical;
  const weigh = (count: number) => Math.log(1 + lexical.size() / Math.max(1, count));
  const used = (term: number) => lexical.frequency(term) > 0;
  /** Of terms that fit a word alike the commoner is likelier meant; numbers tell only which was met first. */
  const commoner = (a: number, b: number) => lexical.frequency(b) - lexical.frequency(a) || a - b;
  return {
    linker,
    search: lexical.search,
    match(stems, locale, senses = []) {
      const found = new Map<number, number>();
      const add = ({ term, weight }: Match) =>
        found.set(term, Math.max(found.get(term) ?? 0, weight));
      for (const stem of stems) {
        const term = vocabulary.idOf(stem);
        if (term !== undefined && used(term)) add({ term, weight: 1 });
        for (const other of synonyms.of(stem, locale)) {
          const meant = vocabulary.idOf(other);
          if (meant !== undefined && used(meant)) add({ term: meant, weight: SYNONYM });
        }
      }
      for (const stem of stems) for (const term of vocabulary.alike(stem, used)) add(term);
      for (const { term: name, weight } of conceptMatches(senses)) {
        const term = vocabulary.idOf(name);
        if (term !== undefined && used(term)) add({ term, weight });
      }
      // A word that the lexicon knows is no slip of another.
      if (found.size === 0 && senses.length === 0)
        for (const stem of stems) for (const term of vocabulary.mistyped(stem, used)) add(term);
      return [...found]
        .map(([term, weight]) => ({ term, weight }))
        .sort((a, b) => b.weight - a.weight || commoner(a.term, b.term));
    },
    termOf(stem) {
      const term = vocabulary.idOf(stem);
      return term !== undefined && used(term) ? term : undefined;
    },
    weight: (term) => (used(term) ? weigh(lexical.frequency(term)) : 0),
    unknownWeight: () => weigh(1),
    entriesOf: lexical.entriesOf,
    contextTermsOf: lexical.contextOf,
    isName: (term) => lexical.timesAsName(term) > 0,
    languagesOf(stem, locale) {
      const term = vocabulary.idOf(stem);
      return term === undefined ? 0 : lexical.frequencyIn(term, locale);
    },
  };
}

const SYNONYM = 0.85;
