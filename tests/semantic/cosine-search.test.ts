import { describe, expect, it } from 'vitest';
import { cosineSearch, matrixOf } from '../../src/semantic/cosine-search.ts';
import { toBytes } from '../../src/semantic/vector-cache.ts';

const DIMENSIONS = 512;

/** mulberry32: the same numbers every time. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
const random = seeded(7);
const vector = () => Array.from({ length: DIMENSIONS }, () => random() - 0.5);
const near = (one: readonly number[], noise: number) =>
  one.map((value) => value + noise * (random() - 0.5));

const facts = Array.from({ length: 300 }, () => {
  const middle = vector();
  return { middle, texts: [near(middle, 0.3), near(middle, 0.6), near(middle, 0.9)] };
});
const matrix = matrixOf(facts.map(({ texts }) => texts.map(toBytes)));

function cosine(a: readonly number[], b: readonly number[]): number {
  const product = a.reduce((sum, value, at) => sum + value * b[at]!, 0);
  return product / (Math.hypot(...a) * Math.hypot(...b));
}

describe('comparing with every text', () => {
  it.each([0, 17, 299])('gives the cosines of fact %d, to a hundredth', (fact) => {
    const asked = near(facts[fact]!.middle, 0.5);
    const { closest, top3Mean } = cosineSearch(toBytes(asked), matrix);
    const own = facts[fact]!.texts.map((text) => cosine(asked, text)).sort((a, b) => b - a);
    expect(closest[fact]).toBeCloseTo(own[0]!, 2);
    expect(top3Mean[fact]).toBeCloseTo((own[0]! + own[1]! + own[2]!) / 3, 2);
  });

  it('finds the same nearest facts where there are too many to compare all to the end', () => {
    for (let time = 0; time < 50; time += 1) {
      const fact = Math.floor(random() * facts.length);
      const asked = toBytes(near(facts[fact]!.middle, 0.9));
      const [all, some] = [cosineSearch(asked, matrix), cosineSearch(asked, matrix, 0)];
      const best = (cosines: Float32Array) => cosines.indexOf(Math.max(...cosines));
      expect(best(some.closest)).toBe(best(all.closest));
      expect(some.closest[fact]).toBe(all.closest[fact]);
    }
  });

  it('leaves a fact without texts at the far end', () => {
    const { closest, top3Mean } = cosineSearch(
      toBytes(vector()),
      matrixOf([[], [toBytes(vector())]]),
    );
    expect([closest[0], top3Mean[0]]).toEqual([-1, -1]);
  });
});
