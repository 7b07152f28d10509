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
