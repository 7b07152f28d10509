/** A day as somebody types it → the moment at which it ends. Pure. */
import { findTemporalExpression } from '../answer/understanding/temporal-expression.ts';
import { plain } from '../text/plain.ts';

export type Day = {
  /** The first moment of what was typed, and the first one after it (UTC). */
  readonly from: Date;
  readonly until: Date;
  /** Its first and its last day, ISO 8601: of a longer time the last is the one that is meant by "as of". */
  readonly first: string;
  readonly last: string;
};

/** As much of what was typed as is said back where it is no day. */
export const MOST_SAID_BACK = 60;
/** The years of which there can be a record, and which a date can hold. */
const EARLIEST = Date.UTC(1970, 0, 1);
const LATEST = Date.UTC(9999, 0, 1);

/** @returns undefined where it is no date or more than one, no day that there is, of no certain year, or open at an end */
export function dayOf(typed: string, now: Date): Day | undefined {
  const found = findTemporalExpression(typed, now);
  if (!found || !isAll(typed, found)) return undefined;
  const { when } = found;
  // "3/5/2025" is the third of May or the fifth of March: no more of it than the year is certain.
  if (when.precision !== 'day' && NUMERIC_DAY.test(typed)) return undefined;
  if (when.anyYear || when.end > LATEST || when.start < EARLIEST) return undefined;
  const last = new Date(when.end);
  return {
    from: new Date(when.start),
    until: new Date(Date.UTC(last.getUTCFullYear(), last.getUTCMonth(), last.getUTCDate() + 1)),
    first: isoDay(new Date(when.start)),
    last: isoDay(last),
  };
}

const isoDay = (date: Date): string => date.toISOString().slice(0, 10);

const NUMERIC_DAY = /\d[./-]\s?\d{1,2}[./-]\s?\d/;
/** "on", "the", "г.", "’ci il": nothing that makes another day of it, as "32" does, and "before". */
const SHORT = 3;
const SINCE: ReadonlySet<string> = new Set(['since', 'bəri', 'beri', 'itibarən']);

/** Whether that date is all that was typed: in "32 May 2025" only the month can be read. */
function isAll(typed: string, { from, to }: { readonly from: number; readonly to: number }) {
  const text = plain(typed);
  const rest = `${text.slice(0, from)} ${text.slice(to)}`.toLowerCase();
  const words = rest.match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.every((word) => !/\p{N}/u.test(word) && (word.length <= SHORT || SINCE.has(word)));
}
