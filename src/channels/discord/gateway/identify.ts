/**
 * When a shard may log in. Discord allows few at once and 1,000 in a day over all shards, and takes the token away
 * beyond that; so whoever is sent away again and again waits ever longer.
 */
import { setTimeout as pause } from 'node:timers/promises';
import type { IIdentifyThrottler } from '@discordjs/ws';

const HOUR_MS = 60 * 60_000;
/** So many within an hour are everyday life. */
const FREE = 5;
const FIRST_PAUSE_MS = 60_000;
const LONGEST_PAUSE_MS = 30 * 60_000;

/** Discord counts by five seconds; a little more, as its clock is not ours. */
const EVERY_MS = 5500;

/**
 * @param atOnce how many may log in at once, every `everyMs`: `max_concurrency`
 * @param clock milliseconds since 1970
 */
export function identifyThrottler(
  atOnce: number,
  everyMs = EVERY_MS,
  clock: () => number = Date.now,
): IIdentifyThrottler {
  /** When the next of those shards may that have to take turns. */
  const turns = new Map<number, number>();
  const made = new Map<number, readonly number[]>();
  return {
    async waitForIdentify(shard, signal) {
      const now = clock();
      const recent = (made.get(shard) ?? []).filter((at) => now - at < HOUR_MS);
      const turn = shard % atOnce;
      const at = Math.max(now + waitOf(recent, now), turns.get(turn) ?? now);
      turns.set(turn, at + everyMs);
      await pause(at - now, undefined, { signal, ref: false });
      made.set(shard, [...recent, at]);
    },
  };
}

/** @param recent when the shard has logged in within the last hour */
export function waitOf(recent: readonly number[], now: number): number {
  const last = recent.at(-1);
  if (last === undefined || recent.length < FREE) return 0;
  const wait = Math.min(FIRST_PAUSE_MS * 2 ** (recent.length - FREE), LONGEST_PAUSE_MS);
  return Math.max(last + wait - now, 0);
}
