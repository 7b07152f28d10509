/** What anybody on the network can cause is logged now and then, and counted between: the log must not fill of it. */
import { LRUCache } from 'lru-cache';

const EVERY_MS = 60_000;
const MOST_KEYS = 100;

/** @param key what is said once a minute at most; few, and none that a caller can choose */
export type SayNowAndThen = (key: string, detail: object, message: string) => void;

/** @param clock milliseconds since 1970 */
export function nowAndThen(
  say: (detail: object, message: string) => void,
  clock: () => number = Date.now,
): SayNowAndThen {
  const last = new LRUCache<string, { readonly at: number; unsaid: number }>({ max: MOST_KEYS });
  return (key, detail, message) => {
    const before = last.get(key);
    if (before && clock() - before.at < EVERY_MS) {
      before.unsaid += 1;
      return;
    }
    last.set(key, { at: clock(), unsaid: 0 });
    say({ ...detail, ...(before?.unsaid && { timesSinceLastSaid: before.unsaid }) }, message);
  };
}
