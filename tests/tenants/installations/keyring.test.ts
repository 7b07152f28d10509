/** Secrets as they are kept: none is read, changed or put in another's place without a key. */
import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createKeyring, readKeys } from '../../../src/tenants/installations/keyring.ts';

const [OLD, NEW] = [randomBytes(32), randomBytes(32)];
const SECRET = 'xoxb-тайна-🔑';

describe('a sealed secret', () => {
  it('is opened again, and shows nothing of itself', () => {
    const keyring = createKeyring([OLD]);
    const sealed = keyring.seal(SECRET, 'slack T1');
    expect(keyring.open(sealed, 'slack T1')).toBe(SECRET);
    expect(Buffer.from(sealed.split('.')[2]!, 'base64url').toString('latin1')).not.toContain(
      'xoxb',
    );
    expect(keyring.seal(SECRET, 'slack T1')).not.toBe(sealed);
  });

  it('is none of another owner’s', () => {
    const keyring = createKeyring([OLD]);
    expect(() => keyring.open(keyring.seal(SECRET, 'slack T1'), 'slack T2')).toThrow();
  });

  it('is opened by every key there is, and sealed by the first', () => {
    const before = createKeyring([OLD]).seal(SECRET, 'slack T1');
    const both = createKeyring([NEW, OLD]);
    expect(both.open(before, 'slack T1')).toBe(SECRET);
    expect(both.isCurrent(before)).toBe(false);
    const after = both.seal(SECRET, 'slack T1');
    expect(both.isCurrent(after)).toBe(true);
    expect(createKeyring([NEW]).open(after, 'slack T1')).toBe(SECRET);
    expect(() => createKeyring([NEW]).open(before, 'slack T1')).toThrow(/not in ENCRYPTION_KEYS/);
  });

  it('with any one bit of it turned is refused', () => {
    const keyring = createKeyring([OLD]);
    const [version, name, all] = keyring.seal(SECRET, 'slack T1').split('.');
    const bytes = Buffer.from(all!, 'base64url');
    for (let bit = 0; bit < bytes.length * 8; bit += 1) {
      const turned = Buffer.from(bytes);
      turned[bit >> 3]! ^= 1 << (bit & 7);
      const sealed = `${version}.${name}.${turned.toString('base64url')}`;
      expect(() => keyring.open(sealed, 'slack T1')).toThrow();
    }
  });

  it.each(['', '1', '1.', 'x.y.z', '2.aaaaaaaa.AAAA', '..'])('%j is none', (sealed) => {
    expect(() => createKeyring([OLD]).open(sealed, 'slack T1')).toThrow();
  });
});

describe('keys', () => {
  const base64 = OLD.toString('base64');
  it.each([
    ['one', base64, 1],
    ['without its last sign', base64.replace('=', ''), 1],
    ['base64url', OLD.toString('base64url'), 1],
    ['hex', OLD.toString('hex'), 1],
    ['several', `${base64}, ${NEW.toString('hex')}\n`, 2],
  ])('are read: %s', (_what, text, count) => {
    const keys = readKeys(text)!;
    expect(keys).toHaveLength(count);
    expect(keys[0]).toEqual(OLD);
  });

  it.each(['', ',', 'short', base64.slice(4), `${base64}AAAA`, `${base64} short`])(
    'are not: %j',
    (text) => {
      expect(readKeys(text)).toBeUndefined();
    },
  );
});
