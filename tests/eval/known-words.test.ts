import { expect, test } from 'vitest';
import { countKnownWords } from '../../src/eval/known-words.ts';

test('words, names and numbers are counted apart', () => {
  const counted = countKnownWords(['Who robbed Zorblatt in Paris in 1999, a flimflorp?'], 'en');
  expect(counted).toEqual({ words: 4, known: 2, unknownNames: 1, missed: ['flimflorp'] });
});
