/**
 * Dates at the precision the source gives, in EDTF level 1 (https://www.loc.gov/standards/datetime/).
 * Years are astronomical, as EDTF has them: 0000 is 1 BC, -0446 is 447 BC; -04XX is the fifth century BC.
 */
import edtf from 'edtf';

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

/** The first millisecond (UTC) of a month, 1 to 12; `Date.UTC` takes the years before 100 for others. */
function startOf(year: number, month: number): number {
  return new Date(0).setUTCFullYear(year, month - 1, 1);
}

/** The package turns 29 February of a common year into 1 March; a date of a newsroom must be a real one. */
function onCalendar(text: string): boolean {
  const [, year, month, day] = /^(-?\d{4})-(\d\d)-(\d\d)/.exec(text) ?? [];
  if (!year || !month || !day) return true;
  const date = new Date(0);
  date.setUTCFullYear(Number(year), Number(month) - 1, Number(day));
  return date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day);
}

/** A decade or century; the package has no -00XX, the years -0099 to 0000. */
function digitsOpen(text: string): { readonly start: number; readonly end: number } | undefined {
  const [, minus, digits = '', open = ''] = /^(-?)(\d+)(X+)[?~%]?$/.exec(text) ?? [];
  if (!open) return undefined;
  const years = 10 ** open.length;
  const least = Number(digits) * years;
  const first = minus ? -(least + years - 1) : least;
  return { start: startOf(first, 1), end: startOf(first + years, 1) - 1 };
}

/** The seasons of the northern hemisphere; the package reads them as quarters, which would put July outside summer. */
function season(text: string): { readonly start: number; readonly end: number } {
  const [, year, season] = /^(-?\d{4})-(\d\d)/.exec(text) ?? [];
  const first = (Number(season) - 21) * 3 + 3;
  return { start: startOf(Number(year), first), end: startOf(Number(year), first + 3) - 1 };
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

/** Orders by start, then the more exact date first. */
export function compareWhen(a: When, b: When): number {
  return a.start - b.start || finite(a.end) - finite(b.end);
}

function finite(time: number): number {
  return Math.min(Math.max(time, -8.64e15), 8.64e15);
}

/** The newest first; things of the same date keep their order. */
export function newestFirst<T extends { readonly when: string }>(things: Iterable<T>): T[] {
  return [...things].sort((a, b) => compareWhen(mustWhen(b.when), mustWhen(a.when)));
}
