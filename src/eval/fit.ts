/** Fits the ranker and the gate on labelled questions: features in, weights out. */
import { createEngine } from '../answer/create.ts';
import { FEATURES, type Features } from '../answer/features.ts';
import { GATE_FEATURES, gateFeatures } from '../answer/gate.ts';
import { type Candidates, candidates, order } from '../answer/rank.ts';
import { type Query, understand } from '../answer/understand.ts';
import type { Mode, Weights } from '../answer/weights.ts';
import { currentFacts } from '../knowledge/current.ts';
import { createIndex } from '../search/index.ts';
import type { Dataset, EvalQuery } from './dataset.ts';
import { type Choice, type Example, fitChoices, fitLogistic } from './logistic.ts';
import { contextBefore, EVAL_NOW, type MeaningOf } from './run.ts';

/** A set with the questions of it that may be trained on; the first set is our own. */
export type Training = {
  readonly dataset: Dataset;
  readonly queries: readonly EvalQuery[];
  readonly meaningOf: MeaningOf;
};

type Fitted = { readonly ranker: Weights['ranker'][Mode]; readonly gate: Weights['gate'][Mode] };

/** Our own questions count for half of all, in ranking and in judging. */
const OWN_SHARE = 0.5;
const RANKER = { ridge: 0.002 };
const GATE = { ridge: 0.002 };

export type Seen = {
  readonly kind: string;
  readonly gold: ReadonlySet<string>;
  readonly query: Query;
  readonly ranked: Candidates;
};
type Weighed = Seen & { readonly weight: number; readonly set: number };

/** Fits one mode; with `meaning`, only questions that have similarities take part. */
export async function train(sets: readonly Training[], mode: Mode): Promise<Fitted> {
  const seen: Weighed[] = [];
  for (const [set, training] of sets.entries()) {
    const own = await look(training, mode);
    const share =
      set === 0 ? (sets.length > 1 ? OWN_SHARE : 1) : (1 - OWN_SHARE) / (sets.length - 1);
    for (const one of own) seen.push({ ...one, set, weight: share / own.length });
  }
  const names = FEATURES.filter(
    (name) => mode === 'meaning' || (name !== 'meaning' && name !== 'meaningSquare'),
  );
  const row = (features: Features) => Float64Array.from(names, (name) => features[name]);
  const choices = seen.flatMap(({ gold, ranked, weight }): Choice[] => {
    const right = ranked.map(({ fact }) => gold.has(fact.id));
    // A question whose answer is not among the candidates teaches nothing about their order.
    return right.some(Boolean) && !right.every(Boolean)
      ? [{ rows: ranked.map(({ features }) => row(features)), right, weight }]
      : [];
  });
  const ranker = toObject(names, fitChoices(choices, names.length, RANKER));

  const gateNames = GATE_FEATURES.filter(
    (name) => name in ranker || !(FEATURES as readonly string[]).includes(name),
  );
  const examples = seen.flatMap(({ gold, query, ranked, weight, set }): Example[] => {
    const [best, ...rest] = order(ranked, ranker);
    if (!best) return [];
    const features = gateFeatures(query, [best, ...rest]);
    return [
      {
        row: Float64Array.from(gateNames, (name) => features[name]),
        right: gold.has(best.fact.id),
        weight,
        set,
      },
    ];
  });
  const { weights, biases } = fitLogistic(examples, gateNames.length, sets.length, GATE);
  return { ranker, gate: { ...toObject(gateNames, weights), bias: round(biases[0]!) } };
}

/** Understands every question and gathers its candidates. */
export async function look({ dataset, queries, meaningOf }: Training, mode: Mode): Promise<Seen[]> {
  const engine = createEngine(dataset.knowledge);
  const index = createIndex(dataset.knowledge);
  const facts = currentFacts(dataset.knowledge);
  const found: Seen[] = [];
  for (const query of queries) {
    const similarities = mode === 'meaning' ? await meaningOf(query) : undefined;
    if (mode === 'meaning' && !similarities) continue;
    const context = contextBefore(query, engine);
    const understood = understand(
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
      ranked: candidates(understood, index, facts, similarities),
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
