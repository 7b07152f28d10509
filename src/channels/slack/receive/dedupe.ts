/** Slack tells of one thing several times, of events again and of messages anew; each is answered once. */

import { LRUCache } from 'lru-cache';

/** Events or messages remembered: Slack tries again within five minutes. */
const MOST = 10_000;

/** @returns tells whether something was there before, and remembers it */
export function createDedupe(): (id: string) => boolean {
  const ids = new LRUCache<string, true>({ max: MOST });
  return (id) => {
    if (ids.has(id)) return true;
    ids.set(id, true);
    return false;
  };
}
