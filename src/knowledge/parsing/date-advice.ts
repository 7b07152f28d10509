/** What to write instead of a date that is none. */

const FORMS =
  'a real date as 2024-12-25, 2023-09, 1993, 2020~ (about), 1991/1994 (from/to) or 2024-12-25/.. (since)';
/** "BC" and the like, in the languages that editors write in. */
const BEFORE_CHRIST =
  /\bB\.? ?C(\.? ?E)?\b|(?<!\p{L})[Mİ]\.? ?Ö|(?<!\p{L})e\. ?ə|(?<!\p{L})до (н\. ?э|нашей эры)|eramızdan əvvəl|milattan önce|miladdan əvvəl/iu;

const SPANS =
  'the 5th century BC as -04XX, and the years 300 to 201 BC as -0299/-0200: one less, since 1 BC is 0000';
const MOST_DAYS = 31;
const CENTURY = /centur|(?<!\p{L})(век|вв?\.)|əsr|yüzyıl|yy\./iu;

/**
 * @param text what stands in the file
 * @returns the forms there are; for a year or century before Christ its own, which is not the one expected
 */
export function dateAdvice(text: string): string {
  const signed = /^-(\d{1,3})(?:-|$|[?~%])/.exec(text.trim())?.[1];
  if (signed === undefined && !BEFORE_CHRIST.test(text)) return FORMS;
  const numbers = (text.match(/\d{1,4}/g) ?? []).map(Number);
  const years = numbers.filter((number) => number > MOST_DAYS);
  if (signed === undefined && (CENTURY.test(text) || years.length > 1)) return SPANS;
  // "44 BC, 15 March", and of small numbers the last: "15 March 30 BC".
  const year = Number(signed ?? years[0] ?? numbers.at(-1));
  if (!(year >= 1 && year <= 9999)) return FORMS;
  const edtf = edtfOf(year);
  return `${year} BC as ${edtf}, and a day in it as ${edtf}-03-15: in four digits and one less, since 1 BC is 0000`;
}

const edtfOf = (year: number): string =>
  year === 1 ? '0000' : `-${String(year - 1).padStart(4, '0')}`;
