/** What stands behind an era: "MÖ 447", "AD 79", "e.ə. V əsr", "bizim eradan əvvəl 447-ci il". */
import { centuriesBefore, readCentury } from './century.ts';
import { type DateReader, dated, edtfYear, two } from './date-reader.ts';
import { decadeBefore } from './decade.ts';
import { eraBefore } from './era.ts';
import { yearsBefore } from './era-span.ts';
import { readMonthDate } from './month-date.ts';
import { numericBefore } from './numeric-date.ts';
import { yearAt } from './year.ts';

export const readWithEra: DateReader = (tokens, at, now) => {
  const era = eraBefore(tokens, at);
  if (!era || !tokens[era.end]) return undefined;
  const { beforeChrist, end } = era;
  const whole = beforeChrist ? centuriesBefore(tokens, end) : readCentury(tokens, end, now);
  if (whole) return whole;
  const before = beforeChrist
    ? (yearsBefore(tokens, end, true) ?? numericBefore(tokens, end) ?? decadeBefore(tokens, end))
    : undefined;
  if (before) return before;
  const exact = readMonthDate(tokens, end, now);
  if (exact && !exact.when.anyYear && !exact.when.interval) {
    const [year, ...rest] = exact.when.text.split('-');
    return dated([edtfYear(Number(year), beforeChrist), ...rest].join('-'), exact.end);
  }
  // "MÖ 15 Mart 44": the year behind the day.
  if (exact?.when.anyYear?.day) {
    const { month, day = 1 } = exact.when.anyYear;
    const of = yearAt(tokens, exact.end);
    if (of) return dated(`${edtfYear(of.year, beforeChrist)}-${two(month)}-${two(day)}`, of.end);
  }
  const year = yearAt(tokens, end);
  return year && dated(edtfYear(year.year, beforeChrist), year.end);
};
