/** Slack sends an event again when it is not sure that it arrived; each is answered once. */

import { LRUCache } from 'lru-cache';

/** Events remembered: Slack tries again within five minutes. */
const MOST = 10_000;

/** @returns tells whether something was there before, and remembers it */
export function createEventDedupe(): (id: string) => boolean {
  const ids = new LRUCache<string, true>({ max: MOST });
  return (id) => {
    if (ids.has(id)) return true;
    ids.set(id, true);
    return false;
  };
}
