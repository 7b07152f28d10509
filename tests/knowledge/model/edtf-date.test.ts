import { describe, expect, it } from 'vitest';
import {
  compareWhen,
  mustWhen,
  overlap,
  parseWhen,
} from '../../../src/knowledge/model/edtf-date.ts';

const day = (time: number | undefined) =>
  time !== undefined && Number.isFinite(time) ? new Date(time).toISOString().slice(0, 10) : time;

describe('parseWhen', () => {
  it.each([
    ['2024-12-25', 'day', '2024-12-25', '2024-12-25'],
    ['2024-02-29', 'day', '2024-02-29', '2024-02-29'],
    ['2023-09', 'month', '2023-09-01', '2023-09-30'],
    ['2024-12-XX', 'month', '2024-12-01', '2024-12-31'],
    ['2024-22', 'season', '2024-06-01', '2024-08-31'],
    ['2023-24', 'season', '2023-12-01', '2024-02-29'],
    ['1993', 'year', '1993-01-01', '1993-12-31'],
    ['2024-XX-XX', 'year', '2024-01-01', '2024-12-31'],
    ['199X', 'decade', '1990-01-01', '1999-12-31'],
    ['19XX', 'century', '1900-01-01', '1999-12-31'],
    ['1991/1994', 'year', '1991-01-01', '1994-12-31'],
    ['2024-12-25/2024-12', 'day', '2024-12-25', '2024-12-31'],
    ['2024-12-25/..', 'day', '2024-12-25', Number.POSITIVE_INFINITY],
    ['../1994', 'year', Number.NEGATIVE_INFINITY, '1994-12-31'],
  ])('reads %s as a %s from %s to %s', (text, precision, start, end) => {
    const when = parseWhen(text);
    expect([when?.precision, day(when?.start), day(when?.end)]).toEqual([precision, start, end]);
    expect(when).toMatchObject({ text, approximate: false, uncertain: false });
  });

  it.each([
    ['2020~', true, false],
    ['2020-06?', false, true],
    ['2024-12-25%', true, true],
    ['2020~/2021?', true, true],
    ['199X~', true, false],
  ])('reads the doubt in %s', (text, approximate, uncertain) => {
    expect(parseWhen(text)).toMatchObject({ approximate, uncertain });
  });

  it.each(
    `2023-02-29 2024-02-30 2024-13 2024-00 2021-25 24 12024 2024-1-5 2024.12.25 25/12/2024 1994/1991
     ../.. / 2024/2025/2026 XXXX 1XXX 2024-XX-25 20XX-12 2024-12-25T10:00 yesterday ${'9'.repeat(50)}`.split(
      /\s+/,
    ),
  )('does not take %s for a date', (text) => {
    expect(parseWhen(text)).toBeUndefined();
    expect(() => mustWhen(text)).toThrow('not an EDTF date');
  });

  it('gives both ends of an interval', () => {
    expect(parseWhen('1991/1994')?.interval).toMatchObject({
      from: { text: '1991' },
      to: { text: '1994' },
    });
    expect(parseWhen('1991/..')?.interval?.to).toBeUndefined();
  });
});

describe('overlap', () => {
  it.each([
    ['2024-12-25', '2024-12', true],
    ['2024-12-25', '2024-12-26', false],
    ['2024-12-25/..', '2030', true],
    ['2024-12-25/..', '2024-11', false],
    ['1991/1994', '199X', true],
  ])('of %s and %s is %s', (a, b, together) => {
    expect(overlap(mustWhen(a), mustWhen(b))).toBe(together);
    expect(overlap(mustWhen(b), mustWhen(a))).toBe(together);
  });
});

describe('compareWhen', () => {
  it('orders by start, the more exact first', () => {
    const texts = ['2025', '2024-12-25/..', '2024-12-25', '2024', '2024-01', '../1990'];
    const sorted = texts.map(mustWhen).sort(compareWhen);
    expect(sorted.map(({ text }) => text)).toEqual([
      '../1990',
      '2024-01',
      '2024',
      '2024-12-25',
      '2024-12-25/..',
      '2025',
    ]);
  });
});
