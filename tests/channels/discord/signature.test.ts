/** Whether a call is Discord's: known answers, and what becomes of them when anything is changed. */
import { describe, expect, it } from 'vitest';
import {
  ed25519Key,
  isSigned,
  signatureCheck,
} from '../../../src/channels/discord/http/signature.ts';
import { PUBLIC_KEY, signed } from '../../support/servers/discord-webhook.ts';

/** Of RFC 8032, section 7.1: public key, message, signature. */
const KNOWN: readonly (readonly [string, string, string])[] = [
  [
    'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a',
    '',
    'e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b',
  ],
  [
    '3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c',
    '72',
    '92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00',
  ],
  [
    'fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025',
    'af82',
    '6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a',
  ],
];
/** The order of the group: a signature with it added to its second half is the same number, written otherwise. */
const ORDER = 2n ** 252n + 27742317777372353535851937790883648493n;

const bytes = (hex: string) => Buffer.from(hex, 'hex');

describe('the known answers of RFC 8032', () => {
  it.each(KNOWN)('are right: %s', (key, message, signature) => {
    expect(isSigned(bytes(message), bytes(signature), ed25519Key(key))).toBe(true);
  });

  it.each(KNOWN)(
    'are wrong with any bit of the signature changed: %s',
    (key, message, signature) => {
      const taken = everyBit(bytes(signature)).filter((changed) =>
        isSigned(bytes(message), changed, ed25519Key(key)),
      );
      expect(taken).toEqual([]);
    },
  );

  it.each(KNOWN)(
    'are wrong with the same number written otherwise: %s',
    (key, message, signature) => {
      const half = BigInt(`0x${bytes(signature).subarray(32).reverse().toString('hex')}`) + ORDER;
      const again = Buffer.concat([
        bytes(signature).subarray(0, 32),
        bytes(half.toString(16).padStart(64, '0')).reverse(),
      ]);
      expect(isSigned(bytes(message), again, ed25519Key(key))).toBe(false);
    },
  );
});

/** A copy for each bit, with that one turned. */
const everyBit = (original: Buffer): Buffer[] =>
  Array.from({ length: original.length * 8 }, (_, bit) => {
    const changed = Buffer.from(original);
    changed[bit >> 3]! ^= 1 << (bit & 7);
    return changed;
  });

describe('a call of Discord’s', () => {
  const NOW = Date.parse('2026-11-26T05:00:00Z');
  const check = signatureCheck(PUBLIC_KEY, () => NOW);
  const body = Buffer.from('{"type":2,"data":{"name":"ask"}}');
  const headers = signed(body, NOW);
  const taken = (over: object, sent: Buffer = body) =>
    check({ ...headers, ...over })?.(sent) ?? false;

  it('is taken', () => {
    expect(taken({})).toBe(true);
  });

  it('is refused with any bit of its body changed, a byte added or lost', () => {
    const others = [...everyBit(body), body.subarray(1), Buffer.concat([body, Buffer.from(' ')])];
    expect(others.filter((other) => taken({}, other))).toEqual([]);
  });

  it('is refused with any bit of its signature changed', () => {
    const all = everyBit(bytes(headers['x-signature-ed25519']!));
    expect(all.filter((one) => taken({ 'x-signature-ed25519': one.toString('hex') }))).toEqual([]);
  });

  it('is refused with any character of its time stamp changed, a digit added or lost', () => {
    const stamp = headers['x-signature-timestamp']!;
    const others = [...everyBit(Buffer.from(stamp))].map((one) => one.toString('latin1'));
    const all = [...others, `0${stamp}`, `${stamp}0`, stamp.slice(1), ` ${stamp}`, `${stamp}.0`];
    expect(all.filter((one) => taken({ 'x-signature-timestamp': one }))).toEqual([]);
  });

  it('moved between time stamp and body is refused', () => {
    const stamp = headers['x-signature-timestamp']!;
    const moved = Buffer.concat([Buffer.from(stamp.slice(-1)), body]);
    expect(taken({ 'x-signature-timestamp': stamp.slice(0, -1) }, moved)).toBe(false);
  });

  it.each([
    [-300, true],
    [-301, false],
    [300, true],
    [301, false],
  ])('of %d seconds from now is taken: %s', (seconds, expected) => {
    const other = signed(body, NOW + seconds * 1000);
    expect(check(other)?.(body) ?? false).toBe(expected);
  });
});
