import { describe, expect, it } from 'vitest';
import {
  answersIn,
  mayChange,
  maySubscribe,
  resolveSettings,
} from '../../../src/tenants/settings/resolve-settings.ts';
import { DEFAULTS, type Settings } from '../../../src/tenants/settings/settings.ts';

describe('what holds', () => {
  it('is the default where nothing, or nothing that fits, is stored', () => {
    expect(resolveSettings(undefined)).toEqual(DEFAULTS);
    const stored = { language: 'xx', userWait: 9 } as unknown as Partial<Settings>;
    expect(resolveSettings(stored)).toEqual({ ...DEFAULTS, userWait: 9 });
  });

  const settings: Settings = {
    ...DEFAULTS,
    managerRoles: ['r'],
    managerUsers: ['u'],
    channels: ['c'],
  };
  it.each([
    [{ admin: true }, true],
    [{ user: 'u' }, true],
    [{ roles: ['x', 'r'] }, true],
    [{ user: 'r', roles: ['u'] }, false],
    [{}, false],
  ])('%j may change settings and follow: %s', (who, may) => {
    expect(mayChange(settings, who)).toBe(may);
    expect(maySubscribe(settings, who)).toBe(may);
    expect(maySubscribe({ ...settings, follows: 'everyone' }, who)).toBe(true);
  });

  it.each([
    ['c', true],
    ['d', false],
    [undefined, false],
  ])('answers in channel %s: %s', (channel, expected) => {
    expect(answersIn(settings, channel)).toBe(expected);
    expect(answersIn(DEFAULTS, channel)).toBe(true);
  });
});
