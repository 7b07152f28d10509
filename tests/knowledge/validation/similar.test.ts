import { describe, expect, it } from 'vitest';
import { similarToEarlier } from '../../../src/knowledge/validation/similar.ts';
import { wordSet } from '../../../src/knowledge/validation/words.ts';

/** Texts of one template, as a script would make them: the hardest case for comparing. */
const template = (count: number) =>
  Array.from(
    { length: count },
    (_, at) => `Event ${at} of kind ${at % 97} was reported near town ${at % 1009}`,
  );

/** What was found among texts, and how often the words of one were looked at. */
function compared(texts: readonly string[]) {
  const sets = texts.map((text) => ({ text, words: wordSet(text) }));
  let looks = 0;
  const wordsOf = ({ words }: (typeof sets)[number]) => {
    looks += 1;
    return words;
  };
  const pairs = similarToEarlier(sets, wordsOf, 0.85, () => true);
  return { pairs: pairs.map(({ earlier, later }) => [earlier.text, later.text]), looks };
}

describe('what has nearly the same words as something earlier', () => {
  it.each([
    ['the same words in another order', ['a b c d e f g', 'x y z', 'g f e d c b a'], [[0, 2]]],
    ['one word more among many', ['a b c d e f g', 'a b c d e f g h'], [[0, 1]]],
    ['half of the words', ['a b c d', 'a b x y'], []],
    ['nothing at all', ['', 'a b c', ''], []],
  ])('%s', (_, texts, pairs) => {
    expect(compared(texts).pairs).toEqual(pairs.map(([a, b]) => [texts[a!], texts[b!]]));
  });

  it('is found by work that grows with the number of texts, not with its square', () => {
    const [few, many] = [1000, 8000].map((count) => compared(template(count)).looks);
    expect(many! / few!).toBeLessThan(2 * 8);
  });
});
