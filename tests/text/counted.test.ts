import { expect, it } from 'vitest';
import { counted } from '../../src/text/counted.ts';

it.each([
  [0, '0 errors'],
  [1, '1 error'],
  [2, '2 errors'],
])('%i is counted as %s', (count, told) => {
  expect(counted(count, 'error')).toBe(told);
});
