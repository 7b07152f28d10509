/** A statement that an approved fact contradicts, told only where fact and statement are plainly about one matter. */
import { mustWhen, overlap } from '../../knowledge/model/edtf-date.ts';
import type { Knowledge } from '../../knowledge/model/knowledge.ts';
import { inLocale, namesOf } from '../../knowledge/model/localised.ts';
import type { Fact } from '../../knowledge/model/schema.ts';
import {
  type Comparison,
  compareClaim,
  type Difference,
  type EntityLink,
  entityLinksIn,
  factProfile,
  negationsIn,
  PEOPLE,
  related,
  type Statement,
  unknownEntities,
} from '../claims/index.ts';
import type { Aspect, Corpus } from '../types.ts';
import { factsNameOf } from './named-instead.ts';
import { isUnique } from './presupposition.ts';

/** Endings that a hyphen parts from their number: "2023-cü", "90-х", "67-dən". */
const ENDING = /^(ci|cu|inci|uncu|nci|ncu|[dt][ea]n?|li|lik|in|un|go|y|ya|e|kh|m|mu|i|u|si|su)$/;

/** A fact that a statement may be about, with the statement's words that it does not have. */
export type RankedFact = {
  readonly fact: Fact;
  readonly unmatched: readonly string[];
  /** The ranker's score: a logit, so that 4 less is about fifty times less likely. */
  readonly rank: number;
  /** What speaks against it, where that was looked at. */
  readonly doubts?: readonly string[];
};

/** So many of the best facts are looked at. */
const MOST = 5;
/** A fact further than this behind the best is not what the statement is about. */
const MOST_BEHIND = 4;
/** Share of the statement's weight that may be left over beside what is contradicted. */
const LEFT_OVER = 0.2;
/** The same for a fact that says all of the statement, and so gainsays that another contradicts it. */
const SAYS_ALL = 0.12;
/** The same for a fact that is taken for the answer anyway. */
const LEFT_OVER_SURE = 0.35;
/** How a statement is held against facts. */
export type AssertionReading = {
  /** Whether the statement, as it is put, asserts something of this kind. */
  readonly asserts: (aspect: Aspect) => boolean;
  /** Whether what it is about is taken for known ("why did the plane crash"), so that few words tell it. */
  readonly definite: boolean;
  /** Whether the first fact is taken for the answer anyway. */
  readonly sure: boolean;
};

/**
 * @param ranked the facts found for the statement, best first
 * @returns the fact that contradicts it and in what; undefined wherever there is a doubt: where another fact
 *   has all that it says, where it says more than the fact covers, or differs from it in two ways
 */
export function findContradiction(
  statement: Statement,
  ranked: readonly RankedFact[],
  { asserts, definite, sure }: AssertionReading,
  corpus: Corpus,
): { readonly fact: Fact; readonly difference: Difference } | undefined {
  const named = entityLinksIn(statement, corpus);
  const looked = ranked
    .slice(0, MOST)
    // What is not established contradicts nothing.
    .filter(({ fact }) => fact.status !== 'unknown')
    .map((found) => ({ ...found, comparison: compareClaim(statement, named, found.fact, corpus) }));
  if (looked.some((found) => says(statement, named, found, corpus))) return undefined;
  const denies = negationsIn(statement.text, statement.locale).length > 0;
  for (const { fact, unmatched, rank, comparison } of looked) {
    if (rank < looked[0]!.rank - MOST_BEHIND) break;
    const [difference, ...more] = comparison.differences;
    if (!difference || more.length > 0 || !asserts(difference.aspect)) continue;
    // "Not all 67 died": what a statement denies it does not assert.
    if (denies && difference.aspect !== 'status') continue;
    if (difference.aspect === 'actor' && denial(fact, statement, corpus)) continue;
    const most = fact === ranked[0]?.fact && sure ? LEFT_OVER_SURE : LEFT_OVER;
    if (leftOver(statement, unmatched, difference.words) > most) continue;
    const shared = sharedWith(fact, statement, named, difference, unmatched, corpus);
    if (!sameMatter(statement, fact, comparison, difference, shared, definite, corpus)) continue;
    if (difference.aspect === 'date' && thenToo(statement, difference, fact, looked)) continue;
    return { fact, difference: inFactsWords(difference, fact, statement, corpus) };
  }
  return undefined;
}

/** With the name that the fact's text has for the one it tells of. */
function inFactsWords(
  difference: Difference,
  fact: Fact,
  { shown }: Statement,
  corpus: Corpus,
): Difference {
  if (difference.aspect !== 'actor') return difference;
  const { actors } = corpus.knowledge;
  const id = fact.actors.find((one) => namesOf([one], actors, shown)[0] === difference.approved);
  const approved = id && factsNameOf(id, fact, shown, corpus);
  return approved ? { ...difference, approved } : difference;
}

/** That one did not do a thing says nothing of another. */
function denial(fact: Fact, { locale }: Statement, corpus: Corpus): boolean {
  const { text, lang } = inLocale(fact.text, locale);
  return (factProfile(fact, locale, corpus).negations ?? negationsIn(text, lang)).length > 0;
}

/** Whether a fact has all that a statement says, in one of its texts or example questions: then nothing is false. */
function says(
  statement: Statement,
  named: readonly EntityLink[],
  { fact, comparison }: RankedFact & { readonly comparison: Comparison },
  corpus: Corpus,
): boolean {
  if (comparison.differences.length > 0 || comparison.left.length > 0) return false;
  if (!datesFit(statement, comparison)) return false;
  if (unknownEntities(fact, statement, named, corpus).length > 0) return false;
  return corpus.index.entriesOf(fact.id).some(({ terms }) => {
    const own = new Set(terms);
    const lacking = statement.tokens
      .filter(({ matches }) => !matches.some(({ term }) => own.has(term)))
      .map(({ typed }) => typed);
    return leftOver(statement, lacking, []) <= SAYS_ALL;
  });
}

function datesFit(statement: Statement, { sameDate }: Comparison): boolean {
  return statement.dates.length === 0 || sameDate;
}

/** Share of the weight of the statement's words, those that are contradicted left out, that the fact lacks. */
function leftOver(
  { tokens }: Statement,
  unmatched: readonly string[],
  carrying: readonly string[],
): number {
  const rest = tokens.filter(
    ({ typed, folded }) =>
      !carrying.includes(typed) && !PEOPLE.test(folded) && !ENDING.test(folded),
  );
  const lacking = rest.filter(({ typed }) => unmatched.includes(typed));
  const weigh = (some: typeof rest) => some.reduce((sum, { weight }) => sum + weight, 0);
  return weigh(lacking) / (weigh(rest) || 1);
}

type Shared = { readonly names: number; readonly words: number };

/** How many names, and how many other telling words, the fact has of the statement beside what differs. */
function sharedWith(
  fact: Fact,
  statement: Statement,
  named: readonly EntityLink[],
  { words: carrying }: Difference,
  unmatched: readonly string[],
  corpus: Corpus,
): Shared {
  const { keys: own } = factProfile(fact, statement.locale, corpus);
  const names = named.filter(
    ({ typed, keys }) => !carrying.includes(typed) && own.some((one) => related(one, keys)),
  );
  const inNames = new Set(
    named.flatMap(({ from, to }) => statement.words.slice(from, to).map(({ typed }) => typed)),
  );
  const words = statement.tokens.filter(
    ({ typed, folded }) =>
      !inNames.has(typed) &&
      !carrying.includes(typed) &&
      !unmatched.includes(typed) &&
      !/^\d/.test(typed) &&
      !PEOPLE.test(folded) &&
      !ENDING.test(folded),
  );
  return { names: names.length, words: words.length };
}

/** Whether statement and fact share enough for the one to be about the other. */
function sameMatter(
  statement: Statement,
  fact: Fact,
  { sameDate }: Comparison,
  { aspect, telling }: Difference,
  { names, words }: Shared,
  definite: boolean,
  corpus: Corpus,
): boolean {
  if (words === 0) return false;
  switch (aspect) {
    case 'figure':
      return names > 0 || words >= 2 || telling === true;
    case 'date':
      return (
        names > 0 &&
        names + words >=
          (definite && isExact(fact) && !happensAgain(fact, corpus.knowledge) ? 2 : 3) &&
        (happensAgain(fact, corpus.knowledge) ? isExact(fact) : !isVague(fact))
      );
    case 'place':
      return names > 0 || (definite && words >= 2);
    case 'actor':
      return (sameDate || names > 0 || words >= 3) && excludes(statement, fact);
    case 'status':
      return names > 0 || words >= 3;
  }
}

/** Where a place has seen several incidents, only an exact date tells this one from the next that no fact is about. */
function happensAgain(fact: Fact, { incidents }: Knowledge): boolean {
  const incident = fact.incident === undefined ? undefined : incidents.get(fact.incident);
  return [...incidents.values()].some(
    (other) => other !== incident && other.places.some((id) => incident?.places.includes(id)),
  );
}

function isExact(fact: Fact): boolean {
  const { precision } = mustWhen(fact.when);
  return precision === 'day' || precision === 'month';
}

function isVague(fact: Fact): boolean {
  const { precision } = mustWhen(fact.when);
  return precision === 'decade' || precision === 'century';
}

/** Words of an English text that leave no room for another: the whole of it, the biggest, the president. */
const EXCLUSIVE =
  /\b(whole|all of|entire|every|biggest|largest|greatest|main|first|only|sole|most|president|prime minister|leader|capital|financed|funded|owned)\b/i;

/**
 * That one did a thing hardly ever means that no other did it too. It does where the fact is about the whole
 * of something, or about a rank or an office.
 */
function excludes(statement: Statement, fact: Fact): boolean {
  return EXCLUSIVE.test(inLocale(fact.text, 'en').text) || isUnique(statement);
}

/** Whether something of that time is nearly as close: then the question is about that, and no fact gainsays it. */
function thenToo(
  statement: Statement,
  { words }: Difference,
  fact: Fact,
  looked: readonly RankedFact[],
): boolean {
  return looked.some(({ fact: other, unmatched }) => {
    const when = mustWhen(other.when);
    return (
      other !== fact &&
      Number.isFinite(when.end) &&
      statement.dates.some((date) => overlap(date.when, when)) &&
      leftOver(statement, unmatched, words) <= LEFT_OVER * 3
    );
  });
}
