/** How many slips lie between two words. */
import { describe, expect, it } from 'vitest';
import { editDistance } from '../../src/text/edit-distance.ts';

describe('the letters between two words', () => {
  it.each([
    ['ferry', 'ferry', 1, 0],
    ['ferry', 'fery', 1, 1],
    ['ferry', 'frery', 1, 1],
    ['ferry', 'fairy', 1, 2],
    ['ferry', 'fairy', 2, 2],
    ['thanks', 'thnaks', 2, 1],
    ['спасибо', 'сасибо', 1, 1],
    ['', 'a', 1, 1],
    ['kitten', 'sitting', 2, 3],
    ['kitten', 'sitting', 3, 3],
  ])('%j and %j, with %i at most: %i', (a, b, most, distance) => {
    expect(editDistance(a, b, most)).toBe(distance);
  });

  it('are as many as by the definition, for every pair of short words', () => {
    const words = [''];
    for (let at = 0; at < words.length && words[at]!.length < 4; at += 1)
      words.push(...['a', 'b', 'c'].map((letter) => words[at] + letter));
    const wrong = words.flatMap((a) =>
      words.flatMap((b) =>
        [1, 2, 3].filter(
          (most) => editDistance(a, b, most) !== Math.min(byDefinition(a, b), most + 1),
        ),
      ),
    );
    expect([words.length, wrong]).toEqual([121, []]);
  });
});

const known = new Map<string, number>();

/** Optimal string alignment, from the last letters back. */
function byDefinition(a: string, b: string): number {
  const key = `${a} ${b}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  const [short, less] = [a.slice(0, -1), b.slice(0, -1)];
  const ways =
    a === '' || b === ''
      ? [a.length + b.length]
      : [
          byDefinition(short, b) + 1,
          byDefinition(a, less) + 1,
          byDefinition(short, less) + (a.at(-1) === b.at(-1) ? 0 : 1),
        ];
  if (a.length > 1 && b.length > 1 && a.at(-1) === b.at(-2) && a.at(-2) === b.at(-1))
    ways.push(byDefinition(a.slice(0, -2), b.slice(0, -2)) + 1);
  const least = Math.min(...ways);
  known.set(key, least);
  return least;
}
