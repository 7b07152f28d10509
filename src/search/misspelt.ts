/** Which name a word is a slip of. Fuse.js says which is the nearest; it is asked only where one is near at all. */
import Fuse from 'fuse.js';
import type { Entity } from '../knowledge/model/entity-ref.ts';
import { editDistance } from '../text/edit-distance.ts';

/** Fuse's score up to which a word counts as a misspelt name. */
const TYPO = 0.2;
const SHORTEST = 5;
/** Fuse reads all names for each word, so of one text only so many are given to it: nobody mistypes more names. */
const MOST_LOOKUPS = 20;

/** Letters that may be wrong in a word. */
const allowedIn = (word: string): number => (word.length >= 8 ? 2 : 1);

/**
 * @param names folded; those of several words are left out
 * @returns a function for each text that is read: a folded word → what it may be a misspelt name of
 */
export function createMisspelt(
  names: ReadonlyMap<string, Entity>,
): () => (word: string) => Entity | undefined {
  const single = [...names]
    .filter(([key]) => !key.includes(' ') && key.length >= SHORTEST)
    .map(([key, entity]) => ({ key, entity }));
  const nearest = new Fuse(single, {
    keys: ['key'],
    includeScore: true,
    threshold: TYPO,
    distance: 10,
  });
  const byLength = Map.groupBy(single, ({ key }) => key.length);

  /** Cheap, and rules out nearly every word: what is longer than all names is held against none. */
  function isNearOne(word: string): boolean {
    const allowed = allowedIn(word);
    for (let length = word.length - allowed; length <= word.length + allowed; length += 1)
      if (byLength.get(length)?.some(({ key }) => editDistance(word, key, allowed) <= allowed))
        return true;
    return false;
  }

  function look(word: string): Entity | undefined {
    const [best] = nearest.search(word, { limit: 1 });
    if (best?.score === undefined || best.score > TYPO) return undefined;
    const allowed = allowedIn(word);
    return editDistance(word, best.item.key, allowed) <= allowed ? best.item.entity : undefined;
  }

  return () => {
    const seen = new Map<string, Entity | undefined>();
    return (word) => {
      if (word.length < SHORTEST || /\d/.test(word) || !isNearOne(word)) return undefined;
      if (!seen.has(word) && seen.size < MOST_LOOKUPS) seen.set(word, look(word));
      return seen.get(word);
    };
  };
}
