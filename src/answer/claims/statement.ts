/** A question or sentence as something that asserts: its words in order and every date in it. */
import type { Locale } from '../../knowledge/model/schema.ts';
import { analyse, placesOf, type Word } from '../../language/index.ts';
import { plain } from '../../text/plain.ts';
import type { Aspect } from '../types.ts';
import type { Query } from '../understanding/parse-question.ts';
import { datesIn, type TemporalExpression } from '../understanding/temporal-expression.ts';

/** A date of a statement with the words that it stands on, from (inclusive) to (exclusive). */
export type StatedDate = TemporalExpression & {
  readonly at: number;
  readonly end: number;
  /** Those words, folded. */
  readonly words: readonly string[];
};

export type Statement = Query & {
  /** Every word, stop words too; `mentions` stand on these. */
  readonly words: readonly Word[];
  readonly dates: readonly StatedDate[];
  /** The language in which differences are told. */
  readonly shown: Locale;
};

/** What in a statement differs from a fact. */
export type Difference = {
  readonly aspect: Aspect;
  /** As typed, or a date in words. */
  readonly asserted: string;
  /** The fact's own words, a name, or a date in words. */
  readonly approved: string;
  /** The words of the statement that carry what is asserted, as typed. */
  readonly words: readonly string[];
  /** The one denies what the other says: `approved` is the whole of the fact. */
  readonly denies?: true;
  /** The statement gives the very whole that the fact gives ("all 67"): the number alone tells what is meant. */
  readonly telling?: true;
};

/** @param now what relative dates count from (UTC) */
export function toStatement(query: Query, now: Date, shown: Locale = query.locale): Statement {
  const words = analyse(query.text, query.locale);
  const dates = datesIn(query.text, now).flatMap((date): StatedDate[] => {
    const places = placesOf(words, date);
    if (!places) return [];
    const own = words.slice(places.at, places.end).map(({ folded }) => folded);
    return [{ ...date, ...places, words: own }];
  });
  return { ...query, words, dates, shown };
}

/** The words from one to another (exclusive), as typed, with the sign of a percentage or of money beside them. */
export function typed(
  { words, text }: Pick<Statement, 'words' | 'text'>,
  from: number,
  to: number,
): string {
  const [first, last] = [words[Math.max(0, from)], words[to - 1]];
  if (!first || !last) return '';
  const read = plain(text);
  const before = SIGN_BEFORE.exec(read.slice(0, first.from))?.[0] ?? '';
  const end = last.from + last.typed.length;
  const after = SIGN_AFTER.exec(read.slice(end))?.[0] ?? '';
  return `${before}${read.slice(first.from, end)}${after}`.replace(/\s+/g, ' ');
}
const SIGN_BEFORE = /[%$€£₽₺₼¥₴₸]\s?$/u;
const SIGN_AFTER = /^\s?[%$€£₽₺₼¥₴₸]/u;

export function typedWords(
  { words }: Pick<Statement, 'words'>,
  from: number,
  to: number,
): string[] {
  return words.slice(Math.max(0, from), to).map((word) => word.typed);
}
