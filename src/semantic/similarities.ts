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
      const place = at.get(fact);
      return place === undefined
        ? undefined
        : { closest: closest[place]!, top3Mean: top3Mean[place]! };
    },
    nearest(limit, skip) {
      // Sorting them all would take longer than everything else that is done for a question.
      const best: number[] = [];
      for (let place = 0; place < closest.length; place += 1) {
        const last = best[limit - 1];
        if (last !== undefined && closest[place]! <= closest[last]!) continue;
        if (skip(facts[place]!)) continue;
        const after = best.findIndex((one) => closest[one]! < closest[place]!);
        best.splice(after < 0 ? best.length : after, 0, place);
        if (best.length > limit) best.pop();
      }
      return best.map((place) => facts[place]!);
    },
  };
}
