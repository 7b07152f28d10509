/** Dates as calendars and timelines take them: years, months and days, no time and no zone. */
import { knownEnds, type Precision, type When } from '../knowledge/model/edtf-date.ts';

export type CalendarDate = {
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
};

/** The first and the last day (UTC, inclusive) a date may mean; an open end stops at what is known. */
export function daysOf(when: When): { readonly first: Date; readonly last: Date } {
  const { from, to } = knownEnds(when);
  return { first: new Date(from.start), last: new Date(to.end) };
}

/** A date's start, and its end where it is longer than one day, month or year, each as exact as it is known. */
export function spanOf(when: When): { readonly start: CalendarDate; readonly end?: CalendarDate } {
  const { from, to } = knownEnds(when);
  const start = dateOf(from.start, from.precision);
  const long = !['day', 'month', 'year'].includes(from.precision);
  const closed = when.interval ? when.interval.from && when.interval.to : long;
  return closed ? { start, end: dateOf(to.end, to.precision) } : { start };
}

function dateOf(time: number, precision: Precision): CalendarDate {
  const date = new Date(time);
  const year = date.getUTCFullYear();
  const month = date.getUTCMonth() + 1;
  switch (precision) {
    case 'day':
      return { year, month, day: date.getUTCDate() };
    case 'month':
    case 'season':
      return { year, month };
    case 'year':
    case 'decade':
    case 'century':
      return { year };
  }
}
