/** A typed word as forms are looked up by: small, without what an apostrophe joins to it. */
import type { Locale } from '../knowledge/model/schema.ts';
import { lower, type Word } from '../language/index.ts';

/** Russian ё is as often typed as е. */
export const spelling = (text: string) => lower(text).replaceAll('ё', 'е');

/** "Bakü'de" is a form of Bakü; "didn't" is not, and no form of "did" that could be taken for it. */
export function baseOf({ typed }: Word, locale: Locale): string {
  const bases = locale === 'en' ? englishBases : otherBases;
  let base = bases.get(typed);
  if (base === undefined) {
    const small = spelling(typed);
    base = locale === 'en' && /n['’ʼ]t$/.test(small) ? 'not' : small.replace(/['’ʼ]\p{L}+$/u, '');
    if (bases.size >= MOST_KEPT) bases.clear();
    bases.set(typed, base);
  }
  return base;
}
/** The words of a text are looked up again and again, in each language and from each place on. */
const englishBases = new Map<string, string>();
const otherBases = new Map<string, string>();
const MOST_KEPT = 10_000;
