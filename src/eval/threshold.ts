/** From which confidence a fact is given as the answer: as low as the false answers on training questions allow. */
import { decideWith } from '../answer/decide.ts';
import type { Mode, Weights } from '../answer/weights.ts';
import { look, type Training } from './fit.ts';

/** Shares of questions without an answer that may be answered all the same. */
const MOST_NEAR_SCOPE = 0.06;
const MOST_OUT_OF_SCOPE = 0.005;

export async function chooseThreshold(
  training: Training,
  mode: Mode,
  weights: Weights,
): Promise<number> {
  const near: number[] = [];
  const out: number[] = [];
  for (const { kind, query, ranked } of await look(training, mode)) {
    if (kind !== 'near-scope' && kind !== 'out-of-scope') continue;
    const { confidence } = decideWith(query, ranked, mode, weights);
    (kind === 'near-scope' ? near : out).push(confidence);
  }
  const at = (values: number[], share: number) =>
    values.sort((a, b) => b - a)[Math.floor(values.length * share)] ?? 0;
  const least = Math.max(at(near, MOST_NEAR_SCOPE), at(out, MOST_OUT_OF_SCOPE), 0.3);
  // Above the highest confidence that must not be answered, and never so high that nothing is.
  return Math.min(0.95, Math.ceil(least * 100 + 1) / 100);
}
