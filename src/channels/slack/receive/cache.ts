/** Remembers what Slack was asked: for a while, for so many, and for all who ask at the same time. */
import { LRUCache } from 'lru-cache';

export type Cache<V> = {
  /** What is known of a key; where that is nothing, or too old, it is loaded once for everybody who waits. */
  readonly get: (key: string, load: () => Promise<V>) => Promise<V>;
  /** What is known, without asking. */
  readonly peek: (key: string) => Promise<V> | undefined;
  readonly forget: (key: string) => void;
};

/**
 * @param most keys kept; the one used longest ago goes first
 * @param forMs how long each is good for, in milliseconds
 */
export function createCache<V>(
  most: number,
  forMs: number,
  now: () => number = Date.now,
): Cache<V> {
  const answers = new LRUCache<string, Promise<V>>({
    max: most,
    ttl: forMs,
    // The clock is asked every time.
    ttlResolution: 0,
    perf: { now },
  });
  return {
    get(key, load) {
      const cached = answers.get(key);
      if (cached) return cached;
      const answer = load();
      answers.set(key, answer);
      // A failure is nobody's answer but theirs who waited for it.
      answer.catch(() => {
        if (answers.peek(key) === answer) answers.delete(key);
      });
      return answer;
    },
    peek: (key) => answers.peek(key),
    forget: (key) => {
      answers.delete(key);
    },
  };
}
