/** An inbox that one process keeps to itself: nothing is answered twice while it runs, and nothing outlives it. */
import { LRUCache } from 'lru-cache';
import type { InboxRepository } from '../../service/inbox-repository.ts';

/** Keys remembered: the one that came longest ago goes first. */
const MOST = 10_000;

type Row = { open: boolean };

export function createMemoryInbox(): InboxRepository {
  const rows = new LRUCache<string, Row>({ max: MOST });
  const end = async (key: string) => {
    const row = rows.peek(key);
    if (row) row.open = false;
  };
  return {
    async take({ key }) {
      if (rows.has(key)) return false;
      rows.set(key, { open: true });
      return true;
    },
    finish: end,
    giveUp: end,
    async forget(key) {
      rows.delete(key);
    },
    async release(key) {
      await end(key);
    },
    beat: async (worker) => new Map([[worker, 1]]),
    leave: async () => {},
    claim: async () => [],
    openArrivals: async () => [...rows.values()].filter(({ open }) => open).length,
  };
}
