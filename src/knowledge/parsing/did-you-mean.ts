/** "Did you mean …?": the nearest of a list of names. */
import Fuse from 'fuse.js';
import { fold } from '../../language/index.ts';

/** A name, and its letters as they are typed on any keyboard: small, without marks, in Latin script. */
type Named = { readonly name: string; readonly folded: string };

/** A search costs a millisecond over thousands of ids, so a broken file of thousands must not run one for each. */
const SEARCHES = 200;
const LONGEST = 80;

/**
 * Prepares a list for suggestions.
 * @returns a function: what was typed → the nearest name, or undefined where none is near
 */
export function suggester(names: Iterable<string>): (typed: string) => string | undefined {
  let fuse: Fuse<Named> | undefined;
  let all: readonly Named[] | undefined;
  const seen = new Map<string, string | undefined>();
  return (typed) => {
    if (!seen.has(typed) && seen.size < SEARCHES && typed.length <= LONGEST) {
      all ??= [...names].map((name) => ({ name, folded: fold(name) }));
      fuse ??= new Fuse(all, {
        keys: ['folded'],
        threshold: 0.4,
        ignoreLocation: true,
        ignoreFieldNorm: true,
      });
      const folded = fold(typed);
      const same = all.find((one) => one.folded === folded || one.folded === asId(folded));
      seen.set(typed, same?.name ?? search(fuse, folded));
    }
    return seen.get(typed);
  };
}

/** The nearest of a few names. */
export function didYouMean(typed: string, names: readonly string[]): string | undefined {
  return suggester(names)(typed);
}

/** "Ziyarətçi heyəti" → "ziyaretci-heyeti". */
const asId = (folded: string): string => folded.replace(/[^a-z0-9]+/g, '-');

function search(fuse: Fuse<Named>, typed: string): string | undefined {
  // Fuse looks for what is typed inside each name, so it would take "a" for nearly anything: lengths must be near too.
  return fuse
    .search(typed, { limit: 5 })
    .map(({ item }) => item.name)
    .filter((name) => Math.abs(name.length - typed.length) <= 2 + typed.length / 3)
    .sort((a, b) => Math.abs(a.length - typed.length) - Math.abs(b.length - typed.length))[0];
}
