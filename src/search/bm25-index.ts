/**
 * BM25 over entries (each text and each example question is one); a fact scores as its best entry does,
 * plus a little for the names around it. Facts can be put in and taken out one by one.
 *
 * Robertson & Zaragoza 2009, "The Probabilistic Relevance Framework: BM25 and Beyond"; a term counts
 * once an entry, because entries are a sentence long.
 */
import { LOCALES, type Locale } from '../knowledge/model/schema.ts';
import type { Entry, FactEntries } from './entries.ts';
import { createVocabulary, type Match, type Vocabulary } from './vocabulary.ts';

export type Hit = {
  readonly fact: string;
  readonly score: number;
  /** The fact's entry that scored best. */
  readonly entry: Entry;
};

/** One word of a question: the terms it may mean, best first, each credited once an entry. */
export type QueryTerm = { readonly matches: readonly Match[] };

export type Bm25Index = {
  readonly vocabulary: Vocabulary;
  readonly put: (fact: FactEntries) => void;
  readonly remove: (fact: string) => void;
  readonly search: (wanted: readonly QueryTerm[], locale: Locale, limit: number) => Hit[];
  /** How many facts have the term, in their entries or around them. */
  readonly frequency: (term: number) => number;
  /** How many texts write the term with a capital that is not that of a sentence. */
  readonly timesAsName: (term: number) => number;
  readonly frequencyIn: (term: number, locale: Locale) => number;
  readonly entriesOf: (fact: string) => readonly Entry[];
  /** The terms of the names around a fact. */
  readonly contextOf: (fact: string) => ReadonlySet<number>;
  readonly size: () => number;
  /** Entries of facts that were taken out, as a share of all: from a half on, building anew is better. */
  readonly waste: () => number;
};

const K1 = 1.2;
const B = 0.5;
const CONTEXT_WEIGHT = 0.3;
const OTHER_LANGUAGE_WEIGHT = 0.7;

type Stored = {
  readonly id: string;
  readonly entries: readonly number[];
  readonly terms: readonly number[];
  readonly context: ReadonlySet<number>;
  alive: boolean;
};

export function createBm25Index(): Bm25Index {
  const vocabulary = createVocabulary();
  const facts: Stored[] = [];
  const numbers = new Map<string, number>();
  const entries: Entry[] = [];
  const factOf: number[] = [];
  const localeOf: number[] = [];
  const namesOf: (readonly number[])[] = [];
  const postings: number[][] = [];
  const contextPostings: number[][] = [];
  const frequency: number[] = [];
  const inLocale = LOCALES.map((): number[] => []);
  const asName: number[] = [];
  let [alive, dead, length] = [0, 0, 0];
  let scratch = createScratch(0, 0);

  const push = (lists: number[][], term: number, one: number) => {
    const list = lists[term];
    if (list) list.push(one);
    else lists[term] = [one];
  };
  const count = (counts: number[], term: number, by: number) => {
    counts[term] = (counts[term] ?? 0) + by;
  };

  function remove(id: string): void {
    const number = numbers.get(id);
    if (number === undefined) return;
    const fact = facts[number]!;
    fact.alive = false;
    numbers.delete(id);
    for (const term of fact.terms) count(frequency, term, -1);
    for (const entry of fact.entries) {
      const { terms } = entries[entry]!;
      for (const term of terms) count(inLocale[localeOf[entry]!]!, term, -1);
      for (const term of namesOf[entry]!) count(asName, term, -1);
      length -= terms.length;
    }
    alive -= fact.entries.length;
    dead += fact.entries.length;
  }

  return {
    vocabulary,
    put({ id, entries: given, context: names }) {
      remove(id);
      const number = facts.length;
      const own = new Set<number>();
      const numbersOfEntries: number[] = [];
      for (const entry of given) {
        const terms = [...new Set(entry.terms)].map(vocabulary.add);
        const at = entries.length;
        const locale = LOCALES.indexOf(entry.locale);
        const concepts = entry.concepts.map(({ term, at: place }) => ({
          term: vocabulary.add(term),
          at: place,
        }));
        const { names: written, ...plain } = entry;
        const inNames = [...new Set(written)].map(vocabulary.add);
        for (const term of inNames) count(asName, term, 1);
        namesOf.push(inNames);
        entries.push({ ...plain, terms, concepts });
        factOf.push(number);
        localeOf.push(locale);
        numbersOfEntries.push(at);
        length += terms.length;
        for (const term of terms) {
          own.add(term);
          push(postings, term, at);
          count(inLocale[locale]!, term, 1);
        }
        for (const { term } of concepts) {
          own.add(term);
          push(postings, term, at);
        }
      }
      const context = new Set(names.map(vocabulary.add));
      for (const term of context) {
        own.add(term);
        push(contextPostings, term, number);
      }
      for (const term of own) count(frequency, term, 1);
      facts.push({ id, entries: numbersOfEntries, terms: [...own], context, alive: true });
      numbers.set(id, number);
      alive += given.length;
    },
    remove,
    search(wanted, locale, limit) {
      if (entries.length > scratch.score.length || facts.length > scratch.best.length)
        scratch = createScratch(entries.length * 1.5, facts.length * 1.5);
      const { score, creditedBy, best, bestEntry, contextScore, contextBy } = scratch;
      const touched: number[] = [];
      const touchedFacts: number[] = [];
      const average = length / (alive || 1);
      const own = LOCALES.indexOf(locale);
      const idf = (term: number) => {
        const df = frequency[term] ?? 0;
        return Math.log(1 + (numbers.size - df + 0.5) / (df + 0.5));
      };
      wanted.forEach(({ matches }, at) => {
        for (const { term, weight } of matches) {
          const worth = weight * idf(term);
          for (const entry of postings[term] ?? []) {
            // The best match of a word in an entry comes first; weaker ones add nothing.
            if (creditedBy[entry] === at + 1) continue;
            if (creditedBy[entry] === 0) touched.push(entry);
            creditedBy[entry] = at + 1;
            const long = entries[entry]!.terms.length / average;
            score[entry]! += (worth * (K1 + 1)) / (1 + K1 * (1 - B + B * long));
          }
          for (const fact of contextPostings[term] ?? []) {
            if (contextBy[fact] === at + 1) continue;
            contextBy[fact] = at + 1;
            if (bestEntry[fact] === 0) touchFact(fact, facts[fact]!.entries[0]!, 0);
            contextScore[fact]! += CONTEXT_WEIGHT * worth;
          }
        }
      });

      function touchFact(fact: number, entry: number, value: number): void {
        if (bestEntry[fact] === 0) touchedFacts.push(fact);
        best[fact] = value;
        bestEntry[fact] = entry + 1;
      }
      for (const entry of touched) {
        const fact = factOf[entry]!;
        const value = score[entry]! * (localeOf[entry] === own ? 1 : OTHER_LANGUAGE_WEIGHT);
        if (value > best[fact]!) touchFact(fact, entry, value);
        score[entry] = 0;
        creditedBy[entry] = 0;
      }
      const top = createTop(limit);
      for (const fact of touchedFacts) {
        if (facts[fact]!.alive)
          top.offer(fact, best[fact]! + contextScore[fact]!, bestEntry[fact]! - 1);
        best[fact] = 0;
        bestEntry[fact] = 0;
        contextScore[fact] = 0;
        contextBy[fact] = 0;
      }
      return top.all().map(([fact, value, entry]) => ({
        fact: facts[fact]!.id,
        score: value,
        entry: entries[entry]!,
      }));
    },
    frequency: (term) => frequency[term] ?? 0,
    timesAsName: (term) => asName[term] ?? 0,
    frequencyIn: (term, locale) => inLocale[LOCALES.indexOf(locale)]![term] ?? 0,
    entriesOf: (id) => facts[numbers.get(id) ?? -1]?.entries.map((entry) => entries[entry]!) ?? [],
    contextOf: (id) => facts[numbers.get(id) ?? -1]?.context ?? NOTHING,
    size: () => numbers.size,
    waste: () => dead / (alive + dead || 1),
  };
}

const NOTHING: ReadonlySet<number> = new Set();

/** Kept between searches and wiped by each, so that a search makes no arrays as long as the index. */
function createScratch(entries: number, facts: number) {
  const [e, f] = [Math.ceil(entries) + 64, Math.ceil(facts) + 64];
  return {
    score: new Float64Array(e),
    creditedBy: new Uint16Array(e),
    best: new Float64Array(f),
    /** Number of the entry plus one; 0 where the fact was not touched. */
    bestEntry: new Uint32Array(f),
    contextScore: new Float64Array(f),
    contextBy: new Uint16Array(f),
  };
}

type Scored = readonly [fact: number, score: number, entry: number];

/** The best so many, best first; of equals, the one that was put in first. */
function createTop(limit: number) {
  const best: Scored[] = [];
  const before = (a: Scored, b: Scored) => a[1] > b[1] || (a[1] === b[1] && a[0] < b[0]);
  return {
    offer(...one: Scored): void {
      const last = best[best.length - 1];
      if (best.length >= limit && last && !before(one, last)) return;
      let [low, high] = [0, best.length];
      while (low < high) {
        const middle = (low + high) >>> 1;
        if (before(one, best[middle]!)) high = middle;
        else low = middle + 1;
      }
      best.splice(low, 0, one);
      if (best.length > limit) best.pop();
    },
    all: () => best,
  };
}
