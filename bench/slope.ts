/** A straight line through points, by least squares. */
export type Slope = {
  readonly slope: number;
  /** The interval of 95 %, from and to, where the points scatter evenly about the line. */
  readonly from: number;
  readonly to: number;
};

/** Of the normal distribution; from some 30 points on the right one is hardly wider. */
const Z95 = 1.96;

/** @param points at least three, as [x, y] */
export function slopeOf(points: readonly (readonly [number, number])[]): Slope {
  const count = points.length;
  const meanOf = (at: 0 | 1) => points.reduce((sum, point) => sum + point[at], 0) / count;
  const [x0, y0] = [meanOf(0), meanOf(1)];
  const spread = points.reduce((sum, [x]) => sum + (x - x0) ** 2, 0);
  const slope = points.reduce((sum, [x, y]) => sum + (x - x0) * (y - y0), 0) / spread;
  const off = points.reduce((sum, [x, y]) => sum + (y - y0 - slope * (x - x0)) ** 2, 0);
  const margin = Z95 * Math.sqrt(off / (count - 2) / spread);
  return { slope, from: slope - margin, to: slope + margin };
}
