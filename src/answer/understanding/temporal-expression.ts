/** Dates as people write them in a question or a date option, in four languages. */
import { parseWhen, type When } from '../../knowledge/model/edtf-date.ts';
import { fold } from '../../language/index.ts';

/** Folded beginnings of month names: English, Russian (romanised), Azerbaijani, Turkish. */
const MONTHS: readonly RegExp[] = [
  /^(jan(uary)?|yanvar\w*|ocak\w*)$/,
  /^(feb(ruary)?|fevral\w*|subat\w*)$/,
  /^(mar(ch)?|mart\w*)$/,
  /^(apr(il)?|aprel\w*|nisan\w*)$/,
  /^(may|may[ai]?|mae|mayis\w*|mayda)$/,
  /^(june?|iyun\w*|haziran\w*)$/,
  /^(july?|iyul\w*|temmuz\w*)$/,
  /^(aug(ust)?|avgust\w*|agustos\w*)$/,
  /^(sept?(ember)?|sentyabr\w*|eylul\w*)$/,
  /^(oct(ober)?|oktyabr\w*|ekim\w*)$/,
  /^(nov(ember)?|noyabr\w*|kasim\w*)$/,
  /^(dec(ember)?|dekabr\w*|aralik\w*)$/,
];

const two = (value: number) => String(value).padStart(2, '0');
const YEAR = /^(1[89]\d\d|20\d\d)$/;

type Relative = readonly [RegExp, (now: Date) => string];
const utc = (now: Date, days: number) =>
  new Date(now.getTime() + days * 86_400_000).toISOString().slice(0, 10);
const RELATIVE: readonly Relative[] = [
  [/\b(today|segodnya|bu gun|bugun)\b/, (now) => utc(now, 0)],
  [/\b(yesterday|vchera|dunen|dun)\b/, (now) => utc(now, -1)],
  [/\b(this year|v etom godu|bu il|bu yil)\b/, (now) => String(now.getUTCFullYear())],
  [
    /\b(last year|v proshlom godu|kechen il|kecen il|gecen yil|gecen sene)\b/,
    (now) => String(now.getUTCFullYear() - 1),
  ],
  [/\b(last month|v proshlom mesyatse|kechen ay|kecen ay|gecen ay)\b/, (now) => month(now, -1)],
  [/\b(this month|v etom mesyatse|bu ay)\b/, (now) => month(now, 0)],
];

function month(now: Date, months: number): string {
  const date = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + months, 1));
  return `${date.getUTCFullYear()}-${two(date.getUTCMonth() + 1)}`;
}

/** Words that make a bare month mean the last one before now: "last June", "в прошлом июне". */
const LAST = /^(last|proshlo\w*|proshl\w*|kechen|kecen|gecen)$/;

export type TemporalExpression = {
  readonly when: When;
  /** The folded words it was read from. */
  readonly words: readonly string[];
};

/**
 * Finds the first date in a text, at the precision it was written in.
 * @param now what relative dates count from (UTC)
 */
export function findTemporalExpression(text: string, now: Date): TemporalExpression | undefined {
  const folded = fold(text);
  const whole = parseWhen(text.trim());
  if (whole) return { when: whole, words: folded.split(/\s+/) };

  const iso = folded.match(/\b(\d{4})-(\d{2})(?:-(\d{2}))?\b/);
  if (iso) return dated(iso[0], [iso[0], ...iso[0].split('-')]);
  const numeric = folded.match(/\b(\d{1,2})[./](\d{1,2})[./](\d{4})\b/);
  if (numeric) {
    const [, day = '', monthNumber = '', year = ''] = numeric;
    const read = dated(`${year}-${two(Number(monthNumber))}-${two(Number(day))}`, [
      day,
      monthNumber,
      year,
    ]);
    if (read) return read;
  }
  for (const [pattern, make] of RELATIVE) {
    const found = folded.match(pattern);
    if (found) return dated(make(now), found[0].split(' '));
  }

  const words = folded.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  for (const [at, word] of words.entries()) {
    const number = MONTHS.findIndex((names) => names.test(word)) + 1;
    if (number === 0) continue;
    const beside = [words[at - 1], words[at + 1], words[at + 2]];
    const year = [...beside, words[at - 2], words[at - 3]].map(yearOf).find(Boolean);
    const day = [words[at - 1], words[at + 1]].map(dayOf).find(Boolean);
    if (year && day) {
      const read = dated(`${year}-${two(number)}-${two(day)}`, [word, year, String(day)]);
      if (read) return read;
    }
    if (year) return dated(`${year}-${two(number)}`, [word, year]);
    // "may" and "mart" alone are more often verbs and names than months; a bare month needs "last" or a day.
    if (LAST.test(words[at - 1] ?? '')) {
      const passed = number <= now.getUTCMonth() ? 0 : 1;
      return dated(`${now.getUTCFullYear() - passed}-${two(number)}`, [word, words[at - 1]!]);
    }
  }
  const year = words.map(yearOf).find(Boolean);
  if (year) return dated(year, [year]);
  const decade =
    folded.match(/\b((?:19|20)\d0)(?:s|-?e|lar|ler|-ci)/) ?? folded.match(/\b(90)(?:s|-?e|lar)/);
  if (decade)
    return dated(`${decade[1]!.length === 2 ? `19${decade[1]}` : decade[1]!}`.replace(/0$/, 'X'), [
      decade[0],
    ]);
  return undefined;
}

function dated(text: string, words: readonly string[]): TemporalExpression | undefined {
  const when = parseWhen(text);
  return when && { when, words };
}

/** 2024, or with a Turkic or Russian ending: 2024te, 2024cu, 2020m. */
function yearOf(word: string | undefined): string | undefined {
  const year = word?.match(/^((?:1[89]|20)\d\d)(?!s$|ler$|lar$)\p{L}{0,3}$/u)?.[1];
  return year && YEAR.test(year) ? year : undefined;
}

function dayOf(word: string | undefined): number | undefined {
  const day = Number(word?.match(/^(\d{1,2})(?:st|nd|rd|th|go|e|i|u)?$/)?.[1]);
  return day >= 1 && day <= 31 ? day : undefined;
}
