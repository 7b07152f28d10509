/** Dates with the name of a month: "25 December 2024", "Dec 25th", "2024-cü ilin dekabrında", "в мае". */
import type { Token } from '../../../language/index.ts';
import {
  type DateRead,
  type DateReader,
  dated,
  edtfYear,
  follows,
  phraseAt,
  phraseBefore,
  two,
} from './date-reader.ts';
import { type Month, monthOf } from './month-names.ts';
import { dayAt, isCounted, monthAt, type Part, yearBehind } from './month-parts.ts';
import { yearOfRelative } from './relative-date.ts';
import { yearAt } from './year.ts';

export const readMonthDate: DateReader = (tokens, at, now) =>
  dayFirst(tokens, at, now) ?? yearFirst(tokens, at, now) ?? monthFirst(tokens, at, now);

/** "25 December 2024", "25-го декабря", "25 and 27 December", "25–27 December 2024". */
function dayFirst(tokens: readonly Token[], at: number, now: Date): DateRead | undefined {
  const day = dayAt(tokens, at);
  if (!day) return undefined;
  const last = dayBehind(tokens, day.end);
  let place = last?.end ?? day.end;
  if (tokens[place]?.folded === 'of') place += 1;
  if (tokens[place]?.folded === 'the') place += 1;
  const token = tokens[place];
  const month = monthAt(tokens, place);
  if (!month || !token || !/^[\s.\-–]{0,2}$/.test(token.before)) return undefined;
  // "On" is ten in Azerbaijani and Turkish, but not before an English month.
  if (tokens[at]!.folded === 'on' && ENGLISH.test(token.folded)) return undefined;
  const year = yearBehind(tokens, month.end, now);
  if (!year && isModal(tokens, at, place)) return undefined;
  const text = (value: number) => `${year?.text ?? 'XXXX'}-${two(month.month)}-${two(value)}`;
  const end = year?.end ?? month.end;
  if (last && year) return dated(`${text(day.value)}/${text(last.value)}`, end, year.relative);
  // The two days of an unknown year: the month is all that is told.
  if (last) return dated(`XXXX-${two(month.month)}`, end);
  return dated(text(day.value), end, year?.relative);
}

const ENGLISH =
  /^(jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)$|ary$|^march$|^april$|^august$|ber$/;

/** The second of two days: "25–27", "с 25 по 27", "25 to 27". */
function dayBehind(tokens: readonly Token[], at: number): Part | undefined {
  const token = tokens[at];
  if (!token) return undefined;
  if (token.figures && /^\s?[-–—]\s?$/.test(token.before)) return dayAt(tokens, at);
  return /^(to|and|through|po|i|ve)$/.test(token.folded) && tokens[at + 1]?.figures
    ? dayAt(tokens, at + 1)
    : undefined;
}

/** "12 may have died": the verb, unless it is written large, a preposition stands before or nothing behind. */
function isModal(tokens: readonly Token[], at: number, place: number): boolean {
  const [month, next] = [tokens[place]!, tokens[place + 1]];
  if (month.typed !== 'may' || !next || !/^\s?$/.test(next.before)) return false;
  return (
    !/(^| )(on|by|until|till|since|before|after|from|to|the|of)$/.test(phraseBefore(tokens, at)) &&
    LATIN.test(next.typed)
  );
}
const LATIN = /^[a-z]+$/;

/** "2024-cü ilin dekabrında", "2024 yılının Aralık ayında", "2024-cü il 25 dekabr", "2024 December 25". */
function yearFirst(tokens: readonly Token[], at: number, now: Date): DateRead | undefined {
  const relative = yearOfRelative(tokens, at, now);
  const of = relative && follows(tokens[relative.end]) && monthAt(tokens, relative.end);
  if (of) return dated(`${relative.value}-${two(of.month)}`, of.end, true);
  const year = yearAt(tokens, at);
  if (!year || !(year.said || (year.year >= 1000 && year.year < 2200))) return undefined;
  const text = edtfYear(year.year, year.beforeChrist);
  const next = tokens[year.end];
  if (!follows(next)) return undefined;
  const month = monthAt(tokens, year.end);
  if (month) {
    // In English the year hardly stands first: "in 2024 May resigned".
    if (
      month.certainty !== 'sure' &&
      !year.said &&
      !month.said &&
      /^(may|march|mar|april|june|august)$/i.test(next.typed)
    )
      return undefined;
    const day = dayAt(tokens, month.end);
    const isDated = day && /^\s$/.test(tokens[month.end]!.before) && tokens[month.end]!.figures;
    return isDated && !isCounted(tokens, day.end)
      ? dated(`${text}-${two(month.month)}-${two(day.value)}`, day.end)
      : dated(`${text}-${two(month.month)}`, month.end);
  }
  const day = next.figures ? dayAt(tokens, year.end) : undefined;
  const behind = day && /^\s$/.test(next.before) ? monthAt(tokens, day.end) : undefined;
  return behind && day && follows(tokens[day.end])
    ? dated(`${text}-${two(behind.month)}-${two(day.value)}`, behind.end)
    : undefined;
}

/** "December 25, 2024", "dekabrın 25-i", "May 2025", "May–July 2025", "в мае", "last June". */
function monthFirst(tokens: readonly Token[], at: number, now: Date): DateRead | undefined {
  const month = monthAt(tokens, at);
  if (!month) return undefined;
  const range = monthRange(tokens, month.month, month.end, now);
  if (range) return range;
  const year = yearBehind(tokens, month.end, now);
  if (year) return dated(`${year.text}-${two(month.month)}`, year.end, year.relative);
  const last = passed(tokens, at, month, now);
  if (last) return last;
  const day = behindMonth(tokens, at, month.end);
  if (day) {
    const of = yearBehind(tokens, day.end, now);
    return dated(
      `${of?.text ?? 'XXXX'}-${two(month.month)}-${two(day.value)}`,
      of?.end ?? day.end,
      of?.relative,
    );
  }
  return isMonth(tokens, at, month) ? dated(`XXXX-${two(month.month)}`, month.end) : undefined;
}

function monthRange(
  tokens: readonly Token[],
  first: number,
  at: number,
  now: Date,
): DateRead | undefined {
  const token = tokens[at];
  const from = token && /^\s?[-–—]\s?$/.test(token.before) ? at : undefined;
  const second = from === undefined ? undefined : monthAt(tokens, from);
  const year = second && yearBehind(tokens, second.end, now);
  if (!second || !year || second.month <= first) return undefined;
  return dated(
    `${year.text}-${two(first)}/${year.text}-${two(second.month)}`,
    year.end,
    year.relative,
  );
}

/** "In December 25 people died" has no day; "on December 25", "December 25th" and "dekabrın 25-i" have. */
function behindMonth(tokens: readonly Token[], at: number, place: number): Part | undefined {
  const from = tokens[place]?.folded === 'the' ? place + 1 : place;
  const token = tokens[from];
  if (!token?.figures || !/^[\s.]{1,2}$|^\s$/.test(token.before)) return undefined;
  const day = dayAt(tokens, from);
  if (!day) return undefined;
  const ended = day.end > from + 1;
  const inMonth = /(^| )in$/.test(phraseBefore(tokens, at));
  const next = tokens[day.end];
  if (next?.figures && /^[.,:]$/.test(next.before)) return undefined;
  return !ended && (inMonth || isCounted(tokens, day.end)) ? undefined : day;
}

/** "Last June" is the latest that has begun before now; "this" and "next" are of this year and the coming ones. */
const LAST = /(^| )(last|proshl\w+|kecen|kechen|gecen)$/;
const THIS = /(^| )(this|etom|etogo|bu)$/;

function passed(
  tokens: readonly Token[],
  at: number,
  { month, end }: { readonly month: number; readonly end: number },
  now: Date,
): DateRead | undefined {
  const before = phraseBefore(tokens, at);
  const year = now.getUTCFullYear();
  if (LAST.test(before))
    return dated(`${month <= now.getUTCMonth() ? year : year - 1}-${two(month)}`, end, true);
  return THIS.test(before) ? dated(`${year}-${two(month)}`, end, true) : undefined;
}

const IN_BEFORE =
  /(^| )(in|since|until|till|during|early|late|mid|of|by|from|v|vo|s|do|k|posle|nachale|kontse|seredine|between|to|po|next)$/;
/** In English, verbs and names make more of these words than months do. */
const ENGLISH_UNSURE = /^(may|march|april|june|july|august)$/;

/** Whether a month's name alone is meant for the month. */
function isMonth(
  tokens: readonly Token[],
  at: number,
  { certainty, said }: Month & { readonly said: boolean },
): boolean {
  if (certainty === 'short') return false;
  if (certainty === 'sure' || said) return true;
  const before = phraseBefore(tokens, at);
  const { folded, typed } = tokens[at]!;
  if (!ENGLISH_UNSURE.test(folded)) return IN_BEFORE.test(before);
  if (/(^| )from$/.test(before) && /^(to|until|through)/.test(phraseAt(tokens, at + 1, 1)))
    return monthOf(tokens[at + 2]) !== undefined;
  // "By May" and "from April" may be people; "in May" is hardly one, if nothing of the name follows.
  const next = tokens[at + 1];
  const named =
    next !== undefined &&
    next.before === ' ' &&
    /^\p{Lu}/u.test(next.typed) &&
    /^\p{Lu}/u.test(typed);
  return (
    !named &&
    /(^| )(in|since|until|till|during|early|late|mid|v|s|do|posle|nachale|kontse|seredine)$/.test(
      before,
    ) &&
    !/^(have|be|not|also)\b/.test(phraseAt(tokens, at + 1, 1))
  );
}
