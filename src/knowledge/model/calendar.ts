/** Years, months, seasons and decades on the calendar (UTC, proleptic Gregorian, astronomical years). */

/** The first millisecond (UTC) of a month, 1 to 12; `Date.UTC` takes the years before 100 for others. */
export function startOf(year: number, month: number): number {
  return new Date(0).setUTCFullYear(year, month - 1, 1);
}

/** The package turns 29 February of a common year into 1 March; a date of a newsroom must be a real one. */
export function onCalendar(text: string): boolean {
  const [, year, month, day] = /^(-?\d{4})-(\d\d)-(\d\d)/.exec(text) ?? [];
  if (!year || !month || !day) return true;
  const date = new Date(0);
  date.setUTCFullYear(Number(year), Number(month) - 1, Number(day));
  return date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day);
}

/** A decade or century; the package has no -00XX, the years -0099 to 0000. */
export function digitsOpen(
  text: string,
): { readonly start: number; readonly end: number } | undefined {
  const [, minus, digits = '', open = ''] = /^(-?)(\d+)(X+)[?~%]?$/.exec(text) ?? [];
  if (!open) return undefined;
  const years = 10 ** open.length;
  const least = Number(digits) * years;
  const first = minus ? -(least + years - 1) : least;
  return { start: startOf(first, 1), end: startOf(first + years, 1) - 1 };
}

/** The seasons of the northern hemisphere; the package reads them as quarters, which would put July outside summer. */
export function season(text: string): { readonly start: number; readonly end: number } {
  const [, year, season] = /^(-?\d{4})-(\d\d)/.exec(text) ?? [];
  const first = (Number(season) - 21) * 3 + 3;
  return { start: startOf(Number(year), first), end: startOf(Number(year), first + 3) - 1 };
}
