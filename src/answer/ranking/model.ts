/**
 * How features become a choice: one conditional logit over the candidates and an outside option, "none of them"
 * (McFadden 1974), and a confidence on top of it for the candidate chosen. Every feature is oriented so that more is
 * better, and no weight is below zero, so whatever counts for a fact counts in the sense its name says.
 */
import type { Query } from '../understanding/parse-question.ts';
import { FEATURES, type Features } from './feature-set.ts';
import type { Candidate } from './features.ts';
import {
  LEFT_FEATURES,
  QUESTION_FEATURES,
  type QuestionSide,
  questionSide,
} from './question-side.ts';
import { type AnswerClass, answerClassOf, sameAnswer } from './same-answer.ts';
import { sumOfTrees, type Tree } from './trees.ts';

export type ChoiceWeights = {
  readonly weights: Readonly<Partial<Record<keyof Features, number>>>;
  /** The score that a candidate must beat to be likelier than none. */
  readonly outside: number;
};

/** What the confidence looks at: the chosen candidate's features, and how it stands among the others. */
export type ChosenFeatures = Features &
  QuestionSide & {
    /** Its score over the outside option's, -6..6. */
    readonly overNone: number;
    /** Lead in score over the best candidate with a different answer, at most 5. */
    readonly lead: number;
    /** Lead over the fifth, at most 8: small where many facts fit alike. */
    readonly leadOverFifth: number;
  };
export const CHOSEN_FEATURES = [
  ...FEATURES,
  'overNone',
  'lead',
  'leadOverFifth',
  ...LEFT_FEATURES,
  ...QUESTION_FEATURES,
] as const satisfies readonly (keyof ChosenFeatures)[];

export type ConfidenceWeights = {
  /** Over `CHOSEN_FEATURES`, by their numbers. */
  readonly trees: readonly Tree[];
  /** Of logit = slope × sum + bias, by what the fact is found by (Platt 1999). */
  readonly scaling: Readonly<
    Record<AnswerClass, { readonly slope: number; readonly bias: number }>
  >;
};

export type Scored = Candidate & {
  /** Comparable between the candidates of one question only. */
  readonly rank: number;
};

export function scoreOf(features: Features, { weights }: ChoiceWeights): number {
  return weightedSum(features, weights);
}

/** @param ranked the best first; what is looked at is the first */
export function chosenFeatures(
  query: Query,
  [best, ...rest]: readonly [Scored, ...Scored[]],
  { outside }: ChoiceWeights,
): ChosenFeatures {
  const rival = rest.find(({ fact }) => !sameAnswer(query.type, best.fact, fact));
  // Where there is no other, the lead is over a fact with nothing in common: to be alone proves nothing.
  const lead = (other: Scored | undefined, most: number) =>
    Math.max(-most, Math.min(most, best.rank - (other?.rank ?? 0)));
  return {
    ...best.features,
    ...questionSide(query, best, answerClassOf(best.fact, query.locale)),
    overNone: Math.max(-6, Math.min(6, best.rank - outside)),
    lead: lead(rival, 5),
    leadOverFifth: lead(rest[3], 8),
  };
}

/** @returns 0..1: how likely the chosen candidate answers the question */
export function confidenceOf(
  features: ChosenFeatures,
  { trees, scaling }: ConfidenceWeights,
  kind: AnswerClass,
): number {
  const { slope, bias } = scaling[kind];
  const values = CHOSEN_FEATURES.map((name) => features[name]);
  return 1 / (1 + Math.exp(-(slope * sumOfTrees(trees, values) + bias)));
}

function weightedSum<Name extends string>(
  values: Readonly<Record<Name, number>>,
  weights: Readonly<Partial<Record<Name, number>>>,
): number {
  let total = 0;
  for (const name of Object.keys(weights) as Name[]) total += (weights[name] ?? 0) * values[name];
  return total;
}
