/** How soon each channel may be told again: not too often, and ever more rarely where it fails. */

export type Backoff = {
  /** Milliseconds until the channel may be told; 0 and less mean now. */
  readonly pause: (channel: string, now: number) => number;
  readonly told: (channel: string, now: number) => void;
  /** Notes that telling it has failed. Returns the milliseconds until it is tried again. */
  readonly failed: (channel: string, now: number) => number;
  /** Forgets every channel that is not among these. */
  readonly keep: (channels: { readonly has: (channel: string) => boolean }) => void;
};

/**
 * Keeps the times of channels, in memory alone.
 * @param channelMs the least time between two messages in one channel
 * @param retryMs the pause after a first failure; it doubles with each one that follows
 * @param mostRetryMs the longest it becomes
 */
export function createBackoff(channelMs: number, retryMs: number, mostRetryMs: number): Backoff {
  const times = new Map<string, { readonly next: number; readonly failures: number }>();
  return {
    pause: (channel, now) => (times.get(channel)?.next ?? now) - now,
    told: (channel, now) => void times.set(channel, { next: now + channelMs, failures: 0 }),
    failed(channel, now) {
      const failures = times.get(channel)?.failures ?? 0;
      // A part of the update may have gone out, so the pause between two messages holds here, too.
      const pause = Math.max(channelMs, Math.min(retryMs * 2 ** failures, mostRetryMs));
      times.set(channel, { next: now + pause, failures: failures + 1 });
      return pause;
    },
    keep(channels) {
      for (const channel of times.keys()) if (!channels.has(channel)) times.delete(channel);
    },
  };
}
