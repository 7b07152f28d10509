/** Text → words with their stems: what the index holds and what a question is matched by. */

import type { Locale } from '../knowledge/model/schema.ts';
import { LONGEST_WORD } from '../text/lengths.ts';
import { DECIMAL, decimalOf, GROUPED } from '../text/numbers.ts';
import { plain } from '../text/plain.ts';
import { fold } from './normalise.ts';
import { stem } from './stem.ts';
import { STOPWORDS } from './stopwords.ts';

export type Word = {
  /** As typed. */
  readonly typed: string;
  /** Folded, unstemmed. */
  readonly folded: string;
  /** Folded stem in the language of the text. */
  readonly stem: string;
  readonly stop: boolean;
  /** Where it begins in the text, once that is `plain`. */
  readonly from: number;
};

/** Behind a number, as Turkic cases are: "7,4'lük", "60%-i". */
const ENDING = "(?:['’ʼ][\\p{L}\\p{M}]+|%['’ʼ-][\\p{L}\\p{M}]{1,5})?";
/** Letters, marks and digits with apostrophes inside; grouped thousands (2,000, 2 000, 2.000) and decimals are one word. */
const WORD = new RegExp(
  `${GROUPED.source}|${DECIMAL.source}${ENDING}|\\d+%['’ʼ-][\\p{L}\\p{M}]{1,5}|[\\p{L}\\p{M}\\p{N}]+(?:['’ʼ][\\p{L}\\p{M}]+)*`,
  'gu',
);
/** The figures that a word begins with. */
const FIGURES = /^\d[\d., ]*/;

/** Turkish and Azerbaijani "öldü" (died), which folds to the "oldu" (was) that says nothing. */
const DIED = /^öl/iu;

/**
 * Splits a text into words.
 * @param limit at most this many words are read, so that a hostile text cannot cost more than a long one
 */
export function analyse(text: string, locale: Locale, limit = 400): readonly Word[] {
  const words: Word[] = [];
  for (const { 0: typed, index } of plain(text).matchAll(WORD)) {
    if (words.length >= limit) break;
    const word = typed.slice(0, LONGEST_WORD).replace(FIGURES, inFigures).replace(/%.*$/u, '');
    // Turkic names take their endings behind an apostrophe (Bakü'de), English its possessive.
    const base = word.match(/^(.{2,}?)['’ʼ]\p{L}+$/u)?.[1] ?? word;
    const folded = fold(base);
    if (!folded) continue;
    words.push({
      typed,
      folded,
      stem: stem(base, locale) || folded,
      stop:
        (STOPWORDS[locale].has(folded) || STOPWORDS[locale].has(fold(word))) && !DIED.test(base),
      from: index,
    });
  }
  return words;
}

/** Whether a word by itself is one of the language's small words; asked of every word in every language. */
export function isSmallWord(typed: string, locale: Locale): boolean {
  const known = smallWords[locale];
  let small = known.get(typed);
  if (small === undefined) {
    small = analyse(typed, locale)[0]?.stop ?? false;
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(typed, small);
  }
  return small;
}
const smallWords: Readonly<Record<Locale, Map<string, boolean>>> = {
  en: new Map(),
  ru: new Map(),
  az: new Map(),
  tr: new Map(),
};
const MOST_KNOWN = 5_000;

/** "2,000" is 2000, "7,40" is 7.4. */
const inFigures = (figures: string) =>
  /[.,]/.test(figures) && figures.match(DECIMAL) && !figures.match(GROUPED)
    ? decimalOf(figures)
    : figures.replace(/[., ]/g, '');

/** The words that stand in a part of the text, as their places: from (inclusive) to (exclusive). */
export function placesOf(
  words: readonly Word[],
  part: { readonly from: number; readonly to: number },
): { readonly at: number; readonly end: number } | undefined {
  const at = words.findIndex(({ from, typed }) => from + typed.length > part.from);
  if (at < 0 || words[at]!.from >= part.to) return undefined;
  let end = at + 1;
  while (end < words.length && words[end]!.from < part.to) end += 1;
  return { at, end };
}

/** The stems of a text's content words, in order. */
export function terms(text: string, locale: Locale): readonly string[] {
  return analyse(text, locale)
    .filter((word) => !word.stop)
    .map((word) => word.stem);
}
