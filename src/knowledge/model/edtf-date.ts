/**
 * Dates at the precision the source gives, in EDTF level 1 (https://www.loc.gov/standards/datetime/).
 * Years are astronomical, as EDTF has them: 0000 is 1 BC, -0446 is 447 BC; -04XX is the fifth century BC.
 */
import edtf from 'edtf';
import { digitsOpen, onCalendar, season, startOf } from './calendar.ts';

export type Precision = 'day' | 'month' | 'season' | 'year' | 'decade' | 'century';

/** A date at its own precision; `start` and `end` are the first and last millisecond (UTC) it may mean. */
export type When = {
  readonly text: string;
  readonly start: number;
  /** `Infinity` where the date is open ended ("since"). */
  readonly end: number;
  readonly precision: Precision;
  readonly approximate: boolean;
  readonly uncertain: boolean;
  /** Set for an interval: both ends as dates of their own; an open end is undefined. */
  readonly interval?: { readonly from: When | undefined; readonly to: When | undefined };
  /** Set where the year is unknown (`XXXX-12-25`, `XXXX-12`): the month, 1 to 12, and the day, of any year. */
  readonly anyYear?: { readonly month: number; readonly day?: number };
};

/** The forms of a single date in EDTF level 1 that Dateline reads, and how exact each is. */
const FORMS: readonly { readonly pattern: RegExp; readonly precision: Precision }[] = [
  { pattern: /^-?\d{4}-\d\d-\d\d[?~%]?$/, precision: 'day' },
  { pattern: /^-?\d{4}-2[1-4][?~%]?$/, precision: 'season' },
  { pattern: /^-?\d{4}-(0[1-9]|1[0-2])(-XX)?[?~%]?$/, precision: 'month' },
  { pattern: /^-?\d{4}(-XX(-XX)?)?[?~%]?$/, precision: 'year' },
  { pattern: /^-?\d{3}X[?~%]?$/, precision: 'decade' },
  { pattern: /^-?\d\dXX[?~%]?$/, precision: 'century' },
];
/** Level 2, for what people ask: a day or month that may be of any year. */
const ANY_YEAR = /^XXXX-(0[1-9]|1[0-2])(?:-(\d\d))?$/;
const parsed = new Map<string, When | undefined>();

/**
 * Reads an EDTF level 1 date.
 * @param text such as `2024-12-25`, `2023-09`, `1993`, `2020~`, `199X`, `1991/1994`, `2024-12-25/..`
 * @returns the date, or undefined where the text is none. Never throws.
 */
export function parseWhen(text: string): When | undefined {
  if (!parsed.has(text)) {
    // Facts share few dates, so remembering them makes reloading cheap; the bound keeps hostile input out of memory.
    if (parsed.size > 10_000) parsed.clear();
    parsed.set(text, read(text));
  }
  return parsed.get(text);
}

function read(text: string): When | undefined {
  if (text.length > 40 || !/^[\d./~?%X-]+$/.test(text)) return undefined;
  const any = ANY_YEAR.exec(text);
  if (any)
    return ofAnyYear(text, Number(any[1]), any[2] === undefined ? undefined : Number(any[2]));
  const ends = text.split('/');
  if (ends.length > 2) return undefined;
  if (ends.length === 2) {
    const [from, to] = ends.map((end) => (end === '..' || end === '' ? undefined : read(end)));
    const missing = ends.filter((end) => end === '..' || end === '').length;
    if (missing === 2 || [from, to].filter(Boolean).length + missing !== 2) return undefined;
    if (from?.anyYear || to?.anyYear) return undefined;
    const start = from?.start ?? Number.NEGATIVE_INFINITY;
    const end = to?.end ?? Number.POSITIVE_INFINITY;
    if (end < start) return undefined;
    return {
      text,
      start,
      end,
      precision: (from ?? to)?.precision ?? 'year',
      approximate: Boolean(from?.approximate || to?.approximate),
      uncertain: Boolean(from?.uncertain || to?.uncertain),
      interval: { from, to },
    };
  }
  const form = FORMS.find(({ pattern }) => pattern.test(text));
  if (!form || !onCalendar(text)) return undefined;
  try {
    const date = edtf(text.replace(/[?~%]$/, ''));
    if (typeof date.min !== 'number' || typeof date.max !== 'number') return undefined;
    return {
      text,
      ...(form.precision === 'season'
        ? season(text)
        : (digitsOpen(text) ?? { start: date.min, end: date.max })),
      precision: form.precision,
      approximate: /[~%]/.test(text),
      uncertain: /[?%]/.test(text),
    };
  } catch {
    return undefined;
  }
}

/** In any of the years that four figures can write, before Christ or after. */
function ofAnyYear(text: string, month: number, day: number | undefined): When | undefined {
  // 2024 is a leap year, so that 29 February is a day.
  if (day !== undefined && !onCalendar(`2024-${text.slice(5)}`)) return undefined;
  return {
    text,
    start: startOf(-9999, 1),
    end: startOf(10_000, 1) - 1,
    precision: day === undefined ? 'month' : 'day',
    approximate: false,
    uncertain: false,
    anyYear: { month, ...(day !== undefined && { day }) },
  };
}

/** Reads a date that the schema has already accepted. Throws where it was not. */
export function mustWhen(text: string): When {
  const date = parseWhen(text);
  if (!date) throw new Error(`not an EDTF date: ${text}`);
  return date;
}

/** Whether two dates may mean a common moment. */
export function overlap(a: When, b: When): boolean {
  if (a.start > b.end || b.start > a.end) return false;
  if (a.anyYear && b.anyYear) return sameDay(a.anyYear, b.anyYear);
  if (a.anyYear) return occursIn(a.anyYear, b);
  return b.anyYear ? occursIn(b.anyYear, a) : true;
}

/** Whether all of a date lies in another: 25 December 2024 in December 2024, and in December of any year. */
export function liesIn(inner: When, outer: When): boolean {
  if (!outer.anyYear) return inner.start >= outer.start && inner.end <= outer.end;
  if (inner.anyYear)
    return (
      inner.anyYear.month === outer.anyYear.month &&
      (outer.anyYear.day === undefined || inner.anyYear.day === outer.anyYear.day)
    );
  const [first, last] = [new Date(inner.start), new Date(inner.end)];
  return (
    Number.isFinite(inner.start) &&
    inner.end - inner.start < 31 * DAY_MS &&
    first.getUTCMonth() === last.getUTCMonth() &&
    first.getUTCMonth() + 1 === outer.anyYear.month &&
    (outer.anyYear.day === undefined ||
      (first.getUTCDate() === outer.anyYear.day && last.getUTCDate() === outer.anyYear.day))
  );
}

const DAY_MS = 86_400_000;
type OfAnyYear = NonNullable<When['anyYear']>;

function sameDay(a: OfAnyYear, b: OfAnyYear): boolean {
  return a.month === b.month && (!a.day || !b.day || a.day === b.day);
}

/** Whether such a day or month falls into a time. */
function occursIn({ month, day }: OfAnyYear, { start, end }: When): boolean {
  // Any time of a year or longer has every month; a leap day is not looked for more closely than that.
  if (!(end - start < 366 * DAY_MS)) return true;
  const first = new Date(start).getUTCFullYear();
  return [first, first + 1].some((year) => {
    const from = new Date(0).setUTCFullYear(year, month - 1, day ?? 1);
    // 29 February of a common year is no day, and not the first of March.
    if (new Date(from).getUTCMonth() !== month - 1) return false;
    const to = day === undefined ? startOf(year, month + 1) : from + DAY_MS;
    return from <= end && start < to;
  });
}

/** What is known of a date: both ends of a closed one; an open one stands where it begins, or where it ends. */
export function knownEnds(when: When): { readonly from: When; readonly to: When } {
  const { from, to } = when.interval ?? { from: when, to: when };
  return { from: from ?? to ?? when, to: to ?? from ?? when };
}

/**
 * Whether a date falls in a range, of which both days count. "1993 or later" is of 1993 and not of 2020;
 * a span that reaches into the range, a decade or "1991 to 1994", is in it.
 */
export function fallsIn(
  when: When,
  { from, to }: { readonly from?: When | undefined; readonly to?: When | undefined },
): boolean {
  const known = knownEnds(when);
  return (!from || known.to.end >= from.start) && (!to || known.from.start <= to.end);
}

/** Orders by where dates begin as far as is known, then the more exact first; "1990 or earlier" before 1990. */
export function compareWhen(a: When, b: When): number {
  const [one, other] = [knownEnds(a), knownEnds(b)];
  return (
    one.from.start - other.from.start ||
    one.to.end - other.to.end ||
    finite(a.start) - finite(b.start) ||
    finite(a.end) - finite(b.end)
  );
}

function finite(time: number): number {
  return Math.min(Math.max(time, -8.64e15), 8.64e15);
}

/** The newest first; things of the same date keep their order. */
export function newestFirst<T extends { readonly when: string }>(things: Iterable<T>): T[] {
  return [...things].sort((a, b) => compareWhen(mustWhen(b.when), mustWhen(a.when)));
}
