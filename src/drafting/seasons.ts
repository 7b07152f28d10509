/** Seasons with their year: "the spring of 2022", "весной 2022 года", "2022 yazında". EDTF writes them 2022-21 to 2022-24. */
import type { Locale } from '../knowledge/model/schema.ts';
import { plain } from '../text/plain.ts';

/** Spring, summer, autumn, winter. */
const SEASONS: Readonly<Record<Locale, readonly RegExp[]>> = {
  en: [/spring/, /summer/, /autumn|fall/, /winter/].map(
    ({ source }) =>
      new RegExp(
        `\\b(?:${source})(?: of| in)?,? (?<year>\\d{4})\\b|\\b(?<side>last|this) (?:${source})\\b`,
        'giu',
      ),
  ),
  ru: [/весн[аойуы]+/, /лет(?:ом|о|а)/, /осен(?:ью|ь|и)/, /зим(?:ой|а|ы|у)/].map(
    ({ source }) =>
      new RegExp(
        `(?<!\\p{L})(?:${source}) (?<year>\\d{4})(?!\\d)|(?<!\\p{L})(?<side>прошлой|этой|этим|прошлым|ещё|еще|уже) (?:весной|летом|осенью|зимой)(?!\\p{L})(?<=${source})`,
        'giu',
      ),
  ),
  az: [
    /yazında|yazda|baharda|baharında/,
    /yayında|yayda/,
    /payızında|payızda/,
    /qışında|qışda/,
  ].map(({ source }) => new RegExp(`(?<year>\\d{4})(?:-?c[iıuü])? (?:ilin )?(?:${source})`, 'giu')),
  tr: [/(?:ilk)?baharında/, /yazında/, /sonbaharında/, /kışında/].map(
    ({ source }) => new RegExp(`(?<year>\\d{4}) (?:yılının )?(?:${source})`, 'giu'),
  ),
};

export type Season = { readonly when: string; readonly from: number; readonly to: number };

/** @param article the day it is of; without it a season needs its year */
export function seasonsIn(text: string, locale: Locale, article: string | undefined): Season[] {
  return SEASONS[locale].flatMap((pattern, place) =>
    [...plain(text).matchAll(pattern)].flatMap((found): Season[] => {
      const year = found.groups?.year ?? yearOfLast(place, article);
      if (year === undefined) return [];
      const [from, to] = [found.index, found.index + found[0].length];
      return [{ when: `${year}-${21 + place}`, from, to }];
    }),
  );
}

/** Spring begins in March. */
function yearOfLast(place: number, article: string | undefined): string | undefined {
  if (!article) return undefined;
  const [year, month] = article.split('-').map(Number) as [number, number];
  return String(month >= place * 3 + 3 ? year : year - 1);
}
