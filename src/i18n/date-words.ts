/** Dates in words, never more exact than they are. */
import { parseWhen, type When } from '../knowledge/model/edtf-date.ts';
import type { Locale } from '../knowledge/model/schema.ts';
import { translate } from './translate.ts';

/**
 * "25 December 2024", "September 2023", "1993", "about 2020", "the 1990s", "27 June 2025 or later",
 * "447 BC", "19th century", and of any year "25 December".
 */
export function dateWords(text: string, locale: Locale): string {
  const when = parseWhen(text);
  return when ? inWords(when, locale) : text;
}

/** @param era whether the era is said of every year, since another date beside it is of the other one */
function inWords(when: When, locale: Locale, era = false): string {
  if (when.interval) {
    const { from, to } = when.interval;
    if (from && to) return between(from, to, locale);
    if (from) return translate(locale, 'date.since', { date: inWords(from, locale) });
    return to ? translate(locale, 'date.until', { date: inWords(to, locale) }) : when.text;
  }
  const plain = exact(when, locale, era);
  if (when.approximate) return translate(locale, 'date.about', { date: plain });
  return when.uncertain ? translate(locale, 'date.uncertain', { date: plain }) : plain;
}

function between(from: When, to: When, locale: Locale): string {
  const plain = [from, to].every(
    ({ precision, approximate, uncertain }) => precision === 'year' && !approximate && !uncertain,
  );
  const [first, last] = [yearOf(from.start), yearOf(to.start)];
  // The era of both is said once.
  if (plain && last <= 0) return yearsBefore(first, last, locale);
  const across = first <= 0 && last > 0;
  return translate(locale, 'date.between', {
    from: inWords(from, locale, across),
    to: inWords(to, locale, across),
  });
}

/** "300 to 201 BC"; 1 BC is the year 0. */
const yearsBefore = (first: number, last: number, locale: Locale): string =>
  translate(locale, 'date.years-bc', { from: String(1 - first), to: String(1 - last) });

const yearOf = (time: number): number => new Date(time).getUTCFullYear();

const SEASONS = ['date.spring', 'date.summer', 'date.autumn', 'date.winter'] as const;

function exact(when: When, locale: Locale, era: boolean): string {
  if (when.anyYear) return withoutYear(when.anyYear, locale);
  const options = yearOptions(when.start, era);
  switch (when.precision) {
    case 'day':
      return format(locale, { day: 'numeric', month: 'long', ...options }).format(when.start);
    case 'month':
      return format(locale, { month: 'long', ...options }).format(when.start);
    case 'season': {
      const season = SEASONS[Number(/-(\d\d)[?~%]?$/.exec(when.text)?.[1]) - 21];
      const plain = year(when.start, locale, era);
      // Russian has a word behind a year that is not the era: "весна 2024 г.".
      const ofYear = options.era ? plain : translate(locale, 'date.season-year', { year: plain });
      return season ? translate(locale, season, { year: ofYear }) : when.text;
    }
    case 'decade':
      return decade(when, locale, era);
    case 'century':
      return century(yearOf(when.start), locale, era);
    case 'year':
      return year(when.start, locale, era);
  }
}

/** Years before 1 have their era, and so have those that would read as some other number. */
function yearOptions(time: number, era: boolean): Intl.DateTimeFormatOptions {
  return { year: 'numeric', ...((era || yearOf(time) < 100) && { era: 'short' }) };
}

function year(time: number, locale: Locale, era: boolean): string {
  const options = yearOptions(time, era);
  return options.era ? format(locale, options).format(time) : String(yearOf(time));
}

function withoutYear({ month, day }: NonNullable<When['anyYear']>, locale: Locale): string {
  const date = new Date(Date.UTC(2024, month - 1, day ?? 1));
  return day === undefined
    ? new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' }).format(date)
    : format(locale, { day: 'numeric', month: 'long' }).format(date);
}

/** EDTF counts the years of a decade from 0, the eras from 1; so a decade before 10 is told by its two ends. */
function decade(when: When, locale: Locale, era: boolean): string {
  const [first, last] = [yearOf(when.start), yearOf(when.end)];
  if (last <= 0) return yearsBefore(first, last, locale);
  if (first < 10)
    return translate(locale, 'date.between', {
      from: year(when.start, locale, true),
      to: year(when.end, locale, true),
    });
  return translate(locale, era || first < 100 ? 'date.decade-ad' : 'date.decade', {
    year: `${first}${DECADE_ENDING[locale]?.(first) ?? ''}`,
  });
}

/** The Turkic ending follows the last number word: "1980’ler" (seksen), "1990’lar" (doksan), "2000’ler" (bin). */
const DECADE_ENDING: Readonly<Partial<Record<Locale, (year: number) => string>>> = {
  az: (year) =>
    year % 1000 === 0
      ? '-ci'
      : year % 100 === 0
        ? '-cü'
        : `-${['', 'cu', 'ci', 'cu', 'cı', 'ci', 'cı', 'ci', 'ci', 'cı'][(year % 100) / 10]}`,
  tr: (year) => ([10, 30, 40, 60, 90].includes(year % 100) ? '’lar' : '’ler'),
};

/** 18XX is the 19th century; -04XX, 500 to 401 BC, the fifth before Christ. */
function century(first: number, locale: Locale, era: boolean): string {
  const before = first < 0;
  const number = before ? Math.ceil(-first / 100) : Math.floor(first / 100) + 1;
  const key = before ? 'date.century-bc' : era ? 'date.century-ad' : 'date.century';
  return translate(locale, key, {
    number: CENTURY_NUMBER[locale](number),
  });
}

const ENGLISH_ENDING = { one: 'st', two: 'nd', few: 'rd', other: 'th', many: 'th', zero: 'th' };
const english = new Intl.PluralRules('en', { type: 'ordinal' });
const CENTURY_NUMBER: Readonly<Record<Locale, (number: number) => string>> = {
  en: (number) => `${number}${ENGLISH_ENDING[english.select(number)]}`,
  ru: roman,
  az: roman,
  tr: (number) => `${number}.`,
};

const ROMAN = [
  ['L', 50],
  ['XL', 40],
  ['X', 10],
  ['IX', 9],
  ['V', 5],
  ['IV', 4],
  ['I', 1],
] as const;

function roman(number: number): string {
  const found = ROMAN.find(([, value]) => value <= number);
  return found ? found[0] + roman(number - found[1]) : '';
}

const formats = new Map<string, Intl.DateTimeFormat>();

function format(locale: Locale, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${Object.keys(options)}`;
  let found = formats.get(key);
  if (!found) {
    // British order in English: newsrooms abroad read "25 December 2024".
    found = new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, {
      ...options,
      timeZone: 'UTC',
    });
    formats.set(key, found);
  }
  return found;
}
