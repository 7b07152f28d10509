/** Timelines to draw: one that shows every shape and status, and long ones. */

import { dateWords } from '../../../src/i18n/date-words.ts';
import { translate } from '../../../src/i18n/translate.ts';
import { type Locale, STATUSES } from '../../../src/knowledge/model/schema.ts';
import type { PictureEntry, Theme, TimelinePicture } from '../../../src/pictures/index.ts';

/** A day, a month, a season, a year, about, uncertain, a decade, a century, intervals, open ends. */
const DATES = [
  '18XX',
  '../1905',
  '198X',
  '1991/1994',
  '1993~/1994',
  '2020~',
  '2021?',
  '2022-21',
  '2023-09',
  '2024-12-25~',
  '2024-12-25',
  '2024-12-25/2024-12-27',
  '2025-06-27/..',
] as const;

const TEXTS: Readonly<Record<Locale, string>> = {
  en: 'Boats brought 12 of the 14 passengers of the burning ferry ashore.',
  ru: 'Лодки доставили на берег 12 из 14 пассажиров горящего парома; объявлен сбор.',
  az: 'Qayıqlar yanan bərədəki 14 sərnişindən 12-ni sahilə çatdırdı; Əli İğdır ığəş.',
  tr: 'Tekneler yanan feribottaki 14 yolcudan 12’sini kıyıya çıkardı; İğdır, Ağrı, şölen.',
};

export function entry(
  when: string,
  locale: Locale = 'en',
  more: Partial<PictureEntry> = {},
): PictureEntry {
  const status = more.status ?? 'confirmed';
  return {
    when,
    date: dateWords(when, locale),
    text: TEXTS[locale],
    status,
    statusWords: translate(locale, `status.${status}`),
    attribution: translate(locale, `attribution.${status}`, { names: 'Brill Harbour Office' }),
    ...more,
  };
}

export function timeline(
  entries: readonly PictureEntry[],
  more: Partial<TimelinePicture> = {},
): TimelinePicture {
  return { title: 'The ferry fire', entries, locale: 'en', theme: 'light', ...more };
}

/** Every date in turn with every status. */
export function everything(locale: Locale, theme: Theme): TimelinePicture {
  return timeline(
    DATES.map((when, at) => entry(when, locale, { status: STATUSES[at % STATUSES.length]! })),
    {
      locale,
      theme,
      subtitle: dateWords('18XX/2025', locale),
      notes: [translate(locale, 'note.machine')],
    },
  );
}

/** As many entries, a week apart. */
export function many(count: number): TimelinePicture {
  return timeline(
    Array.from({ length: count }, (_, at) => {
      const day = new Date(Date.UTC(2024, 0, 1 + 7 * at)).toISOString().slice(0, 10);
      return entry(day, 'en', {
        text: `${TEXTS.en} It was boat number ${at + 1} that came first.`,
      });
    }),
  );
}
