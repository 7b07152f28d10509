/** Which answers have been shared by a press, so that pressing twice shares once. */
import { LRUCache } from 'lru-cache';

export type Shares = {
  /** Whether an answer has just been shared by this press; it counts as shared from then on. */
  readonly shared: (press: string) => boolean;
  /** Says that sharing failed, so that it can be tried again. */
  readonly notShared: (press: string) => void;
};

/** Presses remembered: the one used longest ago goes first. */
const MOST = 5000;

export function createShares(): Shares {
  const shares = new LRUCache<string, true>({ max: MOST });
  return {
    shared(press) {
      const before = shares.has(press);
      shares.set(press, true);
      return before;
    },
    notShared: (press) => {
      shares.delete(press);
    },
  };
}
