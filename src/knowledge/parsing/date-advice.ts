/** What to write instead of a date that is none. */

const FORMS =
  'a real date as 2024-12-25, 2023-09, 1993, 2020~ (about), 1991/1994 (from/to) or 2024-12-25/.. (since)';
/** "BC" and the like, in the languages that editors write in. */
const BEFORE_CHRIST =
  /\bB\.? ?C(\.? ?E)?\b|(?<!\p{L})[Mİ]\.? ?Ö|(?<!\p{L})e\. ?ə|(?<!\p{L})до (н\. ?э|нашей эры)|eramızdan əvvəl|milattan önce|miladdan əvvəl/iu;

/**
 * @param text what stands in the file
 * @returns the forms there are; for a year before Christ its own, which is not the one expected
 */
export function dateAdvice(text: string): string {
  const year = yearBefore(text);
  if (year === undefined) return FORMS;
  const edtf = year === 1 ? '0000' : `-${String(year - 1).padStart(4, '0')}`;
  return `${year} BC as ${edtf}, and a day in it as ${edtf}-03-15: in four digits and one less, since 1 BC is 0000`;
}

/** "44 BC", "15 March 44 BC", "MÖ 44", "-44", "-44-03-15". */
function yearBefore(text: string): number | undefined {
  const signed = /^-(\d{1,3})(?:-|$|[?~%])/.exec(text.trim())?.[1];
  const numbers = BEFORE_CHRIST.test(text) ? text.match(/\d{1,4}/g) : undefined;
  const year = Number(signed ?? numbers?.at(-1) ?? 0);
  return year > 0 && year < 10_000 ? year : undefined;
}
