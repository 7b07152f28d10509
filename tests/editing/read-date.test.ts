/** Dates as editors type them, in the four languages of the page. */
import { expect, it } from 'vitest';
import { readDate } from '../../src/editing/read-date.ts';

const NOW = new Date('2025-06-10T12:00:00Z');

it.each([
  ['25 December 2024', '2024-12-25'],
  ['about 1990', '1990~'],
  ['since May 2025', '2025-05/..'],
  ['1991 to 1994', '1991/1994'],
  ['3 мая 2025 года', '2025-05-03'],
  ['с мая 2025', '2025-05/..'],
  ['3 Mayıs 2025', '2025-05-03'],
  ['3 Mayıs 2025’te', '2025-05-03'],
  ['12 Eylül 1980', '1980-09-12'],
  ['1 Temmuz 2025', '2025-07-01'],
  ['Kasım 2020', '2020-11'],
  ['1990 civarı', '1990~'],
  ['Mayıs 2025’ten beri', '2025-05/..'],
  ['1991’den 1994’e kadar', '1991/1994'],
  ['belki 2020', '2020?'],
  ['3 may 2025-ci il', '2025-05-03'],
  ['3 may 2025-ci ildə', '2025-05-03'],
  ['1 iyul 2025', '2025-07-01'],
  ['12 sentyabr 1980-ci il', '1980-09-12'],
  ['2025-ci ilin mayı', '2025-05'],
  ['2025-ci ilin mayından', '2025-05/..'],
  ['təxminən 1990-cı il', '1990~'],
  ['1990-cı illər', '199X'],
  ['1991-ci ildən 1994-cü ilə qədər', '1991/1994'],
  ['dünən', '2025-06-09'],
  // As a file has it, and what no year can be read from.
  ['2024-11/2025-02', '2024-11/2025-02'],
  ['29 Şubat 2023', '2023-02'],
  ['3 Mayıs', undefined],
  ['geçen gün', undefined],
])('%s is read as %s', (typed, read) => {
  expect(readDate(typed, NOW)).toBe(read);
});
