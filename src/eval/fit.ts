/** Fits choice and confidence on observed questions: features in, weights out. */

import { judged, VETOED } from '../answer/ranking/decide.ts';
import { FEATURES } from '../answer/ranking/feature-set.ts';
import { firstOfAll } from '../answer/ranking/first-of-all.ts';
import {
  CHOSEN_FEATURES,
  type ChoiceWeights,
  type ConfidenceWeights,
  chosenFeatures,
  confidenceOf,
} from '../answer/ranking/model.ts';
import { QUESTION_FEATURES } from '../answer/ranking/question-side.ts';
import { rankCandidates } from '../answer/ranking/ranker.ts';
import { ANSWER_CLASSES, type AnswerClass, answerClassOf } from '../answer/ranking/same-answer.ts';
import { sumOfTrees } from '../answer/ranking/trees.ts';
import type { Mode, ModeWeights } from '../answer/ranking/weights.ts';
import { boost } from './boosting.ts';
import { type Example, fitChoices, fitLogistic } from './logistic.ts';
import type { Observed } from './observe.ts';

export type Fitted = Pick<ModeWeights, 'choice' | 'confidence'>;

const CHOICE = { ridge: 0.0005 };
const CONFIDENCE = {
  trees: 300,
  depth: 4,
  rate: 0.06,
  leaf: 12,
  ridge: 4,
  free: new Set(QUESTION_FEATURES.map((name) => CHOSEN_FEATURES.indexOf(name))),
};
/** Follow-ups are few, but every conversation has them. */
const FOLLOW_UP = 3;

const weightOf = ({ asked: { kind } }: Observed) => (kind === 'follow-up' ? FOLLOW_UP : 1);

/** The picked fact of a question as the confidence sees it. */
type Picked = {
  readonly observed: Observed;
  readonly kind: AnswerClass;
  readonly right: boolean;
  readonly vetoed: boolean;
  /** Whether a right fact is among the first three. */
  readonly near: boolean;
  readonly features: ReturnType<typeof chosenFeatures>;
};

export function fitWeights(observed: readonly Observed[], mode: Mode): Fitted {
  const isUsed = (name: string) => mode === 'semantic' || !name.startsWith('cosine');
  const used = FEATURES.map((name) => isUsed(name));
  const choices = observed.map((one) => ({
    rows: used.every(Boolean)
      ? one.rows
      : one.rows.map((row) => row.map((value, at) => (used[at] ? value : 0))),
    right: one.right,
    weight: weightOf(one),
  }));
  const { weights, outside } = fitChoices(choices, FEATURES.length, CHOICE);
  const choice: ChoiceWeights = { weights: toObject(FEATURES, weights), outside: round(outside) };

  const picks = observed.flatMap((one) => pick(one, choice) ?? []);
  const examples = picks
    // A vetoed fact is judged by the veto, not by the confidence.
    .filter(({ vetoed }) => !vetoed)
    .map(
      ({ features, right, observed: one }): Example => ({
        row: Float32Array.from(CHOSEN_FEATURES, (name) => (isUsed(name) ? features[name] : 0)),
        right,
        weight: weightOf(one),
      }),
    );
  const { trees, bias } = boost(examples, CHOSEN_FEATURES.length, CONFIDENCE);
  const scaling = Object.fromEntries(
    ANSWER_CLASSES.map((kind) => {
      const own = picks.filter((one) => one.kind === kind && !one.vetoed);
      return [kind, scale(own, trees, bias)];
    }),
  ) as ConfidenceWeights['scaling'];
  return { choice, confidence: { trees, scaling } };
}

/** Fewer examples than these say nothing of their own. */
const FEW = 100;

/** Platt scaling for one class of facts. */
function scale(
  picks: readonly Picked[],
  trees: ConfidenceWeights['trees'],
  bias: number,
): { slope: number; bias: number } {
  if (picks.length < FEW) return { slope: 1, bias: round(bias) };
  const examples = picks.map(
    ({ features, right }): Example => ({
      row: Float32Array.of(
        sumOfTrees(
          trees,
          CHOSEN_FEATURES.map((name) => features[name]),
        ),
      ),
      right,
      weight: 1,
    }),
  );
  const fitted = fitLogistic(examples, 1, { ridge: 0, steps: 1500 });
  return { slope: round(fitted.weights[0]!), bias: round(fitted.bias) };
}

/** What would be picked for a question; undefined where there is no candidate. */
function pick(one: Observed, choice: ChoiceWeights): Picked | undefined {
  const { ranked, vetoes } = judged(
    one.query,
    firstOfAll(one.query, rankCandidates(one.candidates, choice)),
  );
  const [best, ...rest] = ranked;
  if (!best) return undefined;
  const isRight = (id: string) => one.asked.gold.includes(id);
  return {
    observed: one,
    kind: answerClassOf(best.fact, one.query.locale),
    right: isRight(best.fact.id),
    vetoed: vetoes.length > 0,
    near: ranked.slice(0, 3).some(({ fact }) => isRight(fact.id)),
    features: chosenFeatures(one.query, [best, ...rest], choice),
  };
}

/** A picked fact with how sure the weights are of it. */
export type Judged = Picked & { readonly confidence: number };

function judge(one: Observed, { choice, confidence }: Fitted): Judged | undefined {
  const picked = pick(one, choice);
  if (!picked) return undefined;
  const likely = confidenceOf(picked.features, confidence, picked.kind);
  return { ...picked, confidence: picked.vetoed ? likely * VETOED : likely };
}

/** Stories are left out several at a time: a fit for each alone would take as many times as long. */
const FOLDS = 4;

/** Every question judged by weights that were fitted without its story. */
export function crossValidated(observed: readonly Observed[], mode: Mode): Judged[] {
  const stories = [...new Set(observed.map(({ story }) => story))];
  return Array.from({ length: FOLDS }, (_, fold) => fold).flatMap((fold) => {
    const isLeft = ({ story }: Observed) => stories.indexOf(story) % FOLDS === fold;
    const fitted = fitWeights(
      observed.filter((one) => !isLeft(one)),
      mode,
    );
    return observed.filter(isLeft).flatMap((one) => judge(one, fitted) ?? []);
  });
}

function toObject<Name extends string>(
  names: readonly Name[],
  weights: Float64Array,
): Partial<Record<Name, number>> {
  return Object.fromEntries(
    names.map((name, at) => [name, round(weights[at]!)]).filter(([, weight]) => weight !== 0),
  ) as Partial<Record<Name, number>>;
}

const round = (value: number) => Math.round(value * 1000) / 1000;
