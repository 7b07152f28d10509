/**
 * Days of the week in four languages. In news "on Monday" is the last one, the day of the article among them, unless
 * what is told is still to come.
 */
import type { Locale } from '../knowledge/model/schema.ts';
import { fold } from '../language/index.ts';
import { plain } from '../text/plain.ts';

/** Monday first, on folded text. What is another word as well needs "day" behind it or a preposition before. */
const DAYS: Readonly<Record<Locale, readonly string[]>> = {
  en: ['mondays?', 'tuesdays?', 'wednesdays?', 'thursdays?', 'fridays?', 'saturdays?', 'sundays?'],
  ru: [
    'ponedelnik\\w*',
    'vtornik\\w*',
    'sred[auye]',
    'chetverg\\w*',
    'pyatnits\\w+',
    'subbot\\w+',
    'voskresen\\w+',
  ],
  az: [
    'bazar ertesi\\w*',
    'cersenbe axsami\\w*',
    'cersenbe(?! axsam)\\w*',
    'cume axsami\\w*',
    'cume(?! axsam)\\w*',
    'senbe\\w*',
    'bazar(?= gun)',
  ],
  tr: [
    'pazartesi\\w*',
    'sali(?= (gun|aksam|sabah|gece))',
    'carsamba\\w*',
    'persembe\\w*',
    'cuma(?= (gun|aksam|sabah|gece))',
    'cumartesi\\w*',
    'pazar(?= (gun|aksam|sabah|gece))',
  ],
};
const BEFORE_RUSSIAN =
  /\b(v|vo|s|so|do|k|ko|na|utrom|vecherom|noch\w+|dnem|proshl\w+|sleduyushch\w+|etot|etu|eto)( \w+)? $/;
const NEXT = /\b(next|coming|sleduyushch\w+|gelen|novbeti|gelecek|onumuzdeki) $/;
const LAST = /\b(last|proshl\w+|kecen|gecen) $/;

export type Weekday = {
  /** Where it stands in the text once that is `plain`. */
  readonly from: number;
  readonly to: number;
  /** 0 is Monday. */
  readonly day: number;
  readonly side: 'next' | 'last' | undefined;
};

export function weekdaysIn(text: string, locale: Locale): Weekday[] {
  const read = plain(text);
  const { folded, places } = foldedWithPlaces(read);
  return DAYS[locale]
    .flatMap((pattern, day) =>
      [...folded.matchAll(new RegExp(`(?<![a-z])(?:${pattern})(?![a-z])`, 'g'))].flatMap(
        (found): Weekday[] => {
          const before = folded.slice(0, found.index);
          if (locale === 'ru' && !BEFORE_RUSSIAN.test(before)) return [];
          if (found[0].endsWith('s') && locale === 'en') return [];
          const side = NEXT.test(before) ? 'next' : LAST.test(before) ? 'last' : undefined;
          const [from, to] = [places[found.index]!, places[found.index + found[0].length - 1]! + 1];
          return [{ from, to, day, side }];
        },
      ),
    )
    .sort((a, b) => a.from - b.from);
}

/** Folding changes lengths: for each folded letter where it comes from. */
function foldedWithPlaces(text: string): { folded: string; places: number[] } {
  let folded = '';
  const places: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    for (const letter of fold(text[at]!)) {
      folded += letter;
      places.push(at);
    }
  }
  return { folded, places };
}

const DAY_MS = 86_400_000;

/** @param ahead whether what is told is still to come */
export function dayOf({ day, side }: Weekday, article: string, ahead: boolean): string {
  const now = Date.parse(`${article}T00:00:00Z`);
  const today = (new Date(now).getUTCDay() + 6) % 7;
  const back = (today - day + 7) % 7;
  const forward = (day - today + 7) % 7;
  const days =
    side === 'next' || (ahead && side !== 'last')
      ? forward === 0 && side === 'next'
        ? 7
        : forward
      : -(back === 0 && side === 'last' ? 7 : back);
  return new Date(now + days * DAY_MS).toISOString().slice(0, 10);
}
