/** Trying again for as long as it takes. */
import { setTimeout as wait } from 'node:timers/promises';
import pRetry from 'p-retry';

/**
 * Tries at once, and then ever more rarely.
 * @param how firstPauseMs: before the second attempt; each pause after it is twice as long, up to the longest.
 *   onFailure: told of each failed attempt, and says whether another could help
 * @returns what came of it; undefined where no attempt could help any more, or `signal` ended them
 */
export async function retryUntilDone<T>(
  attempt: () => Promise<T>,
  how: {
    readonly firstPauseMs: number;
    readonly longestPauseMs: number;
    readonly signal: AbortSignal;
    readonly onFailure: (error: unknown) => 'again' | 'never';
  },
): Promise<T | undefined> {
  const { firstPauseMs, longestPauseMs, signal, onFailure } = how;
  let next: 'again' | 'never' = 'again';
  try {
    return await pRetry(
      async () => {
        try {
          return await attempt();
        } catch (error) {
          if (!signal.aborted) next = onFailure(error);
          // p-retry itself gives up at a TypeError, which may be a mistake of a library's while the network is away.
          throw new Error('an attempt failed', { cause: error });
        }
      },
      {
        retries: Number.POSITIVE_INFINITY,
        minTimeout: firstPauseMs,
        maxTimeout: longestPauseMs,
        unref: true,
        signal,
        shouldRetry: () => next === 'again',
      },
    );
  } catch {
    // Told by `onFailure`, or ended by whoever has the signal.
    return undefined;
  }
}

/**
 * Tries ever more rarely, for as long as it is of any use.
 * @param attempt what may be done twice
 * @param how withinMs: how long it is begun anew. isPassing: whether it may work the next time
 * @returns what came of it; rejects with what went wrong last
 */
export async function patiently<T>(
  attempt: () => Promise<T>,
  how: {
    readonly withinMs: number;
    readonly firstPauseMs: number;
    readonly longestPauseMs: number;
    readonly isPassing: (error: unknown) => boolean;
  },
): Promise<T> {
  const { withinMs, firstPauseMs, longestPauseMs, isPassing } = how;
  const began = performance.now();
  let last: unknown;
  // Nearly always that is all.
  try {
    return await attempt();
  } catch (error) {
    if (!isPassing(error)) throw error;
    last = error;
  }
  const leftMs = withinMs - (performance.now() - began) - firstPauseMs;
  if (leftMs <= 0) throw last;
  await wait(firstPauseMs, undefined, { ref: false });
  const values: T[] = [];
  // What comes after the time, begun before it, is had all the same.
  await retryUntilDone(async () => values.push(await attempt()), {
    firstPauseMs: Math.min(2 * firstPauseMs, longestPauseMs),
    longestPauseMs,
    signal: AbortSignal.timeout(Math.ceil(leftMs)),
    onFailure(error) {
      last = error;
      return isPassing(error) ? 'again' : 'never';
    },
  });
  if (values.length === 0) throw last;
  return values[0]!;
}
