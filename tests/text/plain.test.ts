import { describe, expect, it } from 'vitest';
import { plain, withoutUnseen } from '../../src/text/plain.ts';

describe('what nobody sees', () => {
  it.each([
    ['a soft hyphen', 'vil\u00adlage', 'village'],
    ['a zero-width space', 'vil\u200blage', 'village'],
    ['joiners', 'vil\u200cla\u200dge', 'village'],
    ['a word joiner and a byte order mark', '\ufeffvil\u2060lage', 'village'],
    ['direction marks', '\u200e\u202avillage\u202c\u2066\u2069\u061c', 'village'],
    ['a variation selector', 'village\ufe0e', 'village'],
    ['a combining joiner', 'vil\u034flage', 'village'],
    ['characters that fill', '\u3164village\u2800', 'village\u2800'],
  ])('%s is no part of a word', (_, text, seen) => {
    expect(withoutUnseen(text)).toBe(seen);
  });

  it.each(['👩‍🚒', '🏳️‍🌈', '❤️', '👍🏽', '1️⃣', '🏴󠁧󠁢󠁥󠁮󠁧󠁿', '👨‍👩‍👧‍👦 and 🧑🏿‍🚀'])(
    '%s stays the emoji it is',
    (text) => {
      expect(withoutUnseen(text)).toBe(text);
    },
  );

  it('leaves everything else as it was typed', () => {
    const text = 'ﬁre № ½ … “Əliyev”\u00a0не\u0301т';
    expect(withoutUnseen(text)).toBe(text);
  });
});

describe('one form of the same words', () => {
  it.each([
    [
      'spaces of any width',
      '1\u00a0512 1\u202f512 1\u2009512 1\u3000512',
      '1 512 1 512 1 512 1 512',
    ],
    ['hyphens that do not break', 'Su\u201135 mid\u201019th', 'Su-35 mid-19th'],
    ['marks apart from their letters', 'uc\u0327ak s\u0327u\u0308s', 'uçak şüs'],
    ['stress in Russian', 'самолё\u0301т за\u0301мок и\u0306од', 'самолёт замок йод'],
    ['strokes through letters', 'f\u0336a\u0336k\u0336e\u0336', 'fake'],
    ['letters of other widths', 'Ｂａｋｕ 𝐁𝐚𝐤𝐮', 'Baku Baku'],
  ])('%s', (_, text, form) => {
    expect(plain(text)).toBe(form);
    expect(plain(form)).toBe(form);
  });
});
