/** Lets others have their turn of the event loop: node:sqlite answers at once, so a row of queries would never end it. */

const TURN_MS = 8;

/** @returns resolves at once, or in the next turn where this one has lasted long enough */
export function createBreath(): () => Promise<void> {
  /** When the first query of this turn came. */
  let since: number | undefined;
  return async () => {
    const now = performance.now();
    if (since === undefined) {
      since = now;
      setImmediate(() => {
        since = undefined;
      });
    } else if (now - since > TURN_MS) await new Promise(setImmediate);
  };
}
