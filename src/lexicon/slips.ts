/** Words that a mistyped one may be a slip of: one edit away, two from eight letters on. */
import type { Locale } from '../knowledge/model/schema.ts';
import { fold } from '../language/index.ts';
import { editDistance } from '../text/edit-distance.ts';

const SHORTEST = 5;
const TWO_SLIPS = 8;

export type Slips = { readonly isSlip: (folded: string) => boolean };

/** @param all the words that may have been meant */
function createSlips(all: Iterable<string>): Slips {
  const byLength: string[][] = [];
  for (const word of new Set([...all].map(fold)))
    if (/^[a-z]+$/.test(word)) {
      byLength[word.length] ??= [];
      byLength[word.length]!.push(word);
    }
  const found = new Map<string, boolean>();

  function search(word: string): boolean {
    const most = word.length >= TWO_SLIPS ? 2 : 1;
    for (let length = word.length - most; length <= word.length + most; length += 1)
      // A slip hardly ever falls on the first letter.
      for (const other of byLength[length] ?? [])
        if (other[0] === word[0] && editDistance(word, other, most) <= most) return true;
    return false;
  }

  return {
    isSlip(word) {
      if (word.length < SHORTEST || !/^[a-z]+$/.test(word)) return false;
      let is = found.get(word);
      if (is === undefined) {
        is = search(word);
        if (found.size >= MOST_KEPT) found.clear();
        found.set(word, is);
      }
      return is;
    },
  };
}
const MOST_KEPT = 5_000;

/** One for each language, over the words of `of`, made when first asked for. */
export function slipsByLocale(of: (locale: Locale) => Iterable<string>): (locale: Locale) => Slips {
  const made = new Map<Locale, Slips>();
  return (locale) => {
    let slips = made.get(locale);
    if (!slips) {
      slips = createSlips(of(locale));
      made.set(locale, slips);
    }
    return slips;
  };
}
