/** Figures of how well questions were answered. All shares are 0..1; a share of nothing is NaN. */
import type { Outcome } from '../contract/reply.ts';
import type { EvalQuery } from './dataset.ts';

export type EvalResult = {
  readonly query: EvalQuery;
  readonly outcome: Outcome;
  readonly confidence: number;
  /** Best first, at most 10. */
  readonly facts: readonly string[];
};

export type Figures = {
  readonly count: number;
  readonly answerable: number;
  readonly top1: number;
  readonly top3: number;
  /** Of those answered, the share answered with the right fact. */
  readonly precision: number;
  /** Of the answerable, the share answered, and rightly. */
  readonly coverage: number;
  /** Of those without an answer, the share answered all the same. */
  readonly falseAnswers: number;
  /** The most of the answerable that can be answered while 95 % of all answers are right. */
  readonly coverageAt95: number;
};

export function figures(results: readonly EvalResult[]): Figures {
  const answerable = results.filter(({ query }) => query.gold.length > 0);
  const others = results.filter(({ query }) => query.gold.length === 0);
  const answered = results.filter(({ outcome }) => outcome === 'answer');
  const share = (part: number, whole: number) => (whole ? part / whole : Number.NaN);
  const within = (most: number) =>
    answerable.filter(({ query, facts }) =>
      facts.slice(0, most).some((id) => query.gold.includes(id)),
    ).length;
  return {
    count: results.length,
    answerable: answerable.length,
    top1: share(within(1), answerable.length),
    top3: share(within(3), answerable.length),
    precision: share(answered.filter(isRight).length, answered.length),
    coverage: share(answered.filter(isRight).length, answerable.length),
    falseAnswers: share(others.filter(({ outcome }) => outcome === 'answer').length, others.length),
    coverageAt95: share(mostAt(results, 0.95), answerable.length),
  };
}

function isRight({ query, facts }: EvalResult): boolean {
  return facts[0] !== undefined && query.gold.includes(facts[0]);
}

/** How many right answers there are at the lowest confidence that keeps the precision. */
function mostAt(results: readonly EvalResult[], precision: number): number {
  const sorted = [...results].sort((a, b) => b.confidence - a.confidence);
  let right = 0;
  let most = 0;
  sorted.forEach((one, at) => {
    if (isRight(one)) right += 1;
    // Questions of one confidence stand or fall together.
    const last = sorted[at + 1]?.confidence !== one.confidence;
    if (last && right / (at + 1) >= precision) most = right;
  });
  return most;
}

export type Bin = {
  readonly from: number;
  readonly to: number;
  readonly count: number;
  readonly confidence: number;
  readonly right: number;
};

/**
 * Reliability table in ten equal bins, and the expected calibration error (Guo et al. 2017,
 * "On Calibration of Modern Neural Networks"): the mean gap between confidence and being right.
 */
export function calibration(results: readonly EvalResult[]): {
  readonly bins: readonly Bin[];
  readonly error: number;
} {
  const bins = Array.from({ length: 10 }, (_, at): Bin => {
    const [from, to] = [at / 10, (at + 1) / 10];
    const own = results.filter(
      ({ confidence }) => confidence >= from && (confidence < to || to === 1),
    );
    const mean = (values: readonly number[]) =>
      values.reduce((sum, value) => sum + value, 0) / (values.length || 1);
    return {
      from,
      to,
      count: own.length,
      confidence: mean(own.map(({ confidence }) => confidence)),
      right: mean(own.map((one) => (isRight(one) ? 1 : 0))),
    };
  });
  const error = bins.reduce(
    (sum, bin) => sum + (bin.count / (results.length || 1)) * Math.abs(bin.confidence - bin.right),
    0,
  );
  return { bins, error };
}
