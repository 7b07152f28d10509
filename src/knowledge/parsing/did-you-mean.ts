/** "Did you mean …?": the nearest of a list of names. */
import Fuse from 'fuse.js';

/** A search costs a millisecond over thousands of ids, so a broken file of thousands must not run one for each. */
const SEARCHES = 200;
const LONGEST = 80;

/**
 * Prepares a list for suggestions.
 * @returns a function: what was typed → the nearest name, or undefined where none is near
 */
export function suggester(names: Iterable<string>): (typed: string) => string | undefined {
  let fuse: Fuse<string> | undefined;
  const seen = new Map<string, string | undefined>();
  return (typed) => {
    if (!seen.has(typed) && seen.size < SEARCHES && typed.length <= LONGEST) {
      fuse ??= new Fuse([...names], {
        threshold: 0.4,
        ignoreLocation: true,
        ignoreFieldNorm: true,
      });
      seen.set(typed, search(fuse, typed));
    }
    return seen.get(typed);
  };
}

/** The nearest of a few names. */
export function didYouMean(typed: string, names: readonly string[]): string | undefined {
  return suggester(names)(typed);
}

function search(fuse: Fuse<string>, typed: string): string | undefined {
  // Fuse looks for what is typed inside each name, so it would take "a" for nearly anything: lengths must be near too.
  return fuse
    .search(typed, { limit: 5 })
    .map(({ item }) => item)
    .filter((item) => Math.abs(item.length - typed.length) <= 2 + typed.length / 3)
    .sort((a, b) => Math.abs(a.length - typed.length) - Math.abs(b.length - typed.length))[0];
}
