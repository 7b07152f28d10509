import { describe, expect, it } from 'vitest';
import { analyse, mayBeRounded, numbersIn, stepOf } from '../../../src/language/index.ts';

describe('how exactly a number is given', () => {
  it.each([
    ['a magnitude of 7.4', 'en', 7.4, 0.1],
    ['2,40 avro', 'tr', 2.4, 0.01],
    ['1.5 million people', 'en', 1_500_000, 100_000],
    ['1,5 млн человек', 'ru', 1_500_000, 100_000],
    ['two million', 'en', 2_000_000, 1_000_000],
    ['38 people', 'en', 38, undefined],
    ['2,000 peacekeepers', 'en', 2000, undefined],
  ] as const)('%s', (text, locale, value, step) => {
    const [number] = numbersIn(text, locale);
    expect(number?.value).toBe(value);
    if (step === undefined) expect(number?.step).toBeUndefined();
    else expect(number?.step).toBeCloseTo(step, 6);
  });

  it.each([
    [7, 7.4, true],
    [7, 7.6, false],
    [54, 54.3, true],
    [38, 37.5, true],
    [6.4, 7.4, false],
    [38, 39, false],
  ])('%d and %d may be one: %s', (one, other, expected) => {
    const given = (value: number) => ({ value, step: stepOf(value) });
    expect(mayBeRounded(given(one), given(other))).toBe(expected);
  });
});

describe('a decimal is one word', () => {
  it.each([
    ['7.4', '7.4'],
    ['7,40', '7.4'],
    ["7,4'lük", '7.4'],
    ['60%-i', '60'],
    ['2.000', '2000'],
    ['37.500', '37500'],
  ])('%s is %s', (text, folded) => {
    expect(analyse(text, 'tr').map((word) => word.folded)).toEqual([folded]);
  });

  it.each(['25.12.2024', '1.2.3', '10:30', '25,2024'])('%s is none', (text) => {
    expect(analyse(text, 'tr').length).toBeGreaterThan(1);
  });
});
