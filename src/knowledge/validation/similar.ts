/** Finds, in a long list, what has nearly the same words as something earlier. */
import { wordOverlap } from './words.ts';

/** Enough for any real pack; keeps thousands made from one template from being compared all with all. */
const MOST_COMPARED = 100;

/**
 * For each thing the first earlier one that is at least `least` alike and that `counts`.
 * Two sets that are alike must share one of their few rarest words (prefix filtering, as in PPJoin),
 * so only those are compared.
 * @param least 0..1
 */
export function similarToEarlier<T>(
  things: readonly T[],
  wordsOf: (thing: T) => ReadonlySet<string>,
  least: number,
  counts: (earlier: T, later: T) => boolean,
): { readonly earlier: T; readonly later: T }[] {
  const frequency = new Map<string, number>();
  for (const thing of things) {
    for (const word of wordsOf(thing)) frequency.set(word, (frequency.get(word) ?? 0) + 1);
  }
  const rarity = (word: string) => frequency.get(word) ?? 0;
  const having = new Map<string, T[]>();
  return things.flatMap((later) => {
    const words = wordsOf(later);
    const rarest = [...words]
      .sort((a, b) => rarity(a) - rarity(b) || (a < b ? -1 : 1))
      .slice(0, words.size - Math.ceil(least * words.size) + 1)
      // A word that nothing else has leads nowhere.
      .filter((word) => rarity(word) > 1);
    const near = new Set(rarest.flatMap((word) => having.get(word)?.slice(0, MOST_COMPARED) ?? []));
    for (const word of rarest) {
      const others = having.get(word);
      if (others) others.push(later);
      else having.set(word, [later]);
    }
    const earlier = [...near].find(
      (one) => wordOverlap(wordsOf(one), words) >= least && counts(one, later),
    );
    return earlier === undefined ? [] : [{ earlier, later }];
  });
}
