/** Remembers what Slack was asked: for a while, for so many, and for all who ask at the same time. */

export type Cache<V> = {
  /** What is known of a key; where that is nothing, or too old, it is loaded once for everybody who waits. */
  readonly get: (key: string, load: () => Promise<V>) => Promise<V>;
  /** What is known, without asking. */
  readonly peek: (key: string) => Promise<V> | undefined;
  readonly forget: (key: string) => void;
};

/**
 * @param most keys kept; those that were loaded longest ago go first
 * @param forMs how long each is good for, in milliseconds
 */
export function createCache<V>(
  most: number,
  forMs: number,
  now: () => number = Date.now,
): Cache<V> {
  const known = new Map<string, { readonly until: number; readonly value: Promise<V> }>();
  const peek = (key: string) => {
    const one = known.get(key);
    return one && one.until > now() ? one.value : undefined;
  };
  return {
    get(key, load) {
      const there = peek(key);
      if (there) return there;
      const value = load();
      known.delete(key);
      known.set(key, { until: now() + forMs, value });
      if (known.size > most) known.delete(known.keys().next().value!);
      // A failure is nobody's answer but theirs who waited for it.
      value.catch(() => {
        if (known.get(key)?.value === value) known.delete(key);
      });
      return value;
    },
    peek,
    forget: (key) => known.delete(key),
  };
}
