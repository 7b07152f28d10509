/** Numbers and dates of a statement held against a fact's. */
import { liesIn, overlap, type When } from '../../knowledge/model/edtf-date.ts';
import type { Fact } from '../../knowledge/model/schema.ts';
import { stepOf } from '../../language/index.ts';
import { asSpoken, isPercentage } from '../claims/index.ts';
import { type Amount, amountDiffers, amountFits } from './amounts.ts';
import type { FactReading, TextReading } from './fact-reading.ts';

export type AlignedAmount = {
  readonly amount: Amount;
  readonly verdict: 'agrees' | 'differs' | 'open';
  /** The number of the fact that it agrees with or differs from. */
  readonly own?: number;
};

export type AlignedDate = {
  readonly when: When;
  /** `within`: the fact says it; `open`: it may be; `other`: another time. */
  readonly verdict: 'within' | 'open' | 'other';
  /** The words it stands on, as typed. */
  readonly words: readonly string[];
};

const ROUGHLY = /^(about|officially|some-estimates)$/;

export function alignAmount(
  amount: Amount,
  fact: Fact,
  text: TextReading,
  { texts }: FactReading,
): AlignedAmount {
  const figures = fact.figures
    .filter(({ qualifier }) => qualifier !== 'several')
    .map(asSpoken)
    .map((figure) => ({
      value: figure.value,
      step: stepOf(figure.value),
      rough: ROUGHLY.test(figure.qualifier ?? ''),
      isShare: isPercentage(figure),
      of: undefined,
    }));
  const stated = texts.flatMap(({ amounts }) =>
    amounts.map((one) => ({
      value: one.value,
      rough: one.bound === 'about',
      isShare: one.unit === 'percent',
      of: one,
    })),
  );
  const isShare = amount.unit === 'percent';
  const excluded =
    (amount.bound === 'more-than' || amount.bound === 'less-than') &&
    [...figures, ...stated].some(({ value }) => value === amount.value);
  const fit = excluded
    ? undefined
    : [...figures, ...stated].find(
        (own) =>
          // 54 people are no 54 percent.
          own.isShare === isShare &&
          amountFits(amount, own) &&
          (amount.value > SMALL || !own.of || countsTheSame(amount, own.of)),
      );
  if (fit) return { amount, verdict: 'agrees', own: fit.value };
  const rivals = text.amounts.filter(
    (own) => own.unit === amount.unit && own.kind === amount.kind && countsTheSame(amount, own),
  );
  const [rival] = rivals;
  const differs =
    rival !== undefined &&
    rivals.every((own) =>
      amountDiffers(amount, {
        value: own.value,
        ...(own.step && { step: own.step }),
        rough: own.bound !== 'exactly',
      }),
    ) &&
    figures.every((own) => amountDiffers(amount, own));
  return differs ? { amount, verdict: 'differs', own: rival.value } : { amount, verdict: 'open' };
}

/** Small numbers stand in many a text: up to this one, what they count must be the same, too. */
const SMALL = 12;

function countsTheSame(one: Amount, other: Amount): boolean {
  return !one.after.isDisjointFrom(other.after) || !one.before.isDisjointFrom(other.before);
}

export function alignDate(when: When, own: readonly When[]): AlignedDate['verdict'] {
  const closed = own.filter(({ end }) => Number.isFinite(end));
  if (closed.some((one) => liesIn(one, when))) return 'within';
  // The first or last day of a span, or one in it.
  const inSpan = closed.some(
    (one) => one.text.includes('/') && when.start >= one.start && when.end <= one.end,
  );
  if (inSpan) return 'within';
  return own.some((one) => overlap(one, when)) ? 'open' : 'other';
}
