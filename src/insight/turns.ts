/** Lets others have their turn: reading ten thousand questions must not hold up a reader's one. */
import { setImmediate } from 'node:timers/promises';

/** How long a turn may last, in milliseconds. */
const TURN_MS = 8;

/** @returns to be awaited between two steps: undefined where this turn has not lasted long enough */
export function createTurns(): () => Promise<void> | undefined {
  let since = performance.now();
  return () => {
    if (performance.now() - since < TURN_MS) return undefined;
    return setImmediate().then(() => {
      since = performance.now();
    });
  };
}
