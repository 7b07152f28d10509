/** Words as they are compared here: without case, accents and punctuation. */

/** Folds case and diacritics, so that "Äliyev" and "ALIYEV" are the same, in any script. */
export function fold(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replaceAll('ı', 'i')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The distinct words of a text. */
export function wordSet(text: string): ReadonlySet<string> {
  return new Set(fold(text).split(' ').filter(Boolean));
}

/** How much two sets share: 0 nothing, 1 everything (Jaccard's index). */
export function wordOverlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  // Counted by hand, because this runs a hundred thousand times and `intersection` makes a set each time.
  let shared = 0;
  for (const word of a) if (b.has(word)) shared += 1;
  const all = a.size + b.size - shared;
  return all === 0 ? 0 : shared / all;
}

/** The words that only one of two sets has. */
export function difference(a: ReadonlySet<string>, b: ReadonlySet<string>): ReadonlySet<string> {
  return a.symmetricDifference(b);
}

/**
 * Remembers what a function gave for each value, as long as the value lives. Items of files that have
 * not changed stay the same values from one load to the next, so only what was edited is worked out again.
 */
export function remembering<T extends object, R>(make: (value: T) => R): (value: T) => R {
  const made = new WeakMap<T, { readonly result: R }>();
  return (value) => {
    const remembered = made.get(value) ?? { result: make(value) };
    made.set(value, remembered);
    return remembered.result;
  };
}

/**
 * The same for a list: what was given last for a list that begins with the same thing counts while the
 * list still holds the very same things in the same order.
 */
export function rememberingList<T extends object, R>(
  make: (list: readonly T[]) => R,
): (list: readonly T[]) => R {
  const made = new WeakMap<T, { readonly list: readonly T[]; readonly result: R }>();
  return (list) => {
    const [first] = list;
    const remembered = first && made.get(first);
    if (
      remembered?.list.length === list.length &&
      list.every((one, at) => one === remembered.list[at])
    )
      return remembered.result;
    const result = make(list);
    if (first) made.set(first, { list, result });
    return result;
  };
}
