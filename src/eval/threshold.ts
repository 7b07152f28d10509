/** The confidences from which facts are shown: as low as the false answers on training questions allow. */
import { decideWith } from '../answer/ranking/decide.ts';
import type { Mode, Weights } from '../answer/ranking/weights.ts';
import { observe, type Training } from './fit.ts';

/** Shares of questions without an answer that may be answered all the same; of unseen ones it will be several times as many. */
const MOST_NEAR_SCOPE = 0.015;
const MOST_OUT_OF_SCOPE = 0.01;

/** Share of the questions whose answer is among the first three that may be told that nothing is near. */
const MOST_LOST = 0.03;
const SHOWN = 3;

export type Thresholds = {
  /** From which confidence a fact is given as the answer. */
  readonly answer: number;
  /** From which the closest facts are shown as related. */
  readonly related: number;
};

export async function chooseThresholds(
  training: Training,
  mode: Mode,
  weights: Pick<Weights, 'ranker' | 'confidence'>,
): Promise<Thresholds> {
  const none = { lexical: 0, semantic: 0 };
  const confidences: Record<'near' | 'out' | 'found', number[]> = { near: [], out: [], found: [] };
  for (const { kind, gold, query, ranked, vetoesOf } of await observe(training, mode)) {
    const given = { ...weights, answer: none, related: none };
    const { confidence, ranked: ordered } = decideWith(query, ranked, vetoesOf, mode, given);
    if (kind === 'near-scope') confidences.near.push(confidence);
    else if (kind === 'out-of-scope') confidences.out.push(confidence);
    else if (ordered.slice(0, SHOWN).some(({ fact }) => gold.has(fact.id)))
      confidences.found.push(confidence);
  }
  const at = (values: number[], share: number) =>
    values.sort((a, b) => b - a)[Math.floor(values.length * share)] ?? 0;
  const least = Math.max(
    at(confidences.near, MOST_NEAR_SCOPE),
    at(confidences.out, MOST_OUT_OF_SCOPE),
    0.3,
  );
  return {
    // Above the highest confidence that must not be answered, and never so high that nothing is.
    answer: Math.min(0.95, Math.ceil(least * 1000 + 1) / 1000),
    related: Math.floor(at(confidences.found, 1 - MOST_LOST) * 100) / 100,
  };
}
