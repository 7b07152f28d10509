/** What is said in a message, apart from the code that it shows. */
import { describe, expect, it } from 'vitest';
import { outsideCode } from '../../../src/channels/shared/outside-code.ts';

describe('a message without its code', () => {
  it.each([
    ['plain', 'plain'],
    ['a `b` c', 'a   c'],
    ['a ``b ` c`` d', 'a   d'],
    ['a ```\nb\n``` c', 'a   c'],
    ['a ` b', 'a ` b'],
    ['`a` b `c', '  b `c'],
    ['``` a ` b ` c', '``` a   c'],
  ])('%j is %j', (text, said) => expect(outsideCode(text)).toBe(said));

  it('is found in no time, whatever is typed', () => {
    const hostile = Array.from({ length: 20_000 }, (_, at) => '`'.repeat(1 + (at % 7))).join('x');
    expect(outsideCode(hostile).length).toBeLessThan(hostile.length);
  });
});
