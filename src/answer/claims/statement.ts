/** A question or sentence as something that asserts: its words in order and every date in it. */
import type { Locale } from '../../knowledge/model/schema.ts';
import { analyse, fold, type Word } from '../../language/index.ts';
import type { Aspect } from '../types.ts';
import type { Query } from '../understanding/parse-question.ts';
import {
  findTemporalExpression,
  type TemporalExpression,
} from '../understanding/temporal-expression.ts';

export type Statement = Query & {
  /** Every word, stop words too; `mentions` stand on these. */
  readonly words: readonly Word[];
  readonly dates: readonly TemporalExpression[];
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
  /** The statement gives the very whole that the fact gives ("all 67"): the number alone tells what is meant. */
  readonly telling?: true;
};

/** @param now what relative dates count from (UTC) */
export function toStatement(query: Query, now: Date, shown: Locale = query.locale): Statement {
  const words = analyse(query.text, query.locale);
  return { ...query, words, dates: datesIn(query.text, now), shown };
}

const MOST_DATES = 6;

/** Every date in a text, those written most exactly first. */
export function datesIn(text: string, now: Date): TemporalExpression[] {
  const dates: TemporalExpression[] = [];
  let rest = fold(text);
  while (dates.length < MOST_DATES) {
    const found = findTemporalExpression(rest, now);
    if (!found) break;
    dates.push(found);
    const left = without(rest, found.words);
    if (left === rest) break;
    rest = left;
  }
  return dates;
}

function without(text: string, words: readonly string[]): string {
  return words.reduce((left, word) => {
    const at = left.search(new RegExp(`(?<![\\p{L}\\p{N}])${RegExp.escape(word)}`, 'u'));
    return at < 0 ? left : `${left.slice(0, at)} · ${left.slice(at + word.length)}`;
  }, text);
}

/** The words from one to another (exclusive), as typed. */
export function typed({ words }: Pick<Statement, 'words'>, from: number, to: number): string {
  return words
    .slice(Math.max(0, from), to)
    .map((word) => word.typed)
    .join(' ');
}

export function typedWords(
  { words }: Pick<Statement, 'words'>,
  from: number,
  to: number,
): string[] {
  return words.slice(Math.max(0, from), to).map((word) => word.typed);
}
