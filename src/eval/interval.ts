/** The spread of a share: Wilson's score interval at 95 % (Wilson 1927; Brown, Cai & DasGupta 2001). */

const Z = 1.96;

/** @returns shares from and to, 0..1; NaN of nothing */
function wilson(part: number, whole: number): readonly [from: number, to: number] {
  if (whole === 0) return [Number.NaN, Number.NaN];
  const share = part / whole;
  const scale = 1 + Z ** 2 / whole;
  const middle = (share + Z ** 2 / (2 * whole)) / scale;
  const half = (Z * Math.sqrt((share * (1 - share)) / whole + Z ** 2 / (4 * whole ** 2))) / scale;
  return [Math.max(0, middle - half), Math.min(1, middle + half)];
}

/** "83.1 % (79–87)": a share with its interval. */
export function withInterval(part: number, whole: number): string {
  if (whole === 0) return '–';
  const [from, to] = wilson(part, whole);
  const whole100 = (share: number) => (100 * share).toFixed(0);
  return `${((100 * part) / whole).toFixed(1)} % (${whole100(from)}–${whole100(to)})`;
}
