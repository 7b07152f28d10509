import { describe, expect, it } from 'vitest';
import { createCooldowns } from '../../../src/tenants/settings/cooldown.ts';

const waits = { userWait: 5, channelWait: 2 };
const at = (user: string, channel = 'c', tenant = 'discord:1') => ({ tenant, user, channel });

describe('cool-downs', () => {
  it.each<[string, [number, ReturnType<typeof at>][], (number | 'ok')[]]>([
    [
      'a person waits',
      [
        [0, at('a')],
        [3000, at('a', 'd')],
      ],
      ['ok', 2],
    ],
    [
      'then may ask',
      [
        [0, at('a')],
        [5000, at('a')],
      ],
      ['ok', 'ok'],
    ],
    [
      'a channel waits for everyone',
      [
        [0, at('a')],
        [500, at('b')],
      ],
      ['ok', 2],
    ],
    [
      'another channel does not',
      [
        [0, at('a')],
        [0, at('b', 'd')],
      ],
      ['ok', 'ok'],
    ],
    [
      'another tenant does not',
      [
        [0, at('a')],
        [0, at('a', 'c', 'slack:T1')],
      ],
      ['ok', 'ok'],
    ],
    [
      'a refusal costs nothing',
      [
        [0, at('a')],
        [4000, at('a')],
        [5000, at('a')],
      ],
      ['ok', 1, 'ok'],
    ],
    [
      'a clock set back locks nobody out',
      [
        [9000, at('a')],
        [0, at('a')],
      ],
      ['ok', 'ok'],
    ],
  ])('%s', (_name, asked, expected) => {
    let now = 0;
    const cooldowns = createCooldowns(() => now);
    const results = asked.map(([when, who]) => {
      now = when;
      const allowed = cooldowns.allow(who, waits);
      return allowed.ok ? 'ok' : allowed.waitSeconds;
    });
    expect(results).toEqual(expected);
  });

  it('remember no more than they may, and nobody whose wait is over', () => {
    let now = 0;
    const cooldowns = createCooldowns(() => now, 100);
    for (let one = 0; one < 1000; one += 1) cooldowns.allow(at(`u${one}`, `c${one}`), waits);
    expect(cooldowns.size()).toBe(100);
    now = 60_000;
    cooldowns.allow(at('late', 'late'), waits);
    expect(cooldowns.size()).toBe(2);
  });

  it('without a wait remember nobody', () => {
    const cooldowns = createCooldowns(() => 0);
    expect(cooldowns.allow(at('a'), { userWait: 0, channelWait: 0 })).toEqual({ ok: true });
    expect(cooldowns.size()).toBe(0);
  });
});
