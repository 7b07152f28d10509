/** How long the event loop stands still by its own doing: not while the machine has no processor for it. */
import { readFileSync } from 'node:fs';

const LOOK_MS = 5;
const NANOSECONDS = 1e6;

/** Measures from now on. @returns the longest in milliseconds, when it is stopped */
export function longestStandstill(): { readonly stop: () => number } {
  let longest = 0;
  let last = performance.now();
  let waited = waitedMs();
  const look = () => {
    const now = performance.now();
    const nowWaited = waitedMs();
    longest = Math.max(longest, now - last - LOOK_MS - (nowWaited - waited));
    last = now;
    waited = nowWaited;
  };
  const timer = setInterval(look, LOOK_MS);
  return {
    stop() {
      look();
      clearInterval(timer);
      return longest;
    },
  };
}

/** How long this thread could have run and was not let, since it began; Linux alone says so. */
function waitedMs(): number {
  try {
    return Number(readFileSync('/proc/self/schedstat', 'utf8').split(' ')[1]) / NANOSECONDS;
  } catch {
    return 0;
  }
}
