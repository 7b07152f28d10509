/** The numbers in a text: the one place that knows where a number written in figures begins and ends. */

/**
 * Thousands in groups: one to three figures, then groups of exactly three. "2,000", "2.000" and "2 000" are
 * one number; "25 2024" and "2024, 300" are two.
 */
export const GROUPED = /(?<!\d)\d{1,3}(?:[., ]\d{3})+(?!\d)/g;

/** Every number written in figures: "Of 2,000 on 25 December 2024" gives 2000, 25 and 2024. */
export function figuresIn(text: string): number[] {
  const plain = text.replace(GROUPED, (number) => number.replace(/\D/g, ''));
  return (plain.match(/\d+/g) ?? []).map(Number);
}
