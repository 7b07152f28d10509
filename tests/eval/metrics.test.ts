import { describe, expect, it } from 'vitest';
import { calibration, type EvalResult, figures } from '../../src/eval/metrics.ts';

/** One question: the fact that answers it, the facts found, whether it was answered, how surely. */
const one = (
  gold: string | undefined,
  facts: string[],
  outcome: EvalResult['outcome'],
  confidence: number,
): EvalResult => ({
  query: { question: '?', locale: 'en', kind: 'answerable', gold: gold ? [gold] : [] },
  outcome,
  confidence,
  facts,
});

describe('figures', () => {
  const results = [
    one('a', ['a', 'b'], 'answer', 0.99),
    one('b', ['a', 'b'], 'answer', 0.9),
    one('c', ['c'], 'related', 0.6),
    one('d', [], 'none', 0),
    one(undefined, ['a'], 'answer', 0.8),
    one(undefined, ['a'], 'related', 0.3),
  ];
  it.each<[keyof ReturnType<typeof figures>, number]>([
    ['count', 6],
    ['answerable', 4],
    ['top1', 2 / 4],
    ['top3', 3 / 4],
    ['precision', 1 / 3],
    ['coverage', 1 / 4],
    ['falseAnswers', 1 / 2],
    ['coverageAt95', 1 / 4],
  ])('%s is %d', (name, value) => {
    expect(figures(results)[name]).toBeCloseTo(value);
  });

  it('is not a number where there is nothing to have a share of', () => {
    expect(figures([]).top1).toBeNaN();
  });
});

describe('calibration', () => {
  it('is the mean gap between confidence and being right', () => {
    const results = [one('a', ['a'], 'answer', 0.95), one('a', ['b'], 'answer', 0.95)];
    expect(calibration(results).error).toBeCloseTo(0.45);
  });
  it('counts a confidence of one', () => {
    const { bins, error } = calibration([one('a', ['a'], 'answer', 1)]);
    expect([bins[9]?.count, error]).toEqual([1, 0]);
  });
});
