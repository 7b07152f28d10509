/** Dates at the precision the source gives, in EDTF level 1 (https://www.loc.gov/standards/datetime/). */
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
};

/** The forms of a single date in EDTF level 1 that Dateline reads, and how exact each is. */
const FORMS: readonly { readonly pattern: RegExp; readonly precision: Precision }[] = [
  { pattern: /^-?\d{4}-\d\d-\d\d[?~%]?$/, precision: 'day' },
  { pattern: /^[1-9]\d{3}-2[1-4][?~%]?$/, precision: 'season' },
  { pattern: /^-?\d{4}-(0[1-9]|1[0-2])(-XX)?[?~%]?$/, precision: 'month' },
  { pattern: /^-?\d{4}(-XX(-XX)?)?[?~%]?$/, precision: 'year' },
  { pattern: /^-?\d{3}X[?~%]?$/, precision: 'decade' },
  { pattern: /^-?\d\dXX[?~%]?$/, precision: 'century' },
];
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
  const ends = text.split('/');
  if (ends.length > 2) return undefined;
  if (ends.length === 2) {
    const [from, to] = ends.map((end) => (end === '..' || end === '' ? undefined : read(end)));
    const missing = ends.filter((end) => end === '..' || end === '').length;
    if (missing === 2 || [from, to].filter(Boolean).length + missing !== 2) return undefined;
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
      ...(form.precision === 'season' ? season(text) : { start: date.min, end: date.max }),
      precision: form.precision,
      approximate: /[~%]/.test(text),
      uncertain: /[?%]/.test(text),
    };
  } catch {
    return undefined;
  }
}

/** The package turns 29 February of a common year into 1 March; a date of a newsroom must be a real one. */
function onCalendar(text: string): boolean {
  const [, year, month, day] = /^(-?\d{4})-(\d\d)-(\d\d)/.exec(text) ?? [];
  if (!year || !month || !day) return true;
  const date = new Date(0);
  date.setUTCFullYear(Number(year), Number(month) - 1, Number(day));
  return date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day);
}

/** The seasons of the northern hemisphere; the package reads them as quarters, which would put July outside summer. */
function season(text: string): { readonly start: number; readonly end: number } {
  const first = (Number(text.slice(5, 7)) - 21) * 3 + 2;
  const year = Number(text.slice(0, 4));
  return { start: Date.UTC(year, first), end: Date.UTC(year, first + 3) - 1 };
}

/** Reads a date that the schema has already accepted. Throws where it was not. */
export function mustWhen(text: string): When {
  const date = parseWhen(text);
  if (!date) throw new Error(`not an EDTF date: ${text}`);
  return date;
}

/** Whether two dates may mean a common moment. */
export function overlap(a: When, b: When): boolean {
  return a.start <= b.end && b.start <= a.end;
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
