/** Sums of small decision trees that never fall where a feature rises: how far a fact fits, and where fits must come together. */
import type { WeightTree } from '../types.ts';

/** A split at `at` of feature number `of`: below goes `low`, from it on `high`; a number is the leaf's share of the logit. */
export type Tree = WeightTree;

export function sumOfTrees(trees: readonly Tree[], values: ArrayLike<number>): number {
  let sum = 0;
  for (const tree of trees) {
    let node = tree;
    while (typeof node !== 'number') node = values[node.of]! < node.at ? node.low : node.high;
    sum += node;
  }
  return sum;
}
