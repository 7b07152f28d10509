/** Whether a fact says what a sentence says, or says otherwise, with confidences fitted on labelled sentences. */
import type { Fact } from '../../knowledge/model/schema.ts';
import type { Difference, Statement } from '../claims/index.ts';
import type { Aspect, Corpus } from '../types.ts';
import { type Assessed, assess } from './assess.ts';
import { coverage, VERDICT_FEATURES, type VerdictFeatures } from './verdict-features.ts';
import weights from './verdict-weights.json' with { type: 'json' };

export type Verdict =
  | { readonly verdict: 'supported'; readonly fact: Fact; readonly agreed: readonly string[] }
  | { readonly verdict: 'contradicted'; readonly fact: Fact; readonly difference: Difference }
  | { readonly verdict: 'unmatched' };

/** Weights of a logistic model over `verdictRow`, and the confidence from which its verdict is given. */
export type VerdictModel = {
  readonly weights: readonly number[];
  readonly bias: number;
  readonly least: number;
};
export type VerdictWeights = Readonly<Record<'supported' | 'contradicted', VerdictModel>>;

export function verdictOn(statement: Statement, corpus: Corpus): Verdict {
  return decideVerdict(assess(statement, corpus), weights);
}

export type LikelyContradiction = {
  readonly fact: Fact;
  readonly difference: Difference;
  /** How sure it is that the fact contradicts the statement in that one thing, 0..1. */
  readonly sure: number;
  /** Whether the fact says all the rest in so many words. */
  readonly saysTheRest: boolean;
};

export function likeliestContradiction(
  statement: Statement,
  corpus: Corpus,
): LikelyContradiction | undefined {
  const found = differing(assess(statement, corpus), weights.contradicted);
  if (!found) return undefined;
  const { one, sure } = found;
  const { fact, difference, alignment } = one;
  return { fact, difference, sure, saysTheRest: saysTheRest(alignment, difference) };
}

function saysTheRest(
  { words, names, dates, swapped }: Assessed['alignment'],
  difference: Difference,
): boolean {
  const others = words.filter(({ token }) => !difference.words.includes(token.typed));
  return (
    others.length >= LEAST_OTHERS &&
    others.every(({ match, around }) => match >= IN_ITS_WORDS && !around) &&
    names.every(({ same }) => same) &&
    dates.every(({ verdict }) => verdict === 'within') &&
    swapped === undefined
  );
}
const LEAST_OTHERS = 2;
const IN_ITS_WORDS = 0.75;

/** Whether a fact says a statement as surely as one that is told to be supported. */
export const isSupported = ({ says }: Pick<Assessed, 'says'>): boolean =>
  confidenceOf(verdictRow(says), weights.supported) >= weights.supported.least;

/** Whether some other fact has all that a statement says: then nothing in it is false. */
export function isSaid(statement: Statement, except: Fact, corpus: Corpus): boolean {
  return assess(statement, corpus).some(
    ({ fact, alignment, vetoed }) => fact !== except && !vetoed && coverage(alignment) >= ALL,
  );
}
const ALL = 0.9;

function differing(assessed: readonly Assessed[], model: VerdictModel) {
  return best(
    assessed.flatMap((one) =>
      one.difference && one.rest ? [{ ...one, difference: one.difference, rest: one.rest }] : [],
    ),
    (one) => confidenceOf(verdictRow(one.rest, one.difference.aspect), model),
  );
}

/** The same over facts that were held against it before, under given weights, for fitting them. */
function decideVerdict(
  assessed: readonly Assessed[],
  { supported, contradicted }: VerdictWeights,
): Verdict {
  const denying = assessed.find(({ denied }) => denied);
  if (denying?.difference)
    return { verdict: 'contradicted', fact: denying.fact, difference: denying.difference };
  const says = best(
    assessed.filter(({ vetoed }) => !vetoed),
    (one) => confidenceOf(verdictRow(one.says), supported),
  );
  const differs = differing(assessed, contradicted);
  if (says && says.sure >= supported.least && says.sure >= (differs?.sure ?? 0))
    return { verdict: 'supported', fact: says.one.fact, agreed: agreedIn(says.one) };
  if (differs && differs.sure >= contradicted.least && differs.sure > (says?.sure ?? 0))
    return {
      verdict: 'contradicted',
      fact: differs.one.fact,
      difference: differs.one.difference,
    };
  return { verdict: 'unmatched' };
}

function best<T>(
  all: readonly T[],
  sureOf: (one: T) => number,
): { readonly one: T; readonly sure: number } | undefined {
  return all
    .map((one) => ({ one, sure: sureOf(one) }))
    .sort((a, b) => b.sure - a.sure)
    .at(0);
}

const ASPECTS: readonly Aspect[] = ['figure', 'date', 'place', 'actor', 'status'];

/** The features as a model reads them, a few of them together as well. */
export function verdictRow(features: VerdictFeatures, aspect?: Aspect): number[] {
  const { covered, ofFact, named, amounts } = features;
  return [
    ...VERDICT_FEATURES.map((name) => features[name]),
    covered * ofFact,
    covered * named,
    covered * amounts,
    covered ** 2,
    ...(aspect ? ASPECTS.map((one) => (one === aspect ? 1 : 0)) : []),
  ];
}

function confidenceOf(row: readonly number[], model: VerdictModel): number {
  const score = row.reduce((sum, value, at) => sum + value * (model.weights[at] ?? 0), model.bias);
  return 1 / (1 + Math.exp(-score));
}

/** Names, dates and numbers that agree, as typed. */
function agreedIn({ alignment, statement }: Assessed): string[] {
  const { names, amounts, dates } = alignment;
  return [
    ...new Set([
      ...names.filter(({ same }) => same).map(({ name }) => name.typed),
      ...dates.flatMap(({ words }) => words),
      ...amounts.flatMap(({ amount }) =>
        statement.words.slice(amount.at, amount.end).map(({ typed }) => typed),
      ),
    ]),
  ];
}
