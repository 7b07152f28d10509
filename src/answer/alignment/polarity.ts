/** Whether a statement denies what a fact's text asserts, or the other way round. */
import type { Word } from '../../language/index.ts';
import { alike, type Negated, type Statement } from '../claims/index.ts';
import type { TextReading } from './fact-reading.ts';

/** `opposite`: the one denies the very word that the other asserts; `unlike`: only one of them denies something. */
export type Polarity = 'same' | 'unlike' | 'opposite';

/** A denied word that the other side asserts turns the one against the other. */
export function polarityOf(
  { words }: Statement,
  negations: readonly Negated[],
  text: TextReading,
  sameLanguage: boolean,
): Polarity {
  if (negations.length === 0 && text.negations.length === 0) return 'same';
  if (sameLanguage) {
    const denies = (denial: Negated, others: readonly Negated[], has: readonly Word[]) =>
      denial.stem !== undefined &&
      denial.main &&
      !others.some(({ stem }) => stem !== undefined && alike(stem, denial.stem!)) &&
      has.some(({ stem, stop }) => !stop && alike(stem, denial.stem!));
    if (
      negations.some((one) => denies(one, text.negations, text.words)) ||
      text.negations.some((one) => denies(one, negations, words))
    )
      return negations.length > 0 && text.negations.length > 0 ? 'unlike' : 'opposite';
  }
  const most = sameLanguage ? 2 : 1;
  return Math.min(most, negations.length) === Math.min(most, text.negations.length)
    ? 'same'
    : 'unlike';
}
