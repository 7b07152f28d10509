import { describe, expect, it } from 'vitest';
import { dateWords } from '../../src/i18n/date-words.ts';
import type { Locale } from '../../src/knowledge/model/schema.ts';

describe('dateWords never says more than the date does', () => {
  it.each<[string, Locale, string]>([
    ['2024-12-25', 'en', '25 December 2024'],
    ['2024-12-25', 'ru', '25 декабря 2024 г.'],
    ['2024-12-25', 'az', '25 dekabr 2024'],
    ['2024-12-25', 'tr', '25 Aralık 2024'],
    ['2023-09', 'en', 'September 2023'],
    ['2023-09', 'ru', 'сентябрь 2023 г.'],
    ['1993', 'en', '1993'],
    ['2020~', 'en', 'about 2020'],
    ['2020?', 'en', '2020 (uncertain)'],
    ['199X', 'en', 'the 1990s'],
    ['1991/1994', 'en', '1991 to 1994'],
    ['2025-06-27/..', 'en', '27 June 2025 or later'],
    ['2025-06-27/..', 'tr', '27 Haziran 2025 veya sonrası'],
    ['../2020', 'en', '2020 or earlier'],
    ['2024-22', 'en', 'summer 2024'],
    ['not a date', 'en', 'not a date'],
  ])('%s in %s: %s', (edtf, locale, words) => {
    expect(dateWords(edtf, locale)).toBe(words);
  });
});
