/** Slack tells of one thing several times, of events again and of messages anew; each is answered once. */

import { LRUCache } from 'lru-cache';

/** Events or messages remembered: Slack tries again within five minutes. */
const MOST = 10_000;

export type Dedupe = {
  /** Tells whether something was there before, and remembers it. */
  readonly seen: (id: string) => boolean;
  /** Takes it for new again. */
  readonly forget: (id: string) => void;
};

export function createDedupe(): Dedupe {
  const ids = new LRUCache<string, true>({ max: MOST });
  return {
    seen(id) {
      if (ids.has(id)) return true;
      ids.set(id, true);
      return false;
    },
    forget: (id) => {
      ids.delete(id);
    },
  };
}
