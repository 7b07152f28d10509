/** Trying again for as long as it takes. */
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
 * @param how withinMs: how long it is of any use. isPassing: whether it may work the next time
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
  const { withinMs, isPassing, ...pauses } = how;
  let last: unknown = new Error(`no answer within ${withinMs / 1000} seconds`);
  const done = await retryUntilDone(async () => ({ value: await attempt() }), {
    ...pauses,
    signal: AbortSignal.timeout(withinMs),
    onFailure(error) {
      last = error;
      return isPassing(error) ? 'again' : 'never';
    },
  });
  if (!done) throw last;
  return done.value;
}
