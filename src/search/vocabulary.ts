/** The index's terms: numbers for them, and which of them a word may mean when it is cut short or mistyped. */

import { editDistance } from '../text/edit-distance.ts';
import { isConceptTerm } from './concept-terms.ts';

/** A term of the index that a word matches, and how well: 1 is the very term. */
export type Match = { readonly term: number; readonly weight: number };

export type Vocabulary = {
  /** The number of a term, given on first use. */
  readonly add: (term: string) => number;
  readonly idOf: (term: string) => number | undefined;
  readonly size: () => number;
  /**
   * Terms that start with the word, or that the word starts with; the word's own term is not among them.
   * @param has whether a term is still in use
   */
  readonly alike: (word: string, has: (term: number) => boolean) => Match[];
  /** Terms within one edit of the word, within two from eight letters on. */
  readonly mistyped: (word: string, has: (term: number) => boolean) => Match[];
};

/** Words shorter than this are matched only as they stand: their neighbours are other words. */
const SHORTEST_TO_EXPAND = 4;
/** How many letters the longer of two words that start alike may have more. */
const LONGEST_ENDING = 4;
const ONE_EDIT = 0.85;
const TWO_EDITS = 0.7;
/** A shared beginning counts for less the more is left over. */
const startsWith = (more: number) => 0.9 - 0.08 * more;

export function createVocabulary(): Vocabulary {
  const ids = new Map<string, number>();
  const terms: string[] = [];
  const byStart = new Map<string, number[]>();
  /** Terms by length, each with the letters it has as bits: two edits change at most four of them. */
  const byLength: { ids: number[]; letters: number[] }[] = [];

  return {
    add(term) {
      const present = ids.get(term);
      if (present !== undefined) return present;
      const id = terms.length;
      ids.set(term, id);
      terms.push(term);
      if (term.length >= SHORTEST_TO_EXPAND && !HAS_DIGIT.test(term) && !isConceptTerm(term)) {
        const start = term.slice(0, SHORTEST_TO_EXPAND);
        const same = byStart.get(start);
        if (same) same.push(id);
        else byStart.set(start, [id]);
        byLength[term.length] ??= { ids: [], letters: [] };
        byLength[term.length]!.ids.push(id);
        byLength[term.length]!.letters.push(lettersOf(term));
      }
      return id;
    },
    idOf: (term) => ids.get(term),
    size: () => terms.length,
    alike(word, has) {
      if (word.length < SHORTEST_TO_EXPAND || HAS_DIGIT.test(word)) return [];
      const found: Match[] = [];
      for (const id of byStart.get(word.slice(0, SHORTEST_TO_EXPAND)) ?? []) {
        const term = terms[id]!;
        const more = Math.abs(term.length - word.length);
        if (term === word || more === 0 || more > LONGEST_ENDING || !has(id)) continue;
        if (term.startsWith(word) || word.startsWith(term))
          found.push({ term: id, weight: startsWith(more) });
      }
      return found;
    },
    mistyped(word, has) {
      if (word.length < SHORTEST_TO_EXPAND || HAS_DIGIT.test(word)) return [];
      const most = word.length >= 8 ? 2 : 1;
      const letters = lettersOf(word);
      const found: Match[] = [];
      for (let length = word.length - most; length <= word.length + most; length += 1) {
        const bucket = byLength[length];
        if (!bucket) continue;
        for (let at = 0; at < bucket.ids.length; at += 1) {
          if (bits(bucket.letters[at]! ^ letters) > 2 * most) continue;
          const id = bucket.ids[at]!;
          const distance = editDistance(word, terms[id]!, most);
          if (distance === 0 || distance > most || !has(id)) continue;
          found.push({ term: id, weight: distance === 1 ? ONE_EDIT : TWO_EDITS });
        }
      }
      return found;
    },
  };
}

const HAS_DIGIT = /\d/;

function lettersOf(term: string): number {
  let letters = 0;
  for (let at = 0; at < term.length; at += 1) letters |= 1 << (term.charCodeAt(at) & 31);
  return letters;
}

/** How many bits are set (Hacker's Delight, figure 5-2). */
function bits(value: number): number {
  let rest = value - ((value >>> 1) & 0x55555555);
  rest = (rest & 0x33333333) + ((rest >>> 2) & 0x33333333);
  return (((rest + (rest >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}
