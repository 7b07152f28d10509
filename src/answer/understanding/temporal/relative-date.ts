/** Dates counted from now: "yesterday", "last week", "two days ago", in four languages. */
import { LOCALES } from '../../../knowledge/model/schema.ts';
import { readNumber, type Token } from '../../../language/index.ts';
import {
  type DateRead,
  type DateReader,
  dated,
  lengthOf,
  phraseAt,
  phraseBefore,
  two,
} from './date-reader.ts';

const DAY_MS = 86_400_000;
const day = (now: Date, days: number) =>
  new Date(now.getTime() + days * DAY_MS).toISOString().slice(0, 10);

function month(now: Date, months: number): string {
  const date = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + months, 1));
  return `${date.getUTCFullYear()}-${two(date.getUTCMonth() + 1)}`;
}

const year = (now: Date, years: number) => String(now.getUTCFullYear() + years);

/** Monday to Sunday. */
function week(now: Date, weeks: number): string {
  const monday = -((now.getUTCDay() + 6) % 7) + weeks * 7;
  return `${day(now, monday)}/${day(now, monday + 6)}`;
}

type Relative = readonly [RegExp, (now: Date) => string];
/** Turkic endings of "year", "month", "week": ilin, ilinde, ayda, heftede. */
const CASE = '(i|in|ki|inin|[dt]a|[dt]e|nin|si|sinde|inda|inde|indan|inden|[dt]an|[dt]en)?';
const YEARS: readonly (readonly [RegExp, number])[] = [
  [new RegExp(`^(this year|(v )?etom godu|etogo goda|bu (il|yil|sene)${CASE})\\b`), 0],
  [
    new RegExp(
      `^(last year|(v )?proshlom godu|proshlogo goda|proshlyy god|(kechen|kecen) il${CASE}|gecen (yil|sene)${CASE})\\b`,
    ),
    -1,
  ],
  [
    new RegExp(
      `^(next year|(v )?sleduyushchem godu|sleduyushchego goda|(gelen|novbeti) il${CASE}|(gelecek|onumuzdeki) (yil|sene)${CASE})\\b`,
    ),
    1,
  ],
];
const RELATIVE: readonly Relative[] = [
  [
    /^(the )?day before yesterday\b|^pozavchera\b|^sragagun\b|^(evvelsi|evvelki|onceki) gun\b/,
    (now) => day(now, -2),
  ],
  [/^(today|segodnya|bu gun|bugun)\b/, (now) => day(now, 0)],
  [/^(yesterday|vchera|dunen|dun)\b/, (now) => day(now, -1)],
  [/^(tomorrow|zavtra|yarin)\b/, (now) => day(now, 1)],
  [
    new RegExp(
      `^(last week|(na )?proshloy nedele|proshlaya nedelya|(kechen|kecen) hefte${CASE}|gecen hafta${CASE})\\b`,
    ),
    (now) => week(now, -1),
  ],
  [
    new RegExp(`^(this week|(na )?etoy nedele|bu hefte${CASE}|bu hafta${CASE})\\b`),
    (now) => week(now, 0),
  ],
  [
    new RegExp(
      `^(last month|(v )?proshlom mesyatse|proshlogo mesyatsa|(kechen|kecen|gecen) ay${CASE})\\b`,
    ),
    (now) => month(now, -1),
  ],
  [new RegExp(`^(this month|(v )?etom mesyatse|bu ay${CASE})\\b`), (now) => month(now, 0)],
  ...YEARS.map(([pattern, years]): Relative => [pattern, (now) => year(now, years)]),
];

/** The year of "June last year", "в июне прошлого года": where it stands, and which. */
export function yearOfRelative(
  tokens: readonly Token[],
  at: number,
  now: Date,
): { readonly value: number; readonly end: number } | undefined {
  for (const [pattern, years] of YEARS) {
    const length = lengthOf(pattern, tokens, at);
    if (length > 0) return { value: now.getUTCFullYear() + years, end: at + length };
  }
  return undefined;
}

/** Words without which nothing of this is said: a text that has none of them is not looked at more closely. */
export const RELATIVE_WORD =
  /^(this|last|next|day|today|yesterday|tomorrow|ago|etom|etogo|etoy|proshl\w+|sleduyushch\w+|pozavchera|segodnya|vchera|zavtra|nazad|bu|bugun|dunen|dun|yarin|kech?en|gecen|gelen|gelecek|novbeti|onumuzdeki|sragagun|evvelsi|evvelki|onceki|evvel|once|qabaq)$/;

export const readRelativeDate: DateReader = (tokens, at, now) => {
  for (const [pattern, make] of RELATIVE) {
    const length = lengthOf(pattern, tokens, at);
    if (length > 0) return dated(make(now), at + length, true);
  }
  return ago(tokens, at, now);
};

const UNITS = {
  day: /^(days?|den|dnya|dney|gun)$/,
  week: /^(weeks?|nedel(yu|i|ya)?|nedel|hefte|hafta)$/,
  month: /^(months?|mesyats(a|ev)?|ay)$/,
  year: /^(years?|god|goda|let|il|yil|sene)$/,
} as const;
const AGO = /^(ago|nazad|evvel|once|qabaq)$/;

/** "Two days ago", "год назад", "iki gün əvvəl". */
function ago(tokens: readonly Token[], at: number, now: Date): DateRead | undefined {
  const counted = countAt(tokens, at);
  const unitAt = counted?.end ?? at;
  const [word, marker] = [tokens[unitAt], tokens[unitAt + 1]];
  if (!word || !marker || !AGO.test(marker.folded) || marker.before.trim() !== '') return undefined;
  const unit = (Object.keys(UNITS) as (keyof typeof UNITS)[]).find((one) =>
    UNITS[one].test(word.folded),
  );
  // "Год назад" needs no number; "gün əvvəl" does.
  if (!unit || (!counted && marker.folded !== 'nazad')) return undefined;
  // "Seçkidən iki gün əvvəl": before something, not before now.
  if (/[dt][ae]n$/.test(phraseBefore(tokens, at, 1)) && /^(evvel|once|qabaq)$/.test(marker.folded))
    return undefined;
  const value = counted?.value ?? 1;
  const end = unitAt + 2;
  switch (unit) {
    case 'day':
      return value <= 5_000 ? dated(day(now, -value), end, true) : undefined;
    case 'week':
      // "Two weeks ago" is meant to some days.
      return value <= 1_000
        ? dated(`${day(now, -7 * value - 3)}/${day(now, -7 * value + 3)}`, end, true)
        : undefined;
    case 'month':
      return value <= 1_000 ? dated(month(now, -value), end, true) : undefined;
    case 'year':
      return value <= now.getUTCFullYear() - 1_000
        ? dated(year(now, -value), end, true)
        : undefined;
  }
}

function countAt(tokens: readonly Token[], at: number): { value: number; end: number } | undefined {
  const word = phraseAt(tokens, at, 1);
  if (/^(an?|one|bir|odin|odnu|odno)$/.test(word)) return { value: 1, end: at + 1 };
  for (const locale of LOCALES) {
    const read = readNumber(tokens, at, locale);
    if (read?.kind === 'cardinal' && Number.isInteger(read.value) && read.value > 0)
      return { value: read.value, end: read.end };
  }
  return undefined;
}
