/**
 * A statement held against a fact: what of it the fact says, what the fact says otherwise, and what is left over.
 * Support and contradiction are decided on this alone.
 */

import { mustWhen } from '../../knowledge/model/edtf-date.ts';
import { shownLanguage } from '../../knowledge/model/localised.ts';
import type { Fact } from '../../knowledge/model/schema.ts';
import { excludedBy } from '../../lexicon/index.ts';
import { plain } from '../../text/plain.ts';
import { range } from '../../text/range.ts';
import { PEOPLE, type Statement } from '../claims/index.ts';
import type { Corpus } from '../types.ts';
import type { Name } from '../understanding/names.ts';
import { type AlignedAmount, type AlignedDate, alignAmount, alignDate } from './align-values.ts';
import { type FactReading, readFact, type TextReading } from './fact-reading.ts';
import { type Polarity, polarityOf } from './polarity.ts';
import { isReserved } from './reserve.ts';
import { isStated } from './stated-names.ts';
import type { StatementReading } from './statement-reading.ts';
import { type Swapped, swappedDoers, swappedPlaces } from './swapped.ts';

type Token = Statement['tokens'][number];

/** A telling word of the statement with the best that the fact has for it. */
export type AlignedWord = {
  readonly token: Token;
  /** 0..1: 1 the same word, less for another of the same meaning, a broader one, or a name around the fact. */
  readonly match: number;
  /** Whether it is only in the names around the fact. */
  readonly around: boolean;
  /** Written large inside the sentence, as names are. */
  readonly large: boolean;
  /** The concept of the fact that it cannot be true beside: acquitted, where the fact says convicted. */
  readonly opposed: string | undefined;
};

export type StatementAlignment = {
  readonly words: readonly AlignedWord[];
  readonly names: readonly { readonly name: Name; readonly same: boolean }[];
  readonly amounts: readonly AlignedAmount[];
  readonly dates: readonly AlignedDate[];
  /** Share of the words of the fact's text that the statement has, 0..1. */
  readonly ofFact: number;
  /** Whether the one denies what the other does not: certainly, where the very word is denied that the other has. */
  readonly polarity: Polarity;
  /** Who does it in the statement, and who in the fact, where that is another. */
  readonly swapped: Swapped | undefined;
  /** Whether the fact only tells that something was promised, feared or claimed, and the statement does not. */
  readonly unmatchedReserve: boolean;
  /** Whether the fact has a text in the statement's language. */
  readonly sameLanguage: boolean;
};

/** From this weight on a term of the fact is the word, a form of it or another word for it. */
const MATCHED = 0.5;

export function alignStatement(
  { statement, amounts, inDates, clauses, negations }: StatementReading,
  fact: Fact,
  corpus: Corpus,
): StatementAlignment {
  const reading = readFact(fact, corpus);
  const shown = shownLanguage(fact.text, statement.locale);
  const text = reading.texts.find(({ locale }) => locale === shown)!;
  const names = statement.names.filter((name) => isName(name, statement));
  const inNames = new Set(names.flatMap(({ from, to }) => range(from, to)));
  const inAmounts = new Set(amounts.flatMap(({ at, end }) => range(at, end)));
  const tokens = statement.tokens.filter(
    ({ stem, folded }) =>
      !isIn(stem, inNames, statement) &&
      !PEOPLE.test(folded) &&
      !isIn(stem, inAmounts, statement) &&
      !isIn(stem, inDates, statement),
  );
  const words = tokens
    .filter((token) => !isFiller(token, statement, inDates))
    .map((token) => ({ ...alignWord(token, reading), large: isLarge(token, statement) }));
  return {
    words,
    names: names.map((name) => ({
      name,
      same: isStated(name, statement, fact, reading, corpus),
    })),
    amounts: amounts.map((amount) => alignAmount(amount, fact, text, reading)),
    dates: statement.dates.map(({ when, at, end }) => ({
      when,
      words: statement.words.slice(at, end).map(({ typed }) => typed),
      verdict: alignDate(when, reading.dates),
    })),
    ofFact: shareOfFact(statement, fact, text, reading, corpus),
    polarity: polarityOf(statement, negations, text, shown === statement.locale),
    swapped: swappedDoers(clauses, text.clauses, corpus) ?? swappedPlaces(statement, clauses, text),
    unmatchedReserve: isReserved(statement.tokens, reading.concepts),
    sameLanguage: shown === statement.locale,
  };
}

/** Words of time beside a date and endings parted from it: "2023-cü ildə", "in the year 2023". */
function isFiller(
  { stem, folded }: Token,
  { words }: Statement,
  inDates: ReadonlySet<number>,
): boolean {
  if (!DATE_WORD.test(folded)) return false;
  const at = words.findIndex((word) => word.stem === stem);
  return [at - 2, at - 1, at + 1, at + 2].some((place) => inDates.has(place));
}
const DATE_WORD =
  /^(years?|months?|days?|god\w*|mesyats\w*|chisl\w*|il\w*|yil\w*|ay\w*|gun\w*|tarix\w*|tarih\w*|c[iu]|[iu]nc[iu]|nc[iu]|g[oi]|m|kh|y|d[ae]n?|t[ae]n?)$/;

/** In a text that is written with capitals, an unknown word without one is no name. */
function isName({ kind, typed, entity }: Name, { text }: Statement): boolean {
  return (
    entity !== undefined ||
    kind === 'organisation' ||
    /^\p{Lu}/u.test(typed) ||
    !/\p{Lu}/u.test(text)
  );
}

/** Whether every word of a stem stands in some places. */
function isIn(stem: string, places: ReadonlySet<number>, { words }: Statement): boolean {
  return words.every((word, at) => word.stem !== stem || places.has(at));
}

/** Not where a sentence begins, nor where all is written large. */
function isLarge({ typed }: Token, { words, text }: Statement): boolean {
  if (!/^\p{Lu}\p{Ll}/u.test(typed)) return false;
  const [first] = words;
  if (first?.typed === typed) return false;
  const before = plain(text).split(typed)[0] ?? '';
  return !/[.!?…:;"“«(]\s*$/u.test(before);
}

function alignWord(
  token: Token,
  { own, around, concepts }: FactReading,
): Omit<AlignedWord, 'large'> {
  const best = token.matches.find(({ term }) => own.has(term))?.weight ?? 0;
  const near = token.matches.find(({ term }) => around.has(term))?.weight ?? 0;
  const main = token.senses.filter(
    ({ main: own, concept }) =>
      own && (concept.class === 'event' || concept.class === 'quality') && concept.id !== 'partial',
  );
  const opposed =
    best >= MATCHED || main.some(({ concept }) => concepts.has(concept.id))
      ? undefined
      : main.flatMap(({ concept }) => excludedBy(concept)).find((id) => concepts.has(id));
  return { token, match: Math.max(best, near), around: near > best, opposed };
}

/** Words of the fact's text that some word, name, date or number of the statement has, by weight. */
function shareOfFact(
  statement: Statement,
  fact: Fact,
  { locale }: TextReading,
  { own }: FactReading,
  { index }: Corpus,
): number {
  const entry = index
    .entriesOf(fact.id)
    .find((one) => one.kind === 'text' && one.locale === locale);
  if (!entry) return 0;
  const matched = new Set(
    statement.tokens.flatMap(({ matches }) =>
      matches
        .filter(({ term, weight }) => weight >= MATCHED && own.has(term))
        .map(({ term }) => term),
    ),
  );
  const byConcept = new Set(
    entry.concepts.filter(({ term }) => matched.has(term)).map(({ at }) => at),
  );
  let [all, had] = [0, 0];
  entry.terms.forEach((term, at) => {
    const weight = index.weight(term);
    all += weight;
    if (matched.has(term) || byConcept.has(at)) had += weight;
  });
  return all ? had / all : 0;
}

/** Whether an open or approximate date of a fact tells when it happened. */
export const isDated = (fact: Fact): boolean => Number.isFinite(mustWhen(fact.when).end);
