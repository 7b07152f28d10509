/** Whether two numbers may be one, more and less exactly given: 7 and 7.4, "1.5 million" and 1,512,000. */

export type Given = {
  readonly value: number;
  /** What its last figure counts; 1 where left out. */
  readonly step?: number;
};

/** Of two whole numbers only the same are one: 38 is no rounding of 39. */
export function mayBeRounded(one: Given, other: Given): boolean {
  const step = Math.max(one.step ?? 1, other.step ?? 1);
  return Math.abs(one.value - other.value) <= (step / 2) * (1 + TOLERANCE);
}
/** What is lost in decimals as a computer has them. */
const TOLERANCE = 1e-6;

/** How exactly a value of a fact's own fields is given: 0.1 of 7.4, 1 of 38. */
export function stepOf(value: number): number {
  const [, decimals = ''] = String(value).split('.');
  return 10 ** -decimals.length;
}
