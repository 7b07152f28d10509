/**
 * How likely a word is spelt so in each language: three letters at a time, counted over the words of the lexicon
 * (Cavnar & Trenkle 1994, "N-gram-based text categorization"). It needs no word to be known, nor any of its marks.
 */
import { LOCALES, type Locale } from '../knowledge/model/schema.ts';
import { fold, lower } from '../language/index.ts';
import { CONCEPTS } from './lexicon.ts';

export type Spelling = Readonly<Record<Locale, number>>;

const LETTERS = 27;
const SIZE = LETTERS ** 3;
/** Added to every count, so that letters never seen together are unlikely, not impossible. */
const SMOOTHING = 0.5;

/** Azerbaijani as it is typed where ə, ş and ç are not at hand: tayyara, dushdu, necha. */
const AZERBAIJANI_AS_TYPED: readonly (readonly [string, string])[] = [
  ['ə', 'a'],
  ['ş', 'sh'],
  ['ç', 'ch'],
  ['x', 'kh'],
];
/** Russian as it is typed in Latin letters otherwise than `fold` does: kakoj, hochu, samolyot. */
const RUSSIAN_AS_TYPED: readonly (readonly [string, string])[] = [
  ['ё', 'yo'],
  ['й', 'j'],
  ['х', 'h'],
  ['ц', 'c'],
  ['ы', 'i'],
  ['ю', 'ju'],
  ['я', 'ja'],
];

let built: Readonly<Record<Locale, Float32Array>> | undefined;

/** Counted when first asked for. */
function model(): Readonly<Record<Locale, Float32Array>> {
  if (built) return built;
  const of = (locale: Locale) => {
    const counts = new Float32Array(SIZE).fill(SMOOTHING);
    let total = SIZE * SMOOTHING;
    for (const concept of CONCEPTS)
      for (const text of [...concept[locale], ...(concept.also?.[locale] ?? [])])
        for (const word of spellings(text, locale).flatMap((one) => one.split(/[^a-z]+/)))
          for (const three of threes(word)) {
            counts[three]! += 1;
            total += 1;
          }
    return counts.map((count) => Math.log(count / total));
  };
  built = { en: of('en'), ru: of('ru'), az: of('az'), tr: of('tr') };
  return built;
}

function spellings(text: string, locale: Locale): string[] {
  const others = { en: [], tr: [], az: AZERBAIJANI_AS_TYPED, ru: RUSSIAN_AS_TYPED }[locale];
  const typed = others.reduce((word, [from, to]) => word.replaceAll(from, to), lower(text));
  return [...new Set([fold(text), fold(typed)])];
}

/**
 * @param folded one word in small Latin letters
 * @returns for each language the logarithm of how much less likely the spelling is there than where it is likeliest:
 *   0 for the likeliest, below 0 for the others; all 0 where there are no letters
 */
export function spellingOf(folded: string): Spelling {
  const logs = model();
  const word = threes(folded);
  const sums = LOCALES.map((locale) => word.reduce((sum, three) => sum + logs[locale][three]!, 0));
  const most = Math.max(...sums);
  return Object.fromEntries(
    LOCALES.map((locale, at) => [locale, sums[at]! - most]),
  ) as unknown as Spelling;
}

/** Every three neighbours among a word's letters and its two ends. */
function threes(word: string): number[] {
  const letters = [...word].flatMap((letter) => {
    const at = letter.charCodeAt(0) - 96;
    return at >= 1 && at < LETTERS ? [at] : [];
  });
  if (letters.length === 0) return [];
  const all = [0, ...letters, 0];
  return all.slice(2).map((last, at) => (all[at]! * LETTERS + all[at + 1]!) * LETTERS + last);
}
