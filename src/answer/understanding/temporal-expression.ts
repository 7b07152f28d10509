/** Dates as people write them in a question, a statement or a date option, in four languages. */
import { type Precision, parseWhen, type When } from '../../knowledge/model/edtf-date.ts';
import { type Token, tokensOf } from '../../language/index.ts';
import { plain } from '../../text/plain.ts';
import { CENTURY, readCentury } from './temporal/century.ts';
import type { DateRead, DateReader } from './temporal/date-reader.ts';
import { readDecade } from './temporal/decade.ts';
import { readSpanBefore } from './temporal/era-span.ts';
import { joinIntervals, type Placed } from './temporal/intervals.ts';
import { readMonthDate } from './temporal/month-date.ts';
import { monthOf } from './temporal/month-names.ts';
import { readNumericDate } from './temporal/numeric-date.ts';
import { RELATIVE_WORD, readRelativeDate } from './temporal/relative-date.ts';
import { readWithEra } from './temporal/with-era.ts';
import { readYear, readYears } from './temporal/year.ts';

export type TemporalExpression = {
  /** A day or month whose year is not said is that of any year (`XXXX-12-25`). */
  readonly when: When;
  /** Where it stands in the text once that is `plain`, from (inclusive) to (exclusive). */
  readonly from: number;
  readonly to: number;
  /** Counted from now: "yesterday", "last June". */
  readonly relative: boolean;
};

type Reading = {
  readonly read: DateReader;
  /** What a text must have for this to be tried; most texts have no date, and asking this is quick. */
  readonly needs: (token: Token) => boolean;
};
const isFigures = ({ figures }: Token) => figures;

/** The first that reads a date at a place takes it, so what says most stands first. */
const READERS: readonly Reading[] = [
  { read: readNumericDate, needs: isFigures },
  { read: readSpanBefore, needs: isFigures },
  { read: readYears, needs: isFigures },
  { read: readWithEra, needs: () => true },
  { read: readMonthDate, needs: (token) => monthOf(token) !== undefined },
  { read: readRelativeDate, needs: ({ folded }) => RELATIVE_WORD.test(folded) },
  { read: readCentury, needs: ({ folded }) => CENTURY.test(folded) },
  { read: readDecade, needs: () => true },
  { read: readYear, needs: isFigures },
];

const MOST_DATES = 6;
const BY_PRECISION: readonly Precision[] = ['day', 'month', 'season', 'year', 'decade', 'century'];

/**
 * Every date in a text, those written most exactly first, each at the precision it was written in.
 * @param now what relative dates count from (UTC)
 */
export function datesIn(text: string, now: Date): TemporalExpression[] {
  const tokens = tokensOf(text);
  const exactness = ({ when }: TemporalExpression) =>
    BY_PRECISION.indexOf(when.precision) + (when.anyYear ? BY_PRECISION.length : 0);
  return joinIntervals(readAll(tokens, now), tokens)
    .slice(0, MOST_DATES)
    .map(({ when, relative, at, end }) => ({
      when,
      relative,
      from: tokens[at]!.from,
      to: tokens[end - 1]!.to,
    }))
    .sort((a, b) => exactness(a) - exactness(b));
}

function readAll(tokens: readonly Token[], now: Date): Placed[] {
  const found: Placed[] = [];
  const readers = READERS.filter(({ needs }) => tokens.some(needs));
  for (let at = 0; at < tokens.length; ) {
    let read: DateRead | undefined;
    for (const reader of readers) {
      read = reader.read(tokens, at, now);
      if (read) break;
    }
    if (read) found.push({ when: read.when, relative: read.relative ?? false, at, end: read.end });
    at = read?.end ?? at + 1;
  }
  return found;
}

/**
 * Finds the date in a text that is written most exactly, or the first of those.
 * @param now what relative dates count from (UTC)
 */
export function findTemporalExpression(text: string, now: Date): TemporalExpression | undefined {
  const read = plain(text);
  const whole = parseWhen(read.trim());
  if (whole) {
    const from = read.length - read.trimStart().length;
    return { when: whole, from, to: read.trimEnd().length, relative: false };
  }
  return datesIn(text, now)[0];
}
