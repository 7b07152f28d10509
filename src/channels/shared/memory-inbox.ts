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
    async note(key) {
      if (rows.has(key)) return false;
      rows.set(key, { open: false });
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

/** One that is kept for as long as anything can be, and else in memory, so that readers are answered all the same. */
export function keptWhile(keeps: () => boolean, kept: InboxRepository): InboxRepository {
  const memory = createMemoryInbox();
  const now = () => (keeps() ? kept : memory);
  return {
    take: (arrival, worker, patienceMs) => now().take(arrival, worker, patienceMs),
    note: (key, platform) => now().note(key, platform),
    finish: (key) => now().finish(key),
    forget: (key) => now().forget(key),
    release: (...given) => now().release(...given),
    giveUp: (key) => now().giveUp(key),
    beat: (worker) => now().beat(worker),
    leave: (worker) => now().leave(worker),
    claim: (by) => now().claim(by),
    openArrivals: () => now().openArrivals(),
  };
}
