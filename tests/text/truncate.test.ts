import { describe, expect, it } from 'vitest';
import { splitText, truncate } from '../../src/text/truncate.ts';

const FAMILY = '👨‍👩‍👧';
const FLAG = '🇦🇿';

describe('a label that is too long', () => {
  it.each([
    ['short enough', 12, 'short enough'],
    ['one too many', 11, 'one too ma…'],
    ['ends in a space here', 8, 'ends in…'],
    [`cut in a pair 😀`, 15, 'cut in a pair…'],
    [`a family ${FAMILY} parted`, 13, 'a family…'],
    [`a flag ${FLAG}${FLAG} halved`, 11, 'a flag…'],
    [`a flag ${FLAG}${FLAG} whole`, 12, `a flag ${FLAG}…`],
    [`e${'\u0301'.repeat(9)}`, 5, `e${'\u0301'.repeat(3)}…`],
  ])('is shortened between characters, and says so: %s', (text, max, shown) => {
    const label = truncate(text, max);
    expect(label).toBe(shown);
    expect(label.length).toBeLessThanOrEqual(max);
    expect(label.isWellFormed()).toBe(true);
  });
});

describe('a text of several parts', () => {
  it.each([
    ['one two three', 8, ['one two', 'three']],
    ['unbroken', 3, ['unb', 'rok', 'en']],
    [`${FAMILY}${FAMILY}`, 10, [FAMILY, FAMILY]],
    ['😀😀😀', 3, ['😀', '😀', '😀']],
  ])('is cut between words, else between characters: %s', (text, max, parts) => {
    expect(splitText(text, max)).toEqual(parts);
  });
});
