/** Dates in words, never more exact than they are. */
import { parseWhen, type When } from '../knowledge/model/edtf-date.ts';
import type { Locale } from '../knowledge/model/schema.ts';
import { translate } from './translate.ts';

/** "25 December 2024", "September 2023", "1993", "about 2020", "the 1990s", "27 June 2025 or later". */
export function dateWords(text: string, locale: Locale): string {
  const when = parseWhen(text);
  return when ? inWords(when, locale) : text;
}

function inWords(when: When, locale: Locale): string {
  if (when.interval) {
    const { from, to } = when.interval;
    if (from && to)
      return translate(locale, 'date.between', {
        from: inWords(from, locale),
        to: inWords(to, locale),
      });
    if (from) return translate(locale, 'date.since', { date: inWords(from, locale) });
    return to ? translate(locale, 'date.until', { date: inWords(to, locale) }) : when.text;
  }
  const plain = exact(when, locale);
  if (when.approximate) return translate(locale, 'date.about', { date: plain });
  return when.uncertain ? translate(locale, 'date.uncertain', { date: plain }) : plain;
}

const SEASONS = ['date.spring', 'date.summer', 'date.autumn', 'date.winter'] as const;

function exact(when: When, locale: Locale): string {
  const date = new Date(when.start);
  const year = String(date.getUTCFullYear());
  switch (when.precision) {
    case 'day':
      return format(locale, { day: 'numeric', month: 'long', year: 'numeric' }).format(date);
    case 'month':
      return format(locale, { month: 'long', year: 'numeric' }).format(date);
    case 'season': {
      const season = SEASONS[Number(when.text.slice(5, 7)) - 21];
      return season ? translate(locale, season, { year }) : when.text;
    }
    case 'decade':
      return translate(locale, 'date.decade', { year });
    case 'century':
      return translate(locale, 'date.century', { year, end: String(Number(year) + 99) });
    case 'year':
      return year;
  }
}

const formats = new Map<string, Intl.DateTimeFormat>();

function format(locale: Locale, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale}${Object.keys(options).length}`;
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
