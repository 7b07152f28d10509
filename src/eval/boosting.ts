/**
 * Gradient boosting of small monotone trees for a yes-or-no outcome (Friedman 2001, "Greedy function approximation";
 * monotone as in LightGBM's basic method): no leaf where a feature is higher says less than where it is lower, but for
 * those features that are free.
 */
import type { Tree } from '../answer/ranking/trees.ts';
import type { Example } from './logistic.ts';

export type BoostingOptions = {
  readonly trees: number;
  readonly depth: number;
  readonly rate: number;
  /** The least weight of examples in a leaf. */
  readonly leaf: number;
  /** Added to the curvature, so that leaves of few examples say little. */
  readonly ridge: number;
  /** Numbers of the features of which neither more nor less is better. */
  readonly free: ReadonlySet<number>;
};

const BINS = 24;

/** @returns trees whose sum, with the bias added, is the logit */
export function boost(
  examples: readonly Example[],
  size: number,
  { trees: count, depth, rate, leaf, ridge, free }: BoostingOptions,
): { readonly trees: readonly Tree[]; readonly bias: number } {
  const cuts = Array.from({ length: size }, (_, at) => cutsOf(examples, at));
  const binned = examples.map(({ row }) =>
    Uint8Array.from({ length: size }, (_, at) => binOf(row[at]!, cuts[at]!)),
  );
  const right = examples.reduce((sum, one) => sum + (one.right ? one.weight : 0), 0);
  const total = examples.reduce((sum, { weight }) => sum + weight, 0);
  const bias = Math.log((right + 1) / (total - right + 1));
  const logit = new Float64Array(examples.length).fill(bias);
  const [slope, curve] = [new Float64Array(examples.length), new Float64Array(examples.length)];
  const all = Int32Array.from(examples.keys());

  function grow(within: Int32Array, left: number, least: number, most: number): Tree {
    let [sumSlope, sumCurve] = [0, 0];
    for (const at of within) {
      sumSlope += slope[at]!;
      sumCurve += curve[at]!;
    }
    const value = (s: number, c: number) => Math.min(most, Math.max(least, -s / (c + ridge)));
    const own = value(sumSlope, sumCurve);
    const gain = (s: number, c: number, v: number) => -(s * v + 0.5 * (c + ridge) * v * v);
    const here = gain(sumSlope, sumCurve, own);
    let best: { of: number; bin: number; by: number; low: number; high: number } | undefined;
    if (left > 0)
      for (let of = 0; of < size; of += 1) {
        const bins = cuts[of]!.length + 1;
        if (bins < 2) continue;
        const slopes = new Float64Array(bins);
        const curves = new Float64Array(bins);
        for (const at of within) {
          slopes[binned[at]![of]!]! += slope[at]!;
          curves[binned[at]![of]!]! += curve[at]!;
        }
        let [lowSlope, lowCurve] = [0, 0];
        for (let bin = 0; bin < bins - 1; bin += 1) {
          lowSlope += slopes[bin]!;
          lowCurve += curves[bin]!;
          const highSlope = sumSlope - lowSlope;
          const highCurve = sumCurve - lowCurve;
          if (lowCurve < leaf || highCurve < leaf) continue;
          const low = value(lowSlope, lowCurve);
          const high = value(highSlope, highCurve);
          if (low > high && !free.has(of)) continue;
          const by = gain(lowSlope, lowCurve, low) + gain(highSlope, highCurve, high) - here;
          if (by > (best?.by ?? LEAST_GAIN)) best = { of, bin, by, low, high };
        }
      }
    if (!best) return round(own * rate);
    const { of, bin, low, high } = best;
    // What follows below a free feature is bounded by what bounds it, not by its other half.
    const middle = free.has(of) ? undefined : (low + high) / 2;
    return {
      of,
      at: cuts[of]![bin]!,
      low: grow(
        within.filter((at) => binned[at]![of]! <= bin),
        left - 1,
        least,
        middle ?? most,
      ),
      high: grow(
        within.filter((at) => binned[at]![of]! > bin),
        left - 1,
        middle ?? least,
        most,
      ),
    };
  }

  const trees: Tree[] = [];
  for (let number = 0; number < count; number += 1) {
    examples.forEach(({ right: isRight, weight }, at) => {
      const sure = 1 / (1 + Math.exp(-logit[at]!));
      slope[at] = (sure - (isRight ? 1 : 0)) * weight;
      curve[at] = Math.max(1e-6, sure * (1 - sure)) * weight;
    });
    const tree = grow(all, depth, -Infinity, Infinity);
    trees.push(tree);
    examples.forEach(({ row }, at) => {
      let node = tree;
      while (typeof node !== 'number') node = row[node.of]! < node.at ? node.low : node.high;
      logit[at]! += node;
    });
  }
  return { trees, bias: round(bias) };
}

const LEAST_GAIN = 1e-6;
const round = (value: number) => Math.round(value * 10_000) / 10_000;

/** Values between which a feature may be cut, so that about as many examples lie in each bin. */
function cutsOf(examples: readonly Example[], of: number): number[] {
  const values = Float64Array.from(examples, ({ row }) => row[of]!).sort();
  const cuts = new Set<number>();
  for (let bin = 1; bin < BINS; bin += 1) {
    const at = Math.floor((bin * values.length) / BINS);
    const value = values[at];
    if (value !== undefined && value > values[0]!) cuts.add(Math.round(value * 1e4) / 1e4);
  }
  return [...cuts].sort((a, b) => a - b);
}

function binOf(value: number, cuts: readonly number[]): number {
  let bin = 0;
  while (bin < cuts.length && value >= cuts[bin]!) bin += 1;
  return bin;
}
