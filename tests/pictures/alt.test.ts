import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LOCALES, STATUSES } from '../../src/knowledge/model/schema.ts';
import { ALT_LIMITS, altText } from '../../src/pictures/index.ts';
import { entry } from '../support/pictures/timelines.ts';

describe('the alternative text', () => {
  it('is the title and the entries, with who says so where that is not confirmed', () => {
    const entries = [
      entry('2024-12-25', 'en', { text: 'A.' }),
      entry('2025', 'en', { text: 'B.', status: 'claimed' }),
      { when: '2026', date: '2026', text: 'C.', status: 'denied', statusWords: 'denied' } as const,
    ];
    expect(altText('Title', entries, 'en', 1024)).toBe(
      'Title\n25 December 2024: A.\n2025: B. (Claimed by Brill Harbour Office)\n2026: C. (denied)',
    );
  });

  it.each([
    ['en', 'and 2 more'],
    ['ru', 'и ещё 2'],
    ['az', 'və daha 2'],
    ['tr', 've 2 tane daha'],
  ] as const)('is cut between entries and says so: %s', (locale, more) => {
    const entries = ['x', 'y'.repeat(40), 'z'].map((text) => entry('2001', locale, { text }));
    const whole = altText('Title', entries, locale, 1024);
    expect(altText('Title', entries, locale, whole.length)).toBe(whole);
    expect(altText('Title', entries, locale, 30)).toBe(`Title\n2001: x\n${more}`);
  });

  it('never exceeds its limit, nor holds half an entry or half a sign, whatever is written', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 300 });
    fc.assert(
      fc.property(
        text,
        fc.array(fc.record({ text, status: fc.constantFrom(...STATUSES) }), { maxLength: 20 }),
        fc.constantFrom(...LOCALES),
        fc.constantFrom(0, 1, 40, ALT_LIMITS.discord, ALT_LIMITS.slack),
        (title, more, locale, limit) => {
          const entries = more.map((one) => entry('2024', locale, one));
          const alt = altText(title, entries, locale, limit);
          expect(alt.length).toBeLessThanOrEqual(Math.max(1, limit));
          expect(alt.isWellFormed()).toBe(true);
        },
      ),
    );
  });
});
