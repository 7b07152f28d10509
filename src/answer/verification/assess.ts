/** A sentence with the facts it may be about, each held against it. */
import type { Fact } from '../../knowledge/model/schema.ts';
import {
  type AlignedWord,
  alignStatement,
  hasOtherOrigin,
  readStatement,
  type StatementAlignment,
  type StatementReading,
} from '../alignment/index.ts';
import { compareClaim, type Difference, entityLinksIn, type Statement } from '../claims/index.ts';
import type { Corpus } from '../types.ts';
import { deniesPlainly, isDenied } from './denied.ts';
import { mismatchOf } from './mismatch.ts';
import { sameModality, turns } from './modality.ts';
import { tellsWhatHappened, unsaidIn } from './unsaid.ts';
import { coverage, MATCHED, type VerdictFeatures, verdictFeatures } from './verdict-features.ts';

export type Assessed = {
  readonly statement: Statement;
  readonly fact: Fact;
  readonly alignment: StatementAlignment;
  /** Something speaks outright against the fact's saying it: another number, name, time or part in it. */
  readonly vetoed: boolean;
  /** The fact denies what happens in it and says all the rest: then no other fact supports it. */
  readonly denied: boolean;
  /** How far the fact says the statement. */
  readonly says: VerdictFeatures;
  /** The one thing in which they differ, and how far the rest is the same matter. */
  readonly difference?: Difference;
  readonly rest?: VerdictFeatures;
};

/** So many of the best facts by words are held against a sentence: with all but few, the right one is among them. */
const MOST_FACTS = 8;

/** Best found first. */
export function assess(statement: Statement, corpus: Corpus): Assessed[] {
  const reading = readStatement(statement, corpus);
  const named = entityLinksIn(statement, corpus);
  const hits = corpus.index.search(statement.tokens, statement.locale, MOST_FACTS + 1);
  const aligned = hits.slice(0, MOST_FACTS).flatMap(({ fact: id, score }, place) => {
    const fact = corpus.knowledge.facts.get(id);
    // Of what is not established nothing can be said to be so, or not to be.
    if (!fact || fact.status === 'denied' || fact.status === 'unknown') return [];
    const next = hits.find((hit) => hit.fact !== id)?.score ?? 0;
    const read = alignStatement(reading, fact, corpus);
    const inOtherWords = isDenied(reading, fact, corpus);
    const alignment = inOtherWords ? { ...read, polarity: 'opposite' as const } : read;
    const denied = inOtherWords || (read.polarity === 'opposite' && deniesPlainly(reading, fact));
    return [
      {
        fact,
        alignment,
        denied,
        lead: leadOf(score, next),
        first: place === 0,
        has: coverage(alignment),
      },
    ];
  });
  return aligned.map((one): Assessed => {
    const { fact, alignment } = one;
    const rival = aligned.reduce(
      (most, other) => (other === one ? most : Math.max(most, other.has)),
      0,
    );
    const standing = { ...one, rival };
    const comparison = compareClaim(statement, named, fact, corpus);
    const unsaid = unsaidIn(alignment.words, statement.locale, fact, corpus);
    const vetoed =
      unsaid.length > 0 ||
      hasOtherOrigin(statement.words, statement.locale, fact, corpus) ||
      comparison.differences.some(({ aspect }) => aspect === 'figure' || aspect === 'status') ||
      isVetoed(reading, alignment) ||
      !sameModality(statement, fact, inValues(reading, alignment));
    const own = verdictFeatures(alignment, fact, standing);
    const found = mismatchOf(reading, alignment, fact, comparison, corpus);
    const said =
      found &&
      aligned.some(
        (other) => other !== one && other.has > one.has - NEARLY && says(found, other.alignment),
      );
    // A fact about something else does not contradict it.
    const elsewhere =
      found && unsaid.some(({ token, opposed }) => !opposed && !found.words.includes(token.typed));
    const difference = said || elsewhere ? undefined : found;
    const rest =
      difference && verdictFeatures(alignment, fact, standing, new Set(difference.words));
    return {
      statement,
      fact,
      alignment,
      vetoed,
      denied:
        one.denied &&
        (reading.negations.length === 0 ||
          (deniesPlainly(reading, fact) && !turns(fact, statement.locale))) &&
        saysTheRest(alignment, unsaid),
      says: own,
      ...(difference && rest && { difference, rest }),
    };
  });
}

function saysTheRest(
  { names, amounts, dates, swapped }: StatementAlignment,
  unsaid: readonly AlignedWord[],
): boolean {
  return (
    swapped === undefined &&
    unsaid.length === 0 &&
    names.length > 0 &&
    names.every(({ same }) => same) &&
    amounts.every(({ verdict }) => verdict === 'agrees') &&
    dates.every(({ verdict }) => verdict === 'within')
  );
}

/** 0.5 where the best other fact is found as well as this one, 1 where no other is. */
const leadOf = (own: number, other: number) => (own + other > 0 ? own / (own + other) : 0);

function isVetoed(
  { statement, negations }: StatementReading,
  {
    amounts,
    dates,
    names,
    words,
    polarity,
    swapped,
    unmatchedReserve,
    sameLanguage,
  }: StatementAlignment,
): boolean {
  const opposed = words.filter((word) => word.opposed !== undefined).length;
  return (
    amounts.some(({ verdict }) => verdict !== 'agrees') ||
    dates.some(({ verdict }) => verdict !== 'within') ||
    names.some(({ same }) => !same) ||
    words.some(({ large, match }) => large && match < MATCHED) ||
    words.some(({ token, around }) => around && /^\p{Lu}/u.test(token.typed)) ||
    isTwice(names) ||
    words.some(({ token, around }) => around && tellsWhatHappened(token)) ||
    // "Nobody died" is "everybody survived".
    (opposed > 0 && !(opposed === 1 && polarity === 'unlike')) ||
    polarity === 'opposite' ||
    // What it denies the fact does not.
    (polarity === 'unlike' && opposed === 0 && negations.length > 0 && sameLanguage) ||
    swapped !== undefined ||
    unmatchedReserve ||
    statement.tokens.length === 0
  );
}

/** Places of dates and of numbers that agree, with the word before one that is given roughly: "almost 40" of 38. */
const inValues = (
  { inDates }: StatementReading,
  { amounts }: StatementAlignment,
): ReadonlySet<number> =>
  new Set([
    ...inDates,
    ...amounts.flatMap(({ amount: { at, end, value }, verdict, own }) => {
      if (verdict !== 'agrees') return [];
      const from = own === value ? at : at - 1;
      return Array.from({ length: end - from }, (_, place) => from + place);
    }),
  ]);

/** One actor in two places: "Azerbaijan took back Baku". */
function isTwice(names: StatementAlignment['names']): boolean {
  const ids = names.flatMap(({ name: { entity } }) =>
    entity && entity.type !== 'incident' ? [`${entity.type}:${entity.id}`] : [],
  );
  return new Set(ids).size < ids.length;
}

/** Whether another fact has the very number or date that differs here. */
function says({ aspect, words }: Difference, { amounts, dates }: StatementAlignment): boolean {
  if (aspect === 'figure') return amounts.length === 1 && amounts[0]!.verdict === 'agrees';
  return (
    aspect === 'date' &&
    dates.some((date) => date.verdict === 'within' && date.words.join() === words.join())
  );
}

/** A fact that has so much less of a statement is about something else. */
const NEARLY = 0.3;
