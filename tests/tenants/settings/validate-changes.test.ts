import { describe, expect, it } from 'vitest';
import { DEFAULTS, type Settings } from '../../../src/tenants/settings/settings.ts';
import { type SettingChanges, settingsForm } from '../../../src/tenants/settings/settings-form.ts';
import { validateChanges } from '../../../src/tenants/settings/validate-changes.ts';

const PACKS = [{ value: 'harbour', label: 'The harbour' }];
const apply = (
  changes: SettingChanges,
  tenant: 'discord:1' | 'slack:T1' = 'discord:1',
  from = DEFAULTS,
) => validateChanges(from, changes, settingsForm(from, PACKS, 'en'), tenant, 'en');

describe('a form that is sent', () => {
  it.each<[string, SettingChanges, Partial<Settings>]>([
    ['numbers as text', { userWait: ' 10 ' }, { userWait: 10 }],
    ['one choice as a list', { answers: ['private'] }, { answers: 'private' }],
    ['packs', { packs: ['harbour', 'harbour'] }, { packs: ['harbour'] }],
    ['channels', { channels: ['123456'] }, { channels: ['123456'] }],
    ['a channel', { editorsChannel: '123456' }, { editorsChannel: '123456' }],
    ['nothing at all', {}, {}],
  ])('takes %s', (_name, changes, expected) => {
    expect(apply(changes)).toEqual({
      ok: true,
      settings: { ...DEFAULTS, ...expected },
      changed: Object.keys(expected),
    });
  });

  it.each([[null], [''], [[]]])('empties a field with %j', (empty) => {
    const from = { ...DEFAULTS, editorsChannel: '123456', channels: ['123456'] };
    const applied = apply({ editorsChannel: empty, channels: empty }, 'discord:1', from);
    expect(applied).toMatchObject({ settings: { editorsChannel: null, channels: [] } });
  });

  it.each<[string, SettingChanges, string]>([
    ['a word for a number', { userWait: 'soon' }, 'Write a whole number from 0 to 3600.'],
    ['a number out of range', { channelWait: 3601 }, 'Write a whole number from 0 to 3600.'],
    ['an empty number', { userWait: '' }, 'Write a whole number from 0 to 3600.'],
    [
      'another choice',
      { feedback: 'loud' },
      'Choose one of: Anonymous, Named (kept as a code), Off.',
    ],
    ['a pack there is not', { packs: ['x'] }, 'There is no pack “x”.'],
    [
      'a name for a channel',
      { channels: ['#news'] },
      '“#news” cannot be used here: choose from the list.',
    ],
    [
      'a Slack id on Discord',
      { editorsChannel: 'C123' },
      '“C123” cannot be used here: choose from the list.',
    ],
    [
      'too many',
      { managerUsers: Array.from({ length: 26 }, (_, at) => 100_000 + at) },
      'Choose at most 25.',
    ],
    ['an unknown field', { token: 'x' } as SettingChanges, 'There is no setting “token”.'],
  ])('refuses %s in words, and changes nothing', (_name, changes, message) => {
    const applied = apply({ answers: 'private', ...changes });
    expect(applied).toEqual({ ok: false, problems: [{ field: Object.keys(changes)[0], message }] });
  });

  it('takes Slack ids on Slack', () => {
    expect(apply({ channels: ['C0AB12'], managerRoles: ['S1'] }, 'slack:T1').ok).toBe(true);
  });
});
