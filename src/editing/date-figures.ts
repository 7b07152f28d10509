/** Whether all figures of a typed date are in what was read of it: "31 November 2026" is not November 2026. Pure. */
import type { TemporalExpression } from '../answer/understanding/temporal-expression.ts';
import { parseWhen, type When } from '../knowledge/model/edtf-date.ts';
import type { ReadDate } from './typed-date.ts';

/** Years of two figures are of this century up to so many years from now. */
const AHEAD = 20;

/** A date in figures alone that is no day, or may be two: 31.11.2026, 05/06/2026, 5.6.99. */
export function numericDay(text: string, now: Date): ReadDate | undefined {
  if (/^-?\d{4}-\d\d-\d\d$/.test(text)) {
    const [, month = '', day = ''] = /(\d\d)-(\d\d)$/.exec(text) ?? [];
    return parseWhen(text)
      ? undefined
      : noSuchDay(text.slice(0, -day.length - month.length - 2), month, day);
  }
  const found = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d\d)$/.exec(text);
  if (!found) return undefined;
  const [, a = '', mark = '', b = '', c = ''] = found;
  const years = c.length === 4 ? [c] : yearsOf(Number(c), now);
  const days = years.flatMap((year) => [
    `${year}-${two(b)}-${two(a)}`,
    `${year}-${two(a)}-${two(b)}`,
  ]);
  // With full stops the day always stands first.
  const may = days.filter((day, at) => parseWhen(day) && (mark !== '.' || at % 2 === 0));
  const different = [...new Set(may)];
  if (different.length > 1) return { why: 'ambiguous', examples: different };
  return different[0] === undefined ? noSuchDay(years[0]!, b, a) : { when: different[0] };
}

function yearsOf(short: number, now: Date): readonly string[] {
  const year = 2000 + short;
  return year > now.getUTCFullYear() + AHEAD
    ? [String(year - 100)]
    : [String(year), ...(short > 0 && year > now.getUTCFullYear() ? [String(year - 100)] : [])];
}

/** @returns undefined where nothing is lost */
export function figuresLost(
  text: string,
  { when, relative = false }: Pick<TemporalExpression, 'when'> & { readonly relative?: boolean },
): ReadDate | undefined {
  // "Three days ago" is no figure of the day.
  if (relative) return undefined;
  const known = new Set(partsOf(when));
  const figures = [...text.matchAll(/\d+/g)].map(([one]) => Number(one));
  const lost = figures.filter((one) => !known.has(one));
  if (lost.length === 0) return undefined;
  const [, year, month] = /^(-?\d{4})-(\d\d)/.exec(when.text) ?? [];
  const day = lost.find((one) => one <= 99);
  return year !== undefined &&
    month !== undefined &&
    when.precision === 'month' &&
    !when.interval &&
    day !== undefined
    ? noSuchDay(year, month, String(day))
    : { why: 'words', left: lost.join(', '), examples: [when.text] };
}

/** The numbers that may stand for a date: its year, also without the century, its month and day. */
function partsOf({ text, interval, precision, anyYear }: When): readonly number[] {
  if (interval) {
    const ends = [interval.from, interval.to].flatMap((end) => (end ? partsOf(end) : []));
    // "Mid-1990s" is read as years of it.
    const [first = 0] = precision === 'year' ? ends : [];
    const [decade, century] = [Math.floor(first / 10) * 10, Math.floor(first / 100)];
    return [...ends, decade, decade % 100, century + 1, century * 100];
  }
  if (anyYear) return [anyYear.month, anyYear.day ?? anyYear.month];
  const [, sign, digits = ''] = /^(-?)(\d{2,4})/.exec(text) ?? [];
  const value = Number(digits);
  if (precision === 'century') return [value + 1, value * 100];
  if (precision === 'decade') return [value * 10, (value * 10) % 100];
  const [, month = '', day = ''] = /^-?\d{4}(?:-(\d\d))?(?:-(\d\d))?/.exec(text) ?? [];
  return [
    value,
    value % 100,
    ...(sign || value === 0 ? [value + 1] : []),
    Number(month),
    Number(day),
  ];
}

/** The last day that its month has, and the month. */
function noSuchDay(year: string, month: string, day: string): ReadDate {
  const days = [31, 30, 29, 28].map((one) => `${year}-${two(month)}-${one}`);
  const last = Number(day) > 0 ? days.find((one) => parseWhen(one)) : undefined;
  const examples = [last, `${year}-${two(month)}`].flatMap((one) =>
    one && parseWhen(one) ? [one] : [],
  );
  return { why: 'no-such-day', examples: examples.length > 0 ? examples : [year] };
}

const two = (figures: string): string => figures.padStart(2, '0');
