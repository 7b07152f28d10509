import { describe, expect, it } from 'vitest';
import { findTemporalExpression } from '../../../src/answer/understanding/temporal-expression.ts';

const now = new Date('2026-11-24T12:00:00Z');

describe('findTemporalExpression reads dates as people write them', () => {
  it.each([
    ['2024-12-25', '2024-12-25'],
    ['what happened on 25 December 2024?', '2024-12-25'],
    ['December 25, 2024', '2024-12-25'],
    ['on 25.12.2024', '2024-12-25'],
    ['25 декабря 2024 года', '2024-12-25'],
    ['в декабре 2024', '2024-12'],
    ['2024-cü ilin dekabrında', '2024-12'],
    ['Aralık 2024’te', '2024-12'],
    ['Eylül 2023', '2023-09'],
    ['sentyabr 2023', '2023-09'],
    ['September 2023', '2023-09'],
    ['in 2020', '2020'],
    ["2020'de", '2020'],
    ['2020-ci ildə', '2020'],
    ['since 1993', '1993'],
    ['in the 1990s', '199X'],
    ['1991/1994', '1991/1994'],
    ['last June', '2026-06'],
    ['last December', '2025-12'],
    ['yesterday', '2026-11-23'],
    ['в прошлом году', '2025'],
    ['geçen yıl', '2025'],
  ])('%s → %s', (text, edtf) => {
    expect(findTemporalExpression(text, now)?.when.text).toBe(edtf);
  });

  it.each([
    '',
    'no date here',
    '2 000 peacekeepers',
    '38 of 67',
    'it may be true',
    'flight 5150',
    '99/99/9999',
  ])('finds none in %j', (text) => {
    expect(findTemporalExpression(text, now)).toBeUndefined();
  });
});
