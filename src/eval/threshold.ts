/** The confidences from which facts are shown, chosen on cross-validated ones: as low as the errors allow. */
import { ANSWER_CLASSES, type AnswerClass } from '../answer/ranking/same-answer.ts';
import type { ModeWeights } from '../answer/ranking/weights.ts';
import type { Judged } from './fit.ts';

/** Of what is said to questions that have an answer, the share that must be right. */
const PRECISION = 0.97;
/** The shares of near-scope questions, and of those about something else, that may be answered all the same. */
const MOST_NEAR_SCOPE = 0.03;
const MOST_OUT_OF_SCOPE = 0.01;
/**
 * Share of the questions whose answer is among the first three that may be told that nothing is near. Less would show
 * facts under most questions about something else; more would hide the right one from those who ask in odd words.
 */
const MOST_LOST = 0.12;

export function chooseThresholds(
  judgedOnes: readonly Judged[],
): Pick<ModeWeights, 'answer' | 'related'> {
  const of = (choose: (own: readonly Judged[]) => number) =>
    Object.fromEntries(
      ANSWER_CLASSES.map((kind) => [kind, choose(judgedOnes.filter((one) => one.kind === kind))]),
    ) as Record<AnswerClass, number>;
  return { answer: of(answerFrom), related: of(relatedFrom) };
}

function answerFrom(own: readonly Judged[]): number {
  const sorted = own.toSorted((a, b) => b.confidence - a.confidence);
  const total = (kind: string) => own.filter((one) => one.observed.asked.kind === kind).length;
  const near = total('near-scope') * MOST_NEAR_SCOPE;
  const out = total('out-of-scope') * MOST_OUT_OF_SCOPE;
  let [said, right, nearSaid, outSaid, least] = [0, 0, 0, 0, 0.999];
  for (const { right: isRight, observed, confidence } of sorted) {
    if (observed.asked.gold.length > 0) said += 1;
    if (isRight) right += 1;
    if (observed.asked.kind === 'near-scope') nearSaid += 1;
    if (observed.asked.kind === 'out-of-scope') outSaid += 1;
    if (right >= PRECISION * said && nearSaid <= near && outSaid <= out) least = confidence;
  }
  return Math.ceil(least * 1000) / 1000;
}

function relatedFrom(own: readonly Judged[]): number {
  const found = own
    .filter(({ near, observed }) => near && observed.asked.gold.length > 0)
    .map(({ confidence }) => confidence)
    .sort((a, b) => a - b);
  return Math.floor((found[Math.floor(found.length * MOST_LOST)] ?? 0) * 1000) / 1000;
}
