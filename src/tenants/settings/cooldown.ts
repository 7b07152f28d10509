/** Cool-downs: how soon the next question may follow, by person and by channel. */
import { LRUCache } from 'lru-cache';

export type CooldownResult =
  | { readonly ok: true }
  /** Whole seconds until it may, at least 1. */
  | { readonly ok: false; readonly waitSeconds: number };

type CooldownSeconds = { readonly userWait: number; readonly channelWait: number };

type Place = { readonly tenant: string; readonly user?: string; readonly channel?: string };

/** Who waits, and for how many seconds after a question. */
export function waitsOf(
  { tenant, user, channel }: Place,
  { userWait, channelWait }: CooldownSeconds,
): readonly (readonly [key: string, seconds: number])[] {
  const keys: (readonly [string, number])[] = [];
  if (user !== undefined && userWait > 0) keys.push([`${tenant} user ${user}`, userWait]);
  if (channel !== undefined && channelWait > 0)
    keys.push([`${tenant} channel ${channel}`, channelWait]);
  return keys;
}

export type Cooldowns = {
  /** Counts the question if it may be asked; a refused one makes nobody wait longer. */
  readonly allow: (at: Place, waits: CooldownSeconds) => CooldownResult;
  /** How many people and channels are remembered. */
  readonly size: () => number;
};

/**
 * @param clock milliseconds
 * @param most people and channels remembered; beyond it those who asked longest ago are forgotten
 */
export function createCooldowns(clock: () => number, most = 10_000): Cooldowns {
  // Not by the cache's own `ttl`: that takes a clock that was set back for one that runs on.
  const waits = new LRUCache<string, { readonly asked: number; readonly until: number }>({
    max: most,
  });

  function left(key: string, now: number): number {
    // A look is no question: who asked longest ago stays the first to be forgotten.
    const wait = waits.peek(key);
    // A clock that was set back must not lock anybody out.
    if (!wait || wait.until <= now || wait.asked > now) return 0;
    return wait.until - now;
  }

  function note(key: string, now: number, seconds: number): void {
    waits.set(key, { asked: now, until: now + seconds * 1000 });
    for (const oldest of waits.rkeys()) {
      const wait = waits.peek(oldest);
      if (wait && wait.until > now) break;
      waits.delete(oldest);
    }
  }

  return {
    allow(at, seconds) {
      const now = clock();
      const keys = waitsOf(at, seconds);
      const wait = Math.max(0, ...keys.map(([key]) => left(key, now)));
      if (wait > 0) return { ok: false, waitSeconds: Math.ceil(wait / 1000) };
      for (const [key, seconds] of keys) note(key, now, seconds);
      return { ok: true };
    },
    size: () => waits.size,
  };
}
