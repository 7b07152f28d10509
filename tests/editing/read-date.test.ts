/** Dates as editors type them, in the four languages of the page. */
import { expect, it } from 'vitest';
import { readDate } from '../../src/editing/read-date.ts';
import { dateWords } from '../../src/i18n/date-words.ts';
import { LOCALES } from '../../src/knowledge/model/schema.ts';

const NOW = new Date('2025-06-10T12:00:00Z');

it.each([
  ['25 December 2024', '2024-12-25'],
  ['on the 25th of December 2024', '2024-12-25'],
  ['Dec 25, 2024', '2024-12-25'],
  ['Monday, 5 May 2025', '2025-05-05'],
  ['25.12.2024', '2024-12-25'],
  ['05.06.2025', '2025-06-05'],
  ['25/12/2024', '2024-12-25'],
  ['05/05/2025', '2025-05-05'],
  ['about 1990', '1990~'],
  ['c. 1990', '1990~'],
  ['possibly May 2020', '2020-05?'],
  ['since May 2025', '2025-05/..'],
  ['since about 1990', '1990~/..'],
  ['after 2020', '2020/..'],
  ['2020 or later', '2020/..'],
  ['before 1990', '../1990'],
  ['until May 2025', '../2025-05'],
  ['by 3 May 2025', '../2025-05-03'],
  ['no later than 1990', '../1990'],
  ['1990 or earlier', '../1990'],
  ['spring 2027', '2027-21'],
  ['in the winter of 2024', '2024-24'],
  ['since spring 2027', '2027-21/..'],
  ['1991 to 1994', '1991/1994'],
  ['between 1991 and 1994', '1991/1994'],
  ['early 1990s', '1990/1995'],
  ['mid-1990s', '1993/1997'],
  ['last May', '2025-05'],
  ['the 1990s', '199X'],
  ['44 BC', '-0043'],
  ['19th century', '18XX'],
  ['three days ago', '2025-06-07'],
  ['3 мая 2025 года', '2025-05-03'],
  ['в мае 2025 г.', '2025-05'],
  ['в понедельник, 5 мая 2025', '2025-05-05'],
  ['с мая 2025', '2025-05/..'],
  ['после 2020 года', '2020/..'],
  ['до 1990 года', '../1990'],
  ['не позднее 1990', '../1990'],
  ['около 1990', '1990~'],
  ['весной 2027 года', '2027-21'],
  ['осень 2024', '2024-23'],
  ['1991–1994 гг.', '1991/1994'],
  ['3 Mayıs 2025', '2025-05-03'],
  ['3 Mayıs 2025’te', '2025-05-03'],
  ['12 Eylül 1980', '1980-09-12'],
  ['1 Temmuz 2025', '2025-07-01'],
  ['Kasım 2020', '2020-11'],
  ['1990 civarı', '1990~'],
  ['Mayıs 2025’ten beri', '2025-05/..'],
  ['2020’den sonra', '2020/..'],
  ['2020 yılından sonra', '2020/..'],
  ['1990’dan önce', '../1990'],
  ['1990 yılına kadar', '../1990'],
  ['1991’den 1994’e kadar', '1991/1994'],
  ['2027 baharında', '2027-21'],
  ['2024 sonbaharı', '2024-23'],
  ['belki 2020', '2020?'],
  ['3 may 2025-ci il', '2025-05-03'],
  ['3 may 2025-ci ildə', '2025-05-03'],
  ['1 iyul 2025', '2025-07-01'],
  ['12 sentyabr 1980-ci il', '1980-09-12'],
  ['2025-ci ilin mayı', '2025-05'],
  ['2025-ci ilin mayından', '2025-05/..'],
  ['2020-ci ildən sonra', '2020/..'],
  ['1990-cı ildən əvvəl', '../1990'],
  ['1990-cı ilə qədər', '../1990'],
  ['təxminən 1990-cı il', '1990~'],
  ['1990-cı illər', '199X'],
  ['1991-ci ildən 1994-cü ilə qədər', '1991/1994'],
  ['2024-cü ilin payızında', '2024-23'],
  ['dünən', '2025-06-09'],
  // As a file has it.
  ['2024-11/2025-02', '2024-11/2025-02'],
])('%s is read as %s', (typed, when) => {
  expect(readDate(typed, NOW)).toEqual({ when });
});

it('reads the season that the language of the page means', () => {
  expect(readDate('2027 yazı', NOW, 'tr')).toEqual({ when: '2027-22' });
  expect(readDate('2027-ci ilin yazı', NOW, 'az')).toEqual({ when: '2027-21' });
  expect(readDate('2027 yazı', NOW)).toEqual({
    why: 'ambiguous',
    examples: ['2027-21', '2027-22'],
  });
});

it.each([
  ['12 November', 'no-year', ['2025-11-12']],
  ['3 Mayıs', 'no-year', ['2025-05-03']],
  ['29 февраля', 'no-year', ['2024-02-29']],
  ['32 December 2024', 'no-such-day', ['2024-12-31', '2024-12']],
  ['31 November 2026', 'no-such-day', ['2026-11-30', '2026-11']],
  ['31 ноября 2026', 'no-such-day', ['2026-11-30', '2026-11']],
  ['31 noyabr 2026', 'no-such-day', ['2026-11-30', '2026-11']],
  ['31 Kasım 2026', 'no-such-day', ['2026-11-30', '2026-11']],
  ['29 February 2026', 'no-such-day', ['2026-02-28', '2026-02']],
  ['29 Şubat 2023', 'no-such-day', ['2023-02-28', '2023-02']],
  ['2026-11-31', 'no-such-day', ['2026-11-30', '2026-11']],
  ['31.11.2026', 'no-such-day', ['2026-11-30', '2026-11']],
  ['31/13/2026', 'no-such-day', ['2026']],
  ['05/06/2026', 'ambiguous', ['2026-06-05', '2026-05-06']],
  ['5-6-2026', 'ambiguous', ['2026-06-05', '2026-05-06']],
  ['05.06.31', 'ambiguous', ['2031-06-05', '1931-06-05']],
  ['early 2027', 'words', ['2027'], 'early'],
  ['в начале 2027 года', 'words', ['2027'], 'начале'],
  ['the day of the fire, May 2025', 'words', ['2025-05'], 'fire'],
  ['Tuesday, 5 May 2025', 'words', ['2025-05-05'], 'Tuesday'],
  ['1 May 2025, 10:30', 'words', ['2025-05-01'], '10, 30'],
  ['not 1990', 'words', ['1990'], 'not'],
  ['geçen gün', 'unread', ['2025-06-10', '2025-06', '1990~', '2020/..', '../1990']],
])('%s is refused: %s', (typed, why, examples, left?: string) => {
  expect(readDate(typed, NOW)).toEqual({ why, examples, ...(left && { left }) });
});

it('reads every example that it gives, as the page says it in each language', () => {
  const given = ['2026-11-30', '2026-11', '2026', '1990~', '2020/..', '../1990', '2027-21', '199X'];
  for (const locale of LOCALES)
    for (const when of [...given, '2027-22', '2027-23', '2027-24', '1991/1994', '-0043', '1990?'])
      expect([dateWords(when, locale), readDate(dateWords(when, locale), NOW, locale)]).toEqual([
        dateWords(when, locale),
        { when },
      ]);
});
