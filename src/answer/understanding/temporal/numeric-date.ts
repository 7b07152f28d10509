/** Dates in figures alone: 2024-12-25, 25.12.2024, 12/25/2024, 12.2024. */

import type { Token } from '../../../language/index.ts';
import { type DateRead, type DateReader, dated, edtfYear, two } from './date-reader.ts';
import { eraAfter } from './era.ts';

const isDay = (value: number) => value >= 1 && value <= 31;
const isMonth = (value: number) => value >= 1 && value <= 12;

/** Figures parted by one mark, as many as stand together. */
function chain(
  tokens: readonly Token[],
  at: number,
): { readonly parts: string[]; readonly mark: string } | undefined {
  const first = tokens[at];
  const mark = tokens[at + 1]?.before ?? '';
  if (!first?.figures || !/^[-./‐]$/.test(mark)) return undefined;
  const parts = [first.typed];
  for (let end = at + 1; tokens[end]?.figures && tokens[end]!.before === mark; end += 1)
    parts.push(tokens[end]!.typed);
  return { parts, mark };
}

export const readNumericDate: DateReader = (tokens, at) => {
  const found = chain(tokens, at);
  if (!found || (tokens[at]!.before === '-' && tokens[at - 1] && !tokens[at - 1]!.figures))
    return undefined;
  const { parts, mark } = found;
  const end = at + parts.length;
  const era = parts.length === 3 ? eraAfter(tokens, end) : undefined;
  if (era?.beforeChrist) return dayBefore(parts, era.end);
  // "-0043-03-15", as a knowledge file has it.
  const signed = /^\s*-$/.test(tokens[at]!.before) && /^0\d{3}$/.test(parts[0] ?? '');
  if (parts.length === 3) return ofThree(parts, mark, end, signed ? '-' : '');
  if (parts.length !== 2) return undefined;
  const [one = '', other = ''] = parts;
  // "2024-12" is a month, "2015-18" are years; "12.2024" and "12/2024" are months.
  if (one.length === 4 && other.length === 2 && mark === '-' && isMonth(Number(other)))
    return dated(`${one}-${other}`, end);
  return one.length <= 2 && isYear(other) && isMonth(Number(one))
    ? dated(`${other}-${two(Number(one))}`, end)
    : undefined;
};

/** "MÖ 15.03.44": the day of a date whose era stands before it. */
export function numericBefore(tokens: readonly Token[], at: number): DateRead | undefined {
  const parts = chain(tokens, at)?.parts ?? [];
  return dayBefore(parts, at + parts.length);
}

/** "15.03.44 BC". */
function dayBefore(parts: readonly string[], end: number): DateRead | undefined {
  const [day = 0, month = 0, year = 0] = parts.map(Number);
  return parts.length === 3 && isDay(day) && isMonth(month) && year > 0
    ? dated(`${edtfYear(year, true)}-${two(month)}-${two(day)}`, end)
    : undefined;
}

const isYear = (part: string) => /^(1\d|20)\d\d$/.test(part);

function ofThree(
  parts: readonly string[],
  mark: string,
  end: number,
  sign: '-' | '',
): DateRead | undefined {
  const [a = '', b = '', c = ''] = parts;
  const [first, second] = [Number(a), Number(b)];
  if (a.length === 4 && b.length <= 2 && c.length <= 2)
    return dated(`${sign}${a}-${two(second)}-${two(Number(c))}`, end);
  if (a.length > 2 || b.length > 2) return undefined;
  const inFull = isYear(c);
  const short = c.length === 2 && a.length === 2 && b.length === 2;
  if (!inFull && !short) return undefined;
  const year = inFull ? c : `20${c}`;
  const dayFirst = isDay(first) && isMonth(second);
  const monthFirst = isMonth(first) && isDay(second);
  // Only Americans write slashes with the month first, but who they are is not known.
  if (mark === '/' && dayFirst && monthFirst && first !== second)
    return inFull ? dated(year, end) : undefined;
  if (dayFirst) return dated(`${year}-${two(second)}-${two(first)}`, end);
  return monthFirst && mark !== '.'
    ? dated(`${year}-${two(first)}-${two(second)}`, end)
    : undefined;
}
