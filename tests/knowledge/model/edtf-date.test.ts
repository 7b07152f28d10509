import { describe, expect, it } from 'vitest';
import {
  compareWhen,
  liesIn,
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
    ['18XX', 'century', '1800-01-01', '1899-12-31'],
    ['0862', 'year', '0862-01-01', '0862-12-31'],
    ['0079-22', 'season', '0079-06-01', '0079-08-31'],
  ])('reads %s as a %s from %s to %s', (text, precision, start, end) => {
    const when = parseWhen(text);
    expect([when?.precision, day(when?.start), day(when?.end)]).toEqual([precision, start, end]);
    expect(when).toMatchObject({ text, approximate: false, uncertain: false });
  });

  it.each([
    ['-0446', 'year', -446, -446],
    ['-0446-03-15', 'day', -446, -446],
    ['-04XX', 'century', -499, -400],
    ['-00XX', 'century', -99, 0],
    ['-044X', 'decade', -449, -440],
    ['-0446/-0429', 'year', -446, -429],
    ['0000', 'year', 0, 0],
    ['00XX', 'century', 0, 99],
  ])('reads the years before Christ in %s', (text, precision, first, last) => {
    const when = mustWhen(text);
    const year = (time: number) => new Date(time).getUTCFullYear();
    expect([when.precision, year(when.start), year(when.end)]).toEqual([precision, first, last]);
  });

  it.each([
    ['XXXX-12-25', { month: 12, day: 25 }],
    ['XXXX-02-29', { month: 2, day: 29 }],
    ['XXXX-05', { month: 5 }],
  ])('reads %s as of any year', (text, anyYear) => {
    expect(parseWhen(text)?.anyYear).toEqual(anyYear);
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
     ../.. / 2024/2025/2026 XXXX XXXX-13 XXXX-02-30 XXXX-12-XX XXXX-05/XXXX-07 1XXX 2024-XX-25 20XX-12 2024-12-25T10:00 yesterday ${'9'.repeat(50)}`.split(
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
    ['XXXX-12-25', '2024-12-25', true],
    ['XXXX-12-25', '2024-12', true],
    ['XXXX-12-25', '2024', true],
    ['XXXX-12-25', '2024-12-20/2025-01-05', true],
    ['XXXX-01-03', '2024-12-20/2025-01-05', true],
    ['XXXX-12-25', '2025-06-27/..', true],
    ['XXXX-12-25', '../2025-06-27', true],
    ['XXXX-12-25', '-0446', true],
    ['XXXX-12-25', '2024-12-26', false],
    ['XXXX-12-25', '2024-11', false],
    ['XXXX-12', '2024-12-25', true],
    ['XXXX-12', '2024-24', true],
    ['XXXX-12', '2025-06-27', false],
    ['XXXX-12', 'XXXX-12-25', true],
    ['XXXX-12-24', 'XXXX-12-25', false],
    ['XXXX-02-29', '2024-02-29', true],
    ['XXXX-02-29', '2024-02', true],
    ['XXXX-02-29', '2023-03-01', false],
    ['XXXX-02-29', '2023-02', false],
    ['XXXX-02-29', '2023-12/2024-03', true],
    ['XXXX-03-01', '2023-03-01', true],
    ['-0446', '-04XX', true],
    ['-0446', '04XX', false],
  ])('of %s and %s is %s', (a, b, together) => {
    expect(overlap(mustWhen(a), mustWhen(b))).toBe(together);
    expect(overlap(mustWhen(b), mustWhen(a))).toBe(together);
  });
});

describe('liesIn', () => {
  it.each([
    ['2024-12-25', '2024-12', true],
    ['2024-12', '2024-12-25', false],
    ['2024-12-25', 'XXXX-12-25', true],
    ['2024-12-25', 'XXXX-12', true],
    ['2024-12', 'XXXX-12', true],
    ['2024-12', 'XXXX-12-25', false],
    ['2024', 'XXXX-12', false],
    ['2024-12-25/..', 'XXXX-12', false],
    ['XXXX-12-25', 'XXXX-12', true],
    ['XXXX-12-25', 'XXXX-12-25', true],
    ['XXXX-12', 'XXXX-12', true],
    ['XXXX-12', 'XXXX-12-25', false],
    ['XXXX-12-24', 'XXXX-12-25', false],
    ['XXXX-11', 'XXXX-12', false],
  ])('%s in %s is %s', (inner, outer, within) => {
    expect(liesIn(mustWhen(inner), mustWhen(outer))).toBe(within);
  });
});

describe('compareWhen', () => {
  it('orders the years before Christ from the earliest', () => {
    const texts = ['0079', '-0446', '18XX', '-04XX', '-0446-03-15', '0000'];
    const sorted = texts.map(mustWhen).sort(compareWhen);
    expect(sorted.map(({ text }) => text)).toEqual([
      '-04XX',
      '-0446',
      '-0446-03-15',
      '0000',
      '0079',
      '18XX',
    ]);
  });

  it('puts an open date where it begins, or where it ends', () => {
    const texts = ['2020', '1990', '../1990', '199X/..', '1990/..', '1985', '../2020'];
    const sorted = texts.map(mustWhen).sort(compareWhen);
    expect(sorted.map(({ text }) => text)).toEqual([
      '1985',
      '../1990',
      '1990',
      '1990/..',
      '199X/..',
      '../2020',
      '2020',
    ]);
  });

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
