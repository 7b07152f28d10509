/** Cool-downs: how soon the next question may follow, by person and by channel. */

export type CooldownResult =
  | { readonly ok: true }
  /** Whole seconds until it may, at least 1. */
  | { readonly ok: false; readonly waitSeconds: number };

export type CooldownSeconds = { readonly userWait: number; readonly channelWait: number };

export type Cooldowns = {
  /** Counts the question if it may be asked; a refused one makes nobody wait longer. */
  readonly allow: (
    at: { readonly tenant: string; readonly user?: string; readonly channel?: string },
    waits: CooldownSeconds,
  ) => CooldownResult;
  /** How many people and channels are remembered. */
  readonly size: () => number;
};

/**
 * @param clock milliseconds
 * @param most people and channels remembered; beyond it those who asked longest ago are forgotten
 */
export function createCooldowns(clock: () => number, most = 10_000): Cooldowns {
  /** When each may ask again, those who asked last at the end. */
  const free = new Map<string, { readonly asked: number; readonly until: number }>();

  function left(key: string, now: number): number {
    const one = free.get(key);
    // A clock that was set back must not lock anybody out.
    if (!one || one.until <= now || one.asked > now) return 0;
    return one.until - now;
  }

  function note(key: string, now: number, seconds: number): void {
    free.delete(key);
    free.set(key, { asked: now, until: now + seconds * 1000 });
    for (const [oldest, { until }] of free) {
      if (until > now && free.size <= most) break;
      free.delete(oldest);
    }
  }

  return {
    allow({ tenant, user, channel }, { userWait, channelWait }) {
      const now = clock();
      const keys: (readonly [string, number])[] = [];
      if (user !== undefined && userWait > 0) keys.push([`${tenant} user ${user}`, userWait]);
      if (channel !== undefined && channelWait > 0)
        keys.push([`${tenant} channel ${channel}`, channelWait]);
      const wait = Math.max(0, ...keys.map(([key]) => left(key, now)));
      if (wait > 0) return { ok: false, waitSeconds: Math.ceil(wait / 1000) };
      for (const [key, seconds] of keys) note(key, now, seconds);
      return { ok: true };
    },
    size: () => free.size,
  };
}
