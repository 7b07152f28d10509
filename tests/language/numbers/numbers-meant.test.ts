import { describe, expect, it } from 'vitest';
import { numbersMeant } from '../../../src/language/index.ts';

describe('numbers that a phrase may mean', () => {
  it.each([
    ['In 2024 300 people left', [2024, 300]],
    ['December 25 2024', [25, 2024]],
    ['about 2,000', [2000]],
    ['half a million', [500_000]],
    ['2.000', [2000, 2]],
    ['1,5', [1.5]],
    ['two thousand', [2000]],
    ['hundreds of people', [100]],
    ['nobody', [0]],
    ['both brothers', [2]],
    ['a third person', [1, 3]],
    ['the 38th', [38]],
    ['one and a half million', [1_500_000]],
    ['thirty-eight of the 67', [38, 67]],
  ])('have each of them: %s', (text, numbers) => {
    for (const number of numbers) expect(numbersMeant(text)).toContain(number);
    expect(numbersMeant(text)).not.toContain(2024300);
    expect(numbersMeant(text)).not.toContain(252024);
  });
});
