import { describe, expect, it } from 'vitest';
import { figuresIn } from '../../src/text/numbers.ts';

describe('numbers written in figures', () => {
  it.each([
    ['December 25 2024', [25, 2024]],
    ['25 December 2024', [25, 2024]],
    ['December 25, 2024', [25, 2024]],
    ['In 2024 300 people left', [2024, 300]],
    ['in 2020, 300 of 2,000', [2020, 300, 2000]],
    ['2,000 or 2.000 or 2 000', [2000, 2000, 2000]],
    ['1,234,567', [1234567]],
    ['1,2345', [1, 2345]],
    ['38 of the 67', [38, 67]],
    ['none', []],
  ])('are read whole and apart: %s', (text, numbers) => {
    expect(figuresIn(text)).toEqual(numbers);
  });
});
