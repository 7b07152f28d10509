/** Questions as typed in a hurry: the same mistakes every time, so that figures can be reproduced. */
import type { EvalQuery } from './dataset.ts';

/** mulberry32, a small seeded generator (public domain, Tommy Ettinger). @returns numbers in [0, 1) */
function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const SHORTEST = 4;

/** Every question of a set with its own slips. */
export function mistyped(queries: readonly EvalQuery[]): EvalQuery[] {
  return queries.map((query, at) => ({ ...query, question: withTypos(query.question, at + 1) }));
}

/** One slip in about every third word of four letters or more, at least one: a letter lost, doubled or swapped with the next. */
function withTypos(question: string, seed: number): string {
  const random = seeded(seed);
  const words = question.split(' ');
  const long = words.flatMap((word, at) => (word.length >= SHORTEST ? [at] : []));
  const slips = Math.min(long.length, Math.max(1, Math.round(long.length / 3)));
  for (let slip = 0; slip < slips; slip += 1) {
    const [at] = long.splice(Math.floor(random() * long.length), 1);
    if (at !== undefined) words[at] = mistype(words[at]!, random);
  }
  return words.join(' ');
}

function mistype(word: string, random: () => number): string {
  const letters = [...word];
  const at = 1 + Math.floor(random() * (letters.length - 2));
  const kind = random();
  if (kind < 1 / 3) letters.splice(at, 1);
  else if (kind < 2 / 3) letters.splice(at, 2, letters[at + 1]!, letters[at]!);
  else letters.splice(at, 0, letters[at]!);
  return letters.join('');
}
