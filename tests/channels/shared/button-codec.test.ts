/** What buttons carry: messages stay for years, so these texts must be read for as long. */
import { describe, expect, it } from 'vitest';
import {
  actionId,
  type ButtonPress,
  buttonValue,
  customId,
  menuId,
  optionValue,
  readAction,
  readCustomId,
  readValue,
} from '../../../src/channels/shared/button-codec.ts';

const ID = 'abc_-1';

describe('a press', () => {
  it.each<[ButtonPress, string, string, string]>([
    [{ kind: 'reply', id: ID }, 'dl:r:abc_-1', 'dl:r:3', 'abc_-1'],
    [
      { kind: 'turn', id: ID, version: '01234567' },
      'dl:p:abc_-1:01234567',
      'dl:p:3',
      'abc_-1:01234567',
    ],
    [
      { kind: 'share', id: ID, version: '01234567' },
      'dl:s:abc_-1:01234567',
      'dl:s',
      'abc_-1:01234567',
    ],
  ])(
    '%j is written the same on either platform for good, and read back',
    (press, custom, action, value) => {
      expect(customId(press)).toBe(custom);
      expect(readCustomId(custom)).toEqual(press);
      expect([actionId(press, 3), buttonValue(press)]).toEqual([action, value]);
      expect(readAction(action, value)).toEqual(press);
    },
  );

  it('carries of a version what tells two apart', () => {
    const version = 'sha-0123456789abcdef';
    expect(customId({ kind: 'reply', id: ID, version })).toBe('dl:r:abc_-1:sha01234');
    expect(buttonValue({ id: ID, version, asker: 'U012' })).toBe('abc_-1:sha01234:U012');
  });

  it.each(['', 'dl:x:abc', 'dl:r:', 'dl:r:a b', 'dl:r:abc:012345678', 'dl:ed:17'])(
    '%j is nobody’s',
    (text) => expect(readCustomId(text)).toBeUndefined(),
  );

  it.each([
    ['dl:x:1', 'abc'],
    ['dl:r:1', ''],
    ['dl:ed:17', '17'],
  ])('%j with %j is nobody’s', (action, value) =>
    expect(readAction(action, value)).toBeUndefined(),
  );
});

describe('what is picked in a menu', () => {
  it.each<[ButtonPress, string]>([
    [{ kind: 'reply', id: ID }, 'r:abc_-1'],
    [{ kind: 'turn', id: ID, version: '01234567', asker: 'U012' }, 'p:abc_-1:01234567:U012'],
    [{ kind: 'share', id: ID, version: '01234567' }, 's:abc_-1:01234567'],
  ])('%j is written the same for good, and read back', (press, value) => {
    expect(optionValue(press)).toBe(value);
    expect(readAction(menuId(1), value)).toEqual(press);
    expect(menuId(1)).toBe('dl:m:1');
  });

  it.each(['', 'r', 'r:', 'x:abc', 'rabc', 'abc'])('%j is nobody’s', (value) =>
    expect(readAction('dl:m:1', value)).toBeUndefined(),
  );
});

describe('a button’s value', () => {
  it.each([
    [{ id: 'abc_-1' }],
    [{ id: 'abc', version: '01234567' }],
    [{ id: 'abc', version: '01234567', asker: 'U012' }],
    [{ id: 'abc', asker: 'W012' }],
  ])('%j is read back', (carried) => expect(readValue(buttonValue(carried))).toEqual(carried));

  it.each(['', ':', 'a b', 'abc:1:u2', `${'a'.repeat(81)}`])('%j is nobody’s', (text) =>
    expect(readValue(text)).toBeUndefined(),
  );
});
