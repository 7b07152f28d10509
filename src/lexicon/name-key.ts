/**
 * One key for the spellings of a name in other scripts and languages: Lovelace, Лавлейс and Lavleys; Xocalı and Khojaly.
 * Its consonants by sound, as in Soundex and its kin (Knuth, TAOCP 3, 6), but of any length.
 */
import { fold } from '../language/index.ts';

const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/shch|sch|sh|ch|tsch|zh|dzh|dj|j|cz/g, 'J'],
  [/ph/g, 'f'],
  [/th/g, 't'],
  [/kh|gh|h|x/g, 'H'],
  [/ck|q|k|c(?![eiy])/g, 'k'],
  [/ts|z|s|c/g, 's'],
  [/w|v/g, 'v'],
  [/[aeiouy]/g, ''],
  [/H/g, ''],
  [/(.)\1+/g, '$1'],
];

/** @returns the consonants of a name's word, by sound; a vowel that it begins with stands as "A" */
export function nameKey(word: string): string {
  const folded = fold(word).replace(/[^a-z]/g, '');
  const start = /^[aeiouy]/.test(folded) ? 'A' : '';
  return start + SOUNDS.reduce((text, [sound, to]) => text.replace(sound, to), folded);
}

/** Keys of fewer sounds than this fit too many names. */
const SHORTEST_KEY = 3;
/** How many sounds of a case ending may stand behind a name. */
const LONGEST_ENDING = 2;

/** Whether two words may be one name, with an ending or not. */
export function sameNameKey(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  return (
    short.length >= SHORTEST_KEY &&
    long.startsWith(short) &&
    long.length - short.length <= Math.min(LONGEST_ENDING, short.length - 2)
  );
}
