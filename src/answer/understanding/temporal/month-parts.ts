/** The parts of a date with the name of a month: its day, the month, the year behind it. */
import { LOCALES } from '../../../knowledge/model/schema.ts';
import { readNumber, type Token } from '../../../language/index.ts';
import { edtfYear, lengthOf } from './date-reader.ts';
import { type Month, monthOf } from './month-names.ts';
import { yearOfRelative } from './relative-date.ts';
import { yearAt } from './year.ts';

export type Part = { readonly value: number; readonly end: number };

const DAY_ENDING =
  /^(st|nd|rd|th|go|ogo|e|oe|y|ye|m|ci|cu|i|u|si|su|inci|uncu|nci|ncu|n?[dt][ae]n?|[iu]nd[ae]|s[iu]nd[ae]|y[iu])$/;

/** A day of a month in figures, or in words: "25th", "двадцать пятого", "iyirmi beş". */
export function dayAt(tokens: readonly Token[], at: number): Part | undefined {
  const token = tokens[at];
  if (!token) return undefined;
  if (!token.figures) {
    for (const locale of LOCALES) {
      const read = readNumber(tokens, at, locale);
      if (read && (read.kind === 'ordinal' || read.kind === 'cardinal') && isDay(read.value))
        return { value: read.value, end: read.end };
    }
    return undefined;
  }
  const value = Number(token.typed);
  if (token.typed.length > 2 || !isDay(value) || /[\d:][.,:]$/.test(token.before)) return undefined;
  const ending = tokens[at + 1];
  const glued = ending && /^['’ʼ\-‐]?$/.test(ending.before) && DAY_ENDING.test(ending.folded);
  return { value, end: glued ? at + 2 : at + 1 };
}

const isDay = (value: number) => Number.isInteger(value) && value >= 1 && value <= 31;

export type YearRead = { readonly text: string; readonly end: number; readonly relative: boolean };

/** The year of a month or day: behind a comma, "of", or alone; or "last year". */
export function yearBehind(tokens: readonly Token[], at: number, now: Date): YearRead | undefined {
  const from = tokens[at]?.folded === 'of' ? at + 1 : at;
  const token = tokens[from];
  if (!token || !/^[\s.,'’]{0,3}$/.test(token.before)) return undefined;
  const relative = yearOfRelative(tokens, from, now);
  if (relative) return { text: String(relative.value), end: relative.end, relative: true };
  const year = yearAt(tokens, from);
  if (!year) return undefined;
  const exact = year.said || (year.year >= 1000 && year.year < 2200);
  return exact
    ? { text: edtfYear(year.year, year.beforeChrist), end: year.end, relative: false }
    : undefined;
}

/** "Ayında", "ayı", "of the month": words that say that a month is meant. */
const MONTH_WORD = /^(ay(i|in|inin|inda|inde|indan|da)?|mesyats\w*)\b/;

/** The month at a token with the word "month" behind it, and an ending behind an apostrophe. */
export function monthAt(
  tokens: readonly Token[],
  at: number,
): (Month & { readonly end: number; readonly said: boolean }) | undefined {
  const month = monthOf(tokens[at]);
  if (!month) return undefined;
  let end = at + 1;
  const ending = tokens[end];
  const glued =
    ending !== undefined &&
    /^['’ʼ]$/.test(ending.before) &&
    /^([dt][ae]n?|[iu]n|n[iu]n|[ae])$/.test(ending.folded);
  if (glued) end += 1;
  const word = lengthOf(MONTH_WORD, tokens, end, 1);
  const inPlace = /([dt][ae]n?|[iu]nd[ae]n?)$/.test(tokens[at]!.folded) || glued;
  return { ...month, end: end + word, said: word > 0 || inPlace };
}

/** What a number before it counts: "December 25 people died". */
export function isCounted(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at];
  return (
    next !== undefined &&
    /^\s$|^%/.test(next.before) &&
    /^(people|persons?|men|women|children|soldiers?|homes|of|chelovek\w*|nefer\w*|kisi\w*|insan|percent|million|thousand|years?|days?|hours?)\b/.test(
      next.folded,
    )
  );
}
