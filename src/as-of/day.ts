/** A day as somebody types it → the moment at which it ends. Pure. */
import { findTemporalExpression } from '../answer/understanding/temporal-expression.ts';
import { dateWords } from '../i18n/date-words.ts';
import type { Locale } from '../knowledge/model/schema.ts';

export type Day = {
  /** The first moment of what was typed, and the first one after it (UTC). */
  readonly from: Date;
  readonly until: Date;
  /** "3 May 2025"; of a longer time its last day, which is the one that is meant. */
  readonly words: (locale: Locale) => string;
  readonly fromWords: (locale: Locale) => string;
};

/** The years of which there can be a record, and which a date can hold. */
const EARLIEST = Date.UTC(1970, 0, 1);
const LATEST = Date.UTC(9999, 0, 1);

/** @returns undefined where it is no date, of no certain year, or open at an end */
export function dayOf(typed: string, now: Date): Day | undefined {
  const when = findTemporalExpression(typed, now)?.when;
  if (!when || when.anyYear || when.end > LATEST || when.start < EARLIEST) return undefined;
  const last = new Date(when.end);
  return {
    from: new Date(when.start),
    until: new Date(Date.UTC(last.getUTCFullYear(), last.getUTCMonth(), last.getUTCDate() + 1)),
    words: (locale) => dateWords(last.toISOString().slice(0, 10), locale),
    fromWords: (locale) => dateWords(new Date(when.start).toISOString().slice(0, 10), locale),
  };
}
