/** Fits the ranker and the confidence on labelled questions: features in, weights out. */
import { createEngine } from '../answer/engine.ts';
import { CONFIDENCE_FEATURES, confidenceFeatures } from '../answer/ranking/confidence.ts';
import { FEATURES, type Features } from '../answer/ranking/features.ts';
import { type Candidates, findCandidates, rankCandidates } from '../answer/ranking/ranker.ts';
import { createVetoes, type VetoesOf } from '../answer/ranking/vetoes.ts';
import type { Mode, Weights } from '../answer/ranking/weights.ts';
import { parseQuestion, type Query } from '../answer/understanding/parse-question.ts';
import { currentFacts } from '../knowledge/model/current-facts.ts';
import { createIndex } from '../search/index.ts';
import { contextBefore, EVAL_NOW, type SimilaritiesOf } from './ask-queries.ts';
import type { Dataset, EvalQuery } from './dataset.ts';
import { type Choice, dot, type Example, fitChoices, fitLogistic } from './logistic.ts';

/** A set with the questions of it that may be trained on; the first set is our own. */
export type Training = {
  readonly dataset: Dataset;
  readonly queries: readonly EvalQuery[];
  readonly similaritiesOf: SimilaritiesOf;
};

type Fitted = {
  readonly ranker: Weights['ranker'][Mode];
  readonly confidence: Weights['confidence'][Mode];
};

/** Our own questions count for half of all, in ranking and in judging. */
const OWN_SHARE = 0.5;
/** Follow-ups are few, but every conversation has them. */
const FOLLOW_UP = 4;
/** How much a question of ours counts once its answer is hidden. */
const HIDDEN = 0.5;
const RANKER = { ridge: 0.0005 };
const CONFIDENCE = { ridge: 0.002 };

export type Observed = {
  readonly kind: string;
  readonly gold: ReadonlySet<string>;
  readonly query: Query;
  readonly ranked: Candidates;
  readonly vetoesOf: VetoesOf;
  /** The same as if the knowledge had no fact that answers: what is near, but not the answer. */
  readonly without: Candidates;
};
type Weighed = Observed & { readonly weight: number; readonly set: number };

/** Fits one mode; with `meaning`, only questions that have similarities take part. */
export async function train(sets: readonly Training[], mode: Mode): Promise<Fitted> {
  const seen: Weighed[] = [];
  for (const [set, training] of sets.entries()) {
    const own = await observe(training, mode);
    const share =
      set === 0 ? (sets.length > 1 ? OWN_SHARE : 1) : (1 - OWN_SHARE) / (sets.length - 1);
    const weights = own.map(({ kind }) => (kind === 'follow-up' ? FOLLOW_UP : 1));
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    own.forEach((one, at) => {
      seen.push({ ...one, set, weight: (share * weights[at]!) / total });
    });
  }
  const names = FEATURES.filter((name) => mode === 'semantic' || !name.startsWith('cosine'));
  const row = (features: Features) => Float64Array.from(names, (name) => features[name]);
  const choices = seen.flatMap(({ gold, ranked, weight }): Choice[] => {
    const right = ranked.map(({ fact }) => gold.has(fact.id));
    // A question whose answer is not among the candidates teaches nothing about their order.
    return right.some(Boolean) && !right.every(Boolean)
      ? [{ rows: ranked.map(({ features }) => row(features)), right, weight }]
      : [];
  });
  const ranker = toObject(names, fitChoices(choices, names.length, RANKER));

  const confidenceNames = CONFIDENCE_FEATURES.filter(
    (name) => name in ranker || !(FEATURES as readonly string[]).includes(name),
  );
  const judge = (one: Weighed, found: Candidates, weight: number): Example[] => {
    const [best, ...rest] = rankCandidates(found, ranker);
    // A vetoed fact is judged by the veto, not by the confidence.
    if (!best || one.vetoesOf(best).length > 0) return [];
    const features = confidenceFeatures(one.query, [best, ...rest]);
    return [
      {
        row: Float64Array.from(confidenceNames, (name) => features[name]),
        right: one.gold.has(best.fact.id),
        weight,
        set: one.set,
      },
    ];
  };
  const examples = seen.flatMap((one) => [
    ...judge(one, one.ranked, one.weight),
    ...(one.set === 0 ? judge(one, one.without, one.weight * HIDDEN) : []),
  ]);
  const { weights, biases } = fitLogistic(
    examples,
    confidenceNames.length,
    sets.length,
    CONFIDENCE,
  );
  const confidence = { weights, bias: biases[0]! };
  // Sharpened on questions of ours as they come, so that the confidence is the share that is right.
  const plain = seen
    .filter(({ set }) => set === 0)
    .flatMap((one) => judge(one, one.ranked, 1))
    .map((one) => ({
      ...one,
      row: Float64Array.of(dot(one.row, confidence.weights) + confidence.bias),
    }));
  const scaling = fitLogistic(plain, 1, 1, { ridge: 0 });
  const [slope, shift] = [scaling.weights[0]!, scaling.biases[0]!];
  return {
    ranker,
    confidence: {
      ...toObject(
        confidenceNames,
        confidence.weights.map((weight) => weight * slope),
      ),
      bias: round(confidence.bias * slope + shift),
    },
  };
}

/** Understands every question and gathers its candidates. */
export async function observe(
  { dataset, queries, similaritiesOf: meaningOf }: Training,
  mode: Mode,
): Promise<Observed[]> {
  const engine = createEngine(dataset.knowledge);
  const index = createIndex(dataset.knowledge);
  const facts = currentFacts(dataset.knowledge);
  const found: Observed[] = [];
  for (const query of queries) {
    const similarities = mode === 'semantic' ? await meaningOf(query) : undefined;
    if (mode === 'semantic' && !similarities) continue;
    const context = contextBefore(query, engine);
    const understood = parseQuestion(
      query.question,
      { knowledge: dataset.knowledge, index },
      {
        locale: query.locale,
        now: EVAL_NOW,
        ...(context && { context }),
      },
    );
    found.push({
      kind: query.kind,
      gold: new Set(query.gold),
      query: understood,
      vetoesOf: createVetoes(understood, { knowledge: dataset.knowledge, index }, EVAL_NOW),
      ranked: findCandidates(understood, index, facts, similarities),
      without: query.gold.length
        ? findCandidates(understood, index, facts, similarities, new Set(query.gold))
        : [],
    });
  }
  return found;
}

function toObject<Name extends string>(
  names: readonly Name[],
  weights: Float64Array,
): Partial<Record<Name, number>> {
  return Object.fromEntries(names.map((name, at) => [name, round(weights[at]!)])) as Partial<
    Record<Name, number>
  >;
}

const round = (value: number) => Math.round(value * 1000) / 1000;
