/** The worker's cosines, looked up rather than copied: there may be many thousands of facts. */
import type { Similarities } from '../search/similarities.ts';

/** The facts in the worker's order, and where each stands in it. */
export type Order = {
  readonly facts: readonly string[];
  readonly at: ReadonlyMap<string, number>;
};

export function orderOf(facts: readonly string[]): Order {
  return { facts, at: new Map(facts.map((fact, at) => [fact, at])) };
}

/** @param closest cosines in that order, see `Similarity`; `top3Mean` likewise */
export function similaritiesOf(
  { facts, at }: Order,
  closest: Float32Array,
  top3Mean: Float32Array,
): Similarities {
  return {
    get(fact) {
      const row = at.get(fact);
      return row === undefined ? undefined : { closest: closest[row]!, top3Mean: top3Mean[row]! };
    },
    nearest(limit, skip) {
      // Sorting them all would take longer than everything else that is done for a question.
      const best: number[] = [];
      for (let row = 0; row < closest.length; row += 1) {
        const last = best[limit - 1];
        if (last !== undefined && closest[row]! <= closest[last]!) continue;
        if (skip(facts[row]!)) continue;
        const after = best.findIndex((other) => closest[other]! < closest[row]!);
        best.splice(after < 0 ? best.length : after, 0, row);
        if (best.length > limit) best.pop();
      }
      return best.map((row) => facts[row]!);
    },
  };
}
