/** Discord's and Slack's limits on what is posted and changed, as they are documented or were found by others. */

/** So many in so many milliseconds, counted together. */
type Limit = { readonly most: number; readonly ms: number };

/** All of an application's calls, interactions aside (docs.discord.com, rate limits). */
const DISCORD: Limit = { most: 50, ms: 1000 };
const DISCORD_CHANNEL: Limit = { most: 5, ms: 5000 };
/** Not documented (30046, discord-api-docs #4413): the slower of the two that were found, 3 in 6 s and 3 in 20 s. */
const DISCORD_OLD: Limit = { most: 3, ms: 20_000 };
/** `chat.update` is of Tier 3, by workspace (docs.slack.dev, rate limits). */
const SLACK_UPDATES: Limit = { most: 50, ms: 60_000 };
const SLACK_POSTS: Limit = { most: 1, ms: 1000 };
const HOUR_MS = 3_600_000;

export type Call = {
  readonly platform: 'discord' | 'slack';
  readonly tenant: string;
  readonly channel: string;
  /** When the message was posted that is changed; a new one has none. */
  readonly changes?: Date;
};

export function limitedPlatform(clock: () => Date) {
  const calls = new Map<string, number[]>();
  let limited = 0;

  /** @returns the milliseconds until it may be done; 0 where it was */
  function count(limits: readonly (readonly [string, Limit])[]): number {
    const now = clock().getTime();
    const waits = limits.map(([name, { most, ms }]) => {
      const recent = (calls.get(name) ?? []).filter((at) => at > now - ms);
      calls.set(name, recent);
      return recent.length < most ? 0 : recent[recent.length - most]! + ms - now;
    });
    const wait = Math.max(...waits);
    if (wait === 0) for (const [name] of limits) calls.get(name)!.push(now);
    return wait;
  }

  return {
    /** @returns the milliseconds that the platform says to wait; 0 where it did as asked */
    call(call: Call): number {
      const wait = count(limitsOf(call));
      if (wait > 0 && call.changes) limited += 1;
      return wait;
    },
    /** How often it had to refuse a change. */
    limited: () => limited,
  };

  function limitsOf({ platform, tenant, channel, changes }: Call) {
    const here = `${tenant} ${channel}`;
    if (platform === 'slack')
      return changes
        ? [[`updates ${tenant}`, SLACK_UPDATES] as const]
        : [[`posts ${here}`, SLACK_POSTS] as const];
    const age = changes ? clock().getTime() - changes.getTime() : 0;
    return [
      ['discord', DISCORD] as const,
      [`${changes ? 'changes' : 'posts'} ${here}`, DISCORD_CHANNEL] as const,
      ...(age >= HOUR_MS ? [[`old ${here}`, DISCORD_OLD] as const] : []),
    ];
  }
}
