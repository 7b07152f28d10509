import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createPrefixSearch } from '../../src/search/prefix-search.ts';

const TEXTS = [
  'How many passengers were rescued?',
  'Who opened the inquiry?',
  'How much herring did Brill sell?',
  'Сколько пассажиров спасли?',
  'Kim İğdırı gördü?',
];
const begun = createPrefixSearch(TEXTS.map((text) => ({ item: text, texts: [text] })));

describe('what begins like what is typed', () => {
  it.each([
    ['h', ['How many passengers were rescued?', 'How much herring did Brill sell?']],
    ['how mu', ['How much herring did Brill sell?']],
    ['herr', ['How much herring did Brill sell?']],
    ['sell brill', ['How much herring did Brill sell?']],
    ['PASS', ['How many passengers were rescued?', 'Сколько пассажиров спасли?']],
    ['сколько пас', ['Сколько пассажиров спасли?']],
    ['igdir', ['Kim İğdırı gördü?']],
    ['escued', []],
    ['', []],
    ['?!', []],
  ])('%s → %j', (typed, expected) => {
    expect(begun(typed, 25).sort()).toEqual([...expected].sort());
  });

  it('comes before what has it later, and that before what has its words apart', () => {
    const find = createPrefixSearch(
      ['red boats, big', 'the big red boats', 'big red boats'].map((text) => ({
        item: text,
        texts: [text],
      })),
    );
    expect(find('big red', 9)).toEqual(['big red boats', 'the big red boats', 'red boats, big']);
    expect(find('big red', 2)).toEqual(['big red boats', 'the big red boats']);
  });

  it('names a thing once, whichever of its names begins so', () => {
    const find = createPrefixSearch([{ item: 'mayor', texts: ['Ada Marsh', 'Marsh', 'Марш'] }]);
    expect(find('mar', 9)).toEqual(['mayor']);
  });

  it('is every text that has each word typed at the beginning of one of its own', () => {
    const word = fc.constantFrom('ab', 'abc', 'b', 'bc', 'cab', 'ca');
    const text = fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(fc.array(text, { maxLength: 12 }), text, (texts, typed) => {
        const find = createPrefixSearch(texts.map((one, item) => ({ item, texts: [one] })));
        const expected = texts.flatMap((one, at) =>
          typed.split(' ').every((part) => one.split(' ').some((own) => own.startsWith(part)))
            ? [at]
            : [],
        );
        expect(find(typed, 100).sort((a, b) => a - b)).toEqual(expected);
      }),
    );
  });
});
