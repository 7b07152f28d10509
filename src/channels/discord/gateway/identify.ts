/**
 * When a shard may log in. Discord allows few at once and 1,000 in a day over all shards, and takes the token away
 * beyond that; so whoever is sent away again and again waits ever longer.
 */
import { setTimeout as pause } from 'node:timers/promises';
import type { IIdentifyThrottler } from '@discordjs/ws';
import type { ShardRepository } from '../../../service/shard-repository.ts';

const HOUR_MS = 60 * 60_000;
/** So many within an hour are everyday life. */
const FREE = 5;
const FIRST_PAUSE_MS = 60_000;
const LONGEST_PAUSE_MS = 30 * 60_000;

/** Discord counts by five seconds; a little more, as its clock is not ours. */
const EVERY_MS = 5500;

/** Takes the next of the turns. @returns when it is, in milliseconds since 1970 */
export type TakeTurn = (turn: number, now: number, everyMs: number) => Promise<number>;

/**
 * @param atOnce how many may log in at once, every `everyMs`: `max_concurrency`
 * @param takeTurn where other processes take turns with this one
 * @param clock milliseconds since 1970
 */
export function identifyThrottler(
  atOnce: number,
  {
    everyMs = EVERY_MS,
    takeTurn = turnsHere(),
  }: {
    readonly everyMs?: number | undefined;
    readonly takeTurn?: TakeTurn | undefined;
  } = {},
  clock: () => number = Date.now,
): IIdentifyThrottler {
  const made = new Map<number, readonly number[]>();
  return {
    async waitForIdentify(shard, signal) {
      const now = clock();
      const recent = (made.get(shard) ?? []).filter((at) => now - at < HOUR_MS);
      await pause(waitOf(recent, now), undefined, { signal, ref: false });
      const at = await takeTurn(shard % atOnce, clock(), everyMs);
      await pause(Math.max(at - clock(), 0), undefined, { signal, ref: false });
      made.set(shard, [...recent, at]);
    },
  };
}

/** Among the shards of this process alone. */
function turnsHere(): TakeTurn {
  const next = new Map<number, number>();
  return async (turn, now, everyMs) => {
    const at = Math.max(now, next.get(turn) ?? now);
    next.set(turn, at + everyMs);
    return at;
  };
}

/** Among those of all processes; without the store, of this one. */
export function turnsAmong(repository: Pick<ShardRepository, 'logInAt'>): TakeTurn {
  const here = turnsHere();
  return async (turn, now, everyMs) => {
    const own = await here(turn, now, everyMs);
    try {
      return (await repository.logInAt(turn, new Date(own), everyMs)).getTime();
    } catch {
      return own;
    }
  };
}

/** @param recent when the shard has logged in within the last hour */
export function waitOf(recent: readonly number[], now: number): number {
  const last = recent.at(-1);
  if (last === undefined || recent.length < FREE) return 0;
  const wait = Math.min(FIRST_PAUSE_MS * 2 ** (recent.length - FREE), LONGEST_PAUSE_MS);
  return Math.max(last + wait - now, 0);
}
