/** How long the event loop stands still, at the longest. */
import { monitorEventLoopDelay } from 'node:perf_hooks';

const NANOSECONDS = 1e6;
const RESOLUTION_MS = 5;

/** Measures from now on. @returns milliseconds when it is stopped */
export function longestStandstill(): { readonly stop: () => number } {
  const delays = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
  delays.enable();
  return {
    stop() {
      delays.disable();
      return Math.max(0, delays.max / NANOSECONDS - RESOLUTION_MS);
    },
  };
}
