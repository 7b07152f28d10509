/** How much a question is like what stands in a fact's entries. */

import type { Entry, Index } from '../../search/index.ts';
import type { Query } from '../understanding/parse-question.ts';
import { type QuestionType, questionTypeOf } from '../understanding/question-type.ts';
import { hasAnswerType } from './answer-type.ts';
import { dice, entryTrigrams, queryTrigrams } from './trigrams.ts';

/** For each term of the index that a word of the question may mean: which words, and how well. */
export type TermMatches = ReadonlyMap<
  number,
  readonly { readonly token: number; readonly weight: number }[]
>;

export function termMatchesOf({ tokens }: Query): TermMatches {
  const meanings = new Map<number, { token: number; weight: number }[]>();
  tokens.forEach(({ matches }, token) => {
    for (const { term, weight } of matches) {
      const same = meanings.get(term);
      if (same) same.push({ token, weight });
      else meanings.set(term, [{ token, weight }]);
    }
  });
  return meanings;
}

/** For each word of the question, how well its best match among the terms is: 0..1. */
export function markCovered(
  terms: Iterable<number>,
  meanings: TermMatches,
  covered: Float64Array,
): Float64Array {
  for (const term of terms) {
    const meant = meanings.get(term);
    if (!meant) continue;
    for (const { token, weight } of meant) if (weight > covered[token]!) covered[token] = weight;
  }
  return covered;
}

/** The same for a text's own words and the concepts they mean. */
export function markEntry(
  { terms, concepts }: Entry,
  meanings: TermMatches,
  covered: Float64Array,
): Float64Array {
  markCovered(terms, meanings, covered);
  for (const { term } of concepts) markCovered([term], meanings, covered);
  return covered;
}

export type EntrySimilarity = {
  /** The entry the question is most like, and how much: weighted Dice coefficient, 0..1. */
  readonly entry: Entry;
  readonly similarity: number;
  /** The mean of the three entries it is most like: a chance similarity stands alone. */
  readonly top3Mean: number;
  /** The most of a text's own weight that the question has: a short fact that says just this stands out. */
  readonly textFocus: number;
  /** The most of the question's weight that one entry covers. */
  readonly entryCoverage: number;
  /** The same of the question's words that are no names; 1 where there are none. */
  readonly askedEntryCoverage: number;
  /** The greatest similarity with the names left out of both sides, 0..1. */
  readonly askedSimilarity: number;
  /** Similarity with the names left out, to the example questions that ask for the same kind of thing: 0..1. */
  readonly sameTypeSimilarity: number;
  /** Letter trigrams shared with the nearest entry of the question's language (Dice): survives slips and endings. */
  readonly trigramOverlap: number;
  /** The mean of that over the three nearest entries of any language. */
  readonly trigramTop3Mean: number;
  /** Share of the question's neighbouring words that stand near each other in one entry, too: 0..1. */
  readonly adjacency: number;
  /** Whether the statement has what such a question asks for beyond its own words, a number or a name: 1, -1; 0 does not matter. */
  readonly hasAnswerType: number;
  /** The kind of question that the most alike example question is. */
  readonly type: QuestionType;
};

/** A statement is longer than a question about it, so it is measured by the question's words alone, less a little. */
const STATEMENT = 0.8;

/** Kinds that tell little of what is asked. */
export const UNCLEAR: ReadonlySet<QuestionType> = new Set(['none', 'yes-no', 'what', 'timeline']);
/** A little weight on both sides, so that nothing is like nothing. */
const NOTHING = 1;

export function similarityTo(
  entries: readonly Entry[],
  first: Entry,
  query: Query,
  meanings: TermMatches,
  index: Index,
  names: ReadonlySet<number>,
): EntrySimilarity {
  const weights = query.tokens.map(({ weight }) => weight);
  const beside = query.tokens.map(({ name, weight }) => (name ? 0 : weight));
  const whole = weights.reduce((total, weight) => total + weight, 0) || 1;
  const asked = beside.reduce((total, weight) => total + weight, 0);
  const covered = new Float64Array(weights.length);
  const all: { entry: Entry; similarity: number }[] = [];
  let [oneEntry, trigramOverlap] = [0, 0];
  let [askedEntry, askedBest] = asked ? [0, 0] : [1, 1];
  let phrases = 0;
  let textFocus = 0;
  let sameAsk = 0;
  const { of: massOf } = massesIn(index, names);
  const near: number[] = [];
  const places = new Int32Array(weights.length);
  const grams = queryTrigrams(query);
  const own = entries.some(({ locale }) => locale === query.locale);
  for (const entry of entries) {
    locate(entry, meanings, covered.fill(0), places.fill(-1));
    let [common, commonBeside] = [0, 0];
    for (let token = 0; token < covered.length; token += 1) {
      common += covered[token]! * weights[token]!;
      commonBeside += covered[token]! * beside[token]!;
    }
    if (!own || entry.locale === query.locale) {
      const alike = dice(grams, entryTrigrams(entry));
      trigramOverlap = Math.max(trigramOverlap, alike);
      near.push(alike);
    }
    if (common === 0) continue;
    if (entry.kind === 'text')
      textFocus = Math.max(
        textFocus,
        sharedMass(entry, meanings, index) / (massOf(entry).all || 1),
      );
    oneEntry = Math.max(oneEntry, common / whole);
    phrases = Math.max(phrases, together(places, weights));
    const theirs = massOf(entry);
    const like = (shared: number, ours: number, others: number) =>
      entry.kind === 'question' ? (2 * shared) / (ours + others || 1) : (STATEMENT * shared) / ours;
    all.push({ entry, similarity: like(common, whole, theirs.all) });
    if (entry.kind === 'question' && (UNCLEAR.has(query.type) || entryType(entry) === query.type))
      sameAsk = Math.max(
        sameAsk,
        (2 * (commonBeside + NOTHING)) / (asked + theirs.beside + 2 * NOTHING),
      );
    if (!asked) continue;
    askedEntry = Math.max(askedEntry, commonBeside / asked);
    askedBest = Math.max(askedBest, like(commonBeside, asked, theirs.beside));
  }
  all.sort((a, b) => b.similarity - a.similarity);
  const [best] = all;
  const question = all.find(({ entry }) => entry.kind === 'question')?.entry;
  return {
    entry: best?.entry ?? first,
    similarity: best?.similarity ?? 0,
    top3Mean: all.slice(0, 3).reduce((total, one) => total + one.similarity, 0) / 3,
    entryCoverage: oneEntry,
    askedEntryCoverage: askedEntry,
    askedSimilarity: askedBest,
    sameTypeSimilarity: sameAsk,
    trigramOverlap,
    trigramTop3Mean:
      near
        .sort((a, b) => b - a)
        .slice(0, 3)
        .reduce((total, one) => total + one, 0) / 3,
    textFocus,
    adjacency: phrases,
    hasAnswerType: hasAnswerType(query, entries),
    type: question ? entryType(question) : 'none',
  };
}

/** The weight of an entry's terms, and of those that are no names around its fact. */
type Mass = { readonly all: number; readonly beside: number };
/** Weights are those of one index, so the sums go with it. */
const masses = new WeakMap<Index, WeakMap<Entry, Mass>>();

function massesIn(index: Index, names: ReadonlySet<number>) {
  let massesOfIndex = masses.get(index);
  if (!massesOfIndex) {
    massesOfIndex = new WeakMap();
    masses.set(index, massesOfIndex);
  }
  const sums = massesOfIndex;
  return {
    of(entry: Entry): Mass {
      let mass = sums.get(entry);
      if (!mass) {
        let [all, beside] = [0, 0];
        for (const term of entry.terms) {
          const weight = index.weight(term);
          all += weight;
          if (!names.has(term)) beside += weight;
        }
        mass = { all, beside };
        sums.set(entry, mass);
      }
      return mass;
    },
  };
}

/** The weight of an entry's terms that some word of the question means, itself or by its concept. */
function sharedMass({ terms, concepts }: Entry, meanings: TermMatches, index: Index): number {
  const shared = new Set<number>();
  terms.forEach((term, at) => {
    if (meanings.has(term)) shared.add(at);
  });
  for (const { term, at } of concepts) if (at >= 0 && meanings.has(term)) shared.add(at);
  let mass = 0;
  for (const at of shared) mass += index.weight(terms[at]!);
  return mass;
}

/** Like `markEntry`, and notes where each word's best match stands. */
function locate(
  { terms, concepts }: Entry,
  meanings: TermMatches,
  covered: Float64Array,
  places: Int32Array,
): void {
  const mark = (term: number, at: number) => {
    const meant = meanings.get(term);
    if (!meant) return;
    for (const { token, weight } of meant)
      if (weight > covered[token]!) {
        covered[token] = weight;
        places[token] = at;
      }
  };
  for (let at = 0; at < terms.length; at += 1) mark(terms[at]!, at);
  for (const { term, at } of concepts) mark(term, at);
}

/** Words this far apart still make one phrase: stop words between them are not counted. */
const NEAR = 2;

function together(places: Int32Array, weights: readonly number[]): number {
  let [common, all] = [0, 0];
  for (let at = 0; at + 1 < places.length; at += 1) {
    const weight = weights[at]! + weights[at + 1]!;
    all += weight;
    const [one, other] = [places[at]!, places[at + 1]!];
    if (one >= 0 && other >= 0 && one !== other && Math.abs(one - other) <= NEAR) common += weight;
  }
  return all ? common / all : 0;
}

const typesByEntry = new WeakMap<Entry, QuestionType>();

/** The type of question that an example question is. */
export function entryType(entry: Entry): QuestionType {
  let type = typesByEntry.get(entry);
  if (!type) {
    type = questionTypeOf(entry.text);
    typesByEntry.set(entry, type);
  }
  return type;
}
