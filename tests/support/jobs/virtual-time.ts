/** Time that passes as fast as the work allows: it goes on to the next moment when nothing is left to do at this one. */
import type { Sleep } from '../../../src/jobs/runner.ts';

export type VirtualTime = {
  readonly clock: () => Date;
  readonly sleep: Sleep;
  /** Lets time pass until it is done, or rejects after so many hours. */
  readonly until: (done: () => boolean, mostHours: number) => Promise<void>;
};

export function virtualTime(start: Date): VirtualTime {
  let now = start.getTime();
  /** Who wakes up when. */
  const sleeping = new Map<number, (() => void)[]>();
  return {
    clock: () => new Date(now),
    sleep: (milliseconds, signal) =>
      new Promise((wake) => {
        const at = now + Math.max(1, Math.ceil(milliseconds));
        sleeping.set(at, [...(sleeping.get(at) ?? []), wake]);
        signal.addEventListener('abort', () => wake(), { once: true });
      }),
    async until(done, mostHours) {
      const end = now + mostHours * 3_600_000;
      for (;;) {
        await quiet();
        if (done()) return;
        now = Math.min(...sleeping.keys());
        if (now > end) throw new Error(`not done after ${mostHours} hours`);
        const due = sleeping.get(now) ?? [];
        sleeping.delete(now);
        for (const wake of due) wake();
      }
    },
  };
}

/** The store works in promises, and puts off what takes it longer than this to the next turn of the event loop. */
const LONG_TURN_MS = 4;

/** Resolves once nothing is left of what follows from the last moment: after three turns in a row with little in them. */
async function quiet(): Promise<void> {
  for (let turns = 0; turns < 3; ) {
    const began = performance.now();
    await new Promise(setImmediate);
    turns = performance.now() - began > LONG_TURN_MS ? 0 : turns + 1;
  }
}
