import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitEntries } from '../../src/pictures/split.ts';

describe('splitting keeps every entry, in order, whole', () => {
  it('for any heights', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 5000 }), { maxLength: 60 }),
        fc.integer({ min: 1, max: 500 }),
        (heights, fixed) => {
          const pages = splitEntries(heights, fixed, 4000);
          expect(pages[0]?.from).toBe(0);
          expect(pages.at(-1)?.to).toBe(heights.length);
          pages.slice(1).forEach((page, at) => {
            expect(page.from).toBe(pages[at]?.to);
          });
          for (const { from, to } of pages) {
            const sum = heights.slice(from, to).reduce((all, one) => all + one, fixed);
            expect(to - from === 1 || sum <= 4000 || heights.length === 0).toBe(true);
          }
        },
      ),
    );
  });

  it('into pictures of much the same height', () => {
    const pages = splitEntries(Array(40).fill(200), 300, 4000);
    expect(pages.map(({ from, to }) => to - from)).toEqual([13, 14, 13]);
    // Three would hold the height, but no entry may be divided; the fourth is no leftover.
    const tight = splitEntries(Array(10).fill(1100), 300, 4000);
    expect(tight.map(({ from, to }) => to - from)).toEqual([3, 2, 3, 2]);
  });
});
