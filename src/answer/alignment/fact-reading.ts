/** A fact's texts as a statement is held against them: words, numbers, dates, denials, who does it. Read once. */
import { mustWhen, type When } from '../../knowledge/model/edtf-date.ts';
import { type Fact, LOCALES, type Locale } from '../../knowledge/model/schema.ts';
import { analyse, placesOf, type Word } from '../../language/index.ts';
import { sensesIn } from '../../lexicon/index.ts';
import { range } from '../../text/range.ts';
import { type Negated, negationsIn, perFact } from '../claims/index.ts';
import type { Corpus } from '../types.ts';
import { datesIn } from '../understanding/temporal-expression.ts';
import { type Amount, amountsIn } from './amounts.ts';
import { type Clause, clausesIn } from './doer.ts';
import { type FactNames, namesOfFact, placesInOrder } from './stated-names.ts';

export type TextReading = {
  readonly locale: Locale;
  readonly text: string;
  readonly words: readonly Word[];
  readonly dates: readonly When[];
  readonly amounts: readonly Amount[];
  readonly negations: readonly Negated[];
  /** Its clauses, each with who does it. */
  readonly clauses: readonly Clause[];
  /** Ids of the gazetteer's places that it names, in order. */
  readonly places: readonly string[];
  /** Main concepts by the place of their word. */
  readonly concepts: ReadonlyMap<string, number>;
};

export type FactReading = {
  readonly texts: readonly TextReading[];
  /** When it happened, then every date in its texts. */
  readonly dates: readonly When[];
  /** Terms of its texts, their concepts too, and of the names around it. */
  readonly own: ReadonlySet<number>;
  readonly around: ReadonlySet<number>;
  /** What its texts name: actors and places of the knowledge, places of the gazetteer, sounds of other names. */
  readonly named: FactNames;
  /** Ids of what its texts mainly mean. */
  readonly concepts: ReadonlySet<string>;
};

/** Texts of facts are written without "yesterday", so it does not matter from when such words count. */
const ANY_TIME = new Date(0);

export const readFact = perFact(read);

function read(fact: Fact, corpus: Corpus): FactReading {
  const { index } = corpus;
  const texts = LOCALES.flatMap((locale) => {
    const text = fact.text[locale];
    return text ? [readText(text, locale, corpus)] : [];
  });
  const entries = index.entriesOf(fact.id).filter(({ kind }) => kind === 'text');
  return {
    texts,
    dates: [mustWhen(fact.when), ...texts.flatMap(({ dates }) => dates)],
    own: new Set(
      entries.flatMap(({ terms, concepts }) => [...terms, ...concepts.map(({ term }) => term)]),
    ),
    around: index.contextTermsOf(fact.id),
    named: namesOfFact(fact, corpus),
    concepts: new Set(texts.flatMap(({ concepts }) => [...concepts.keys()])),
  };
}

function readText(text: string, locale: Locale, corpus: Corpus): TextReading {
  const words = analyse(text, locale);
  const dates = datesIn(text, ANY_TIME);
  const inDates = new Set(
    dates.flatMap((date) => {
      const { at = 0, end = 0 } = placesOf(words, date) ?? {};
      return range(at, end);
    }),
  );
  const concepts = new Map<string, number>();
  for (const { value, from } of sensesIn(words, locale))
    if (value.main && !concepts.has(value.concept.id)) concepts.set(value.concept.id, from);
  return {
    locale,
    text,
    words,
    dates: dates.map(({ when }) => when),
    amounts: amountsIn(text, words, locale, inDates),
    negations: negationsIn(text, locale),
    clauses: clausesIn(text, locale, corpus),
    places: placesInOrder(words, locale),
    concepts,
  };
}
