/** Whether a fact settles what a question asks to be so or not: only where it says the very same, or denies just that. */
import type { Fact } from '../../knowledge/model/schema.ts';
import { readFact, readStatement } from '../alignment/index.ts';
import {
  compareClaim,
  countsNoOthers,
  entityLinksIn,
  FATES,
  negationsIn,
  type Statement,
  toStatement,
  unitClassesOf,
} from '../claims/index.ts';
import type { Corpus, Settled } from '../types.ts';
import { askedStatement } from '../understanding/asked-statement.ts';
import { parseQuestion, type Query } from '../understanding/parse-question.ts';
import { type Assessed, assess } from './assess.ts';
import { isHedged } from './hedged.ts';
import { isLeftOpen } from './left-open.ts';
import { tellsItMainly } from './main-clause.ts';
import { isProvenDoer } from './proven-doer.ts';
import { sameTense, saysSmallWords } from './small-words.ts';
import { isSupported } from './verdict.ts';

/** From this on a word of the fact is the word itself, a form of it or another of the very meaning. */
const SAME = 0.75;
/** Fewer telling words say too little to be settled. */
const LEAST_WORDS = 2;

/**
 * @param fact the one that is given as the answer
 * @returns undefined wherever there is a doubt: where a word of the question is not in the fact, where it denies something
 *   itself ("Didn't they …?" may be answered either way), where it asks of other times than the fact tells of
 */
export function settledBy(
  query: Query,
  fact: Fact,
  corpus: Corpus,
  now: Date,
): Settled | undefined {
  if (query.conversation?.elliptic) return undefined;
  const text = askedStatement(query);
  if (text === undefined || fact.status === 'disputed' || fact.status === 'denied')
    return undefined;
  const asked = parseQuestion(text, corpus, { locale: query.locale, now });
  const statement = toStatement(asked, now);
  const reading = readStatement(statement, corpus);
  if (reading.negations.length > 0) return undefined;
  const one = assess(statement, corpus).find((other) => other.fact === fact);
  if (!one || !isSaidThroughout(one, statement, query, corpus)) return undefined;
  if (isLeftOpen(fact, statement.locale)) return 'not-known';
  if (one.denied && one.alignment.polarity === 'opposite') return 'no';
  return !one.vetoed && one.alignment.polarity === 'same' && isSupported(one) ? 'yes' : undefined;
}

/**
 * Whether a fact says all of a question but what it has otherwise: "No: nineteen of the 88 defendants" would answer who was
 * found guilty by who was acquitted.
 */
export function saysTheRest(
  query: Query,
  asserted: string,
  fact: Fact,
  corpus: Corpus,
  now: Date,
): boolean {
  const text = askedStatement(query);
  if (text === undefined || negationsIn(text, query.locale).length > 0) return false;
  const statement = toStatement(parseQuestion(text, corpus, { locale: query.locale, now }), now);
  const one = assess(statement, corpus).find((other) => other.fact === fact);
  if (!one) return false;
  return (
    one.alignment.words.every(
      ({ token, match, opposed }) =>
        (match >= SAME && !opposed) || asserted.includes(token.typed) || token.dated,
    ) && asksOfSameVictims(one, statement, corpus)
  );
}

/** All but what may be denied: every word, name, number and date is the fact's, and those who do it are. */
function isSaidThroughout(
  { fact, alignment }: Assessed,
  statement: Statement,
  { text }: Query,
  corpus: Corpus,
): boolean {
  const { locale } = statement;
  const { words, names, amounts, dates, swapped, unmatchedReserve, sameLanguage } = alignment;
  return (
    sameLanguage &&
    words.length + names.length >= LEAST_WORDS &&
    words.length > 0 &&
    words.every(({ match, around, opposed }) => match >= SAME && !around && !opposed) &&
    names.every(({ same }) => same) &&
    amounts.every(({ verdict }) => verdict === 'agrees') &&
    dates.every(({ verdict }) => verdict === 'within') &&
    swapped === undefined &&
    !unmatchedReserve &&
    (amounts.length === 0 || countsTheSame(statement, fact, corpus)) &&
    asksOfSameVictims({ fact, alignment }, statement, corpus) &&
    saysSmallWords(statement, fact) &&
    !isHedged(statement, fact) &&
    (dates.length === 0 || tellsOfOneTime(statement, fact, corpus)) &&
    sameTense({ text: locale === 'en' ? text : statement.text, locale }, fact) &&
    (countsFates(statement, fact, corpus) ||
      (tellsItMainly(statement, fact) && isProvenDoer(statement, fact, corpus)))
  );
}

/** Where a fact gives several numbers, its own figure must be the one asked about. */
function countsTheSame(statement: Statement, fact: Fact, corpus: Corpus): boolean {
  const text = readFact(fact, corpus).texts.find(({ locale }) => locale === statement.locale);
  if (text?.amounts.length === 1) return true;
  const { counted, left } = compareClaim(statement, entityLinksIn(statement, corpus), fact, corpus);
  return counted.length > 0 && left.length === 0;
}

/** "Closed in 2030 and reopened in 2032": which of it was when, the dates do not say. */
function tellsOfOneTime({ locale, dates }: Statement, fact: Fact, corpus: Corpus): boolean {
  const own = readFact(fact, corpus).texts.find((text) => text.locale === locale)?.dates ?? [];
  return own.length <= Math.max(1, dates.length);
}

/**
 * Where a fact counts what became of people, others of whom it tells are not those: "two police died" in a police raid;
 * "twelve people", where it counts twelve passengers and two sailors.
 */
function asksOfSameVictims(
  { fact, alignment }: Pick<Assessed, 'fact' | 'alignment'>,
  statement: Statement,
  corpus: Corpus,
): boolean {
  const fates = fact.figures.filter(({ unit }) => !unitClassesOf(unit).isDisjointFrom(FATES));
  if (fates.length === 0) return true;
  const known = new Set(fates.flatMap(({ value, of = value }) => [value, of]));
  const text = readFact(fact, corpus).texts.find(({ locale }) => locale === statement.locale);
  const countsOthers = text?.amounts.some(({ value }) => !known.has(value)) ?? false;
  return alignment.amounts.every(({ amount }) =>
    fates.some((figure) => countsNoOthers(amount, figure, statement, countsOthers)),
  );
}

/** "38 people died": of whom nobody says that somebody did it, and whose number the fact has. */
function countsFates(statement: Statement, fact: Fact, corpus: Corpus): boolean {
  const isFate = fact.figures.every(({ unit }) => unitClassesOf(unit).size > 0);
  const isNamed = statement.mentions.some(({ entity }) => entity.type === 'actor');
  if (!isFate || isNamed || fact.figures.length === 0) return false;
  const { counted, left } = compareClaim(statement, entityLinksIn(statement, corpus), fact, corpus);
  return counted.length > 0 && left.length === 0;
}
