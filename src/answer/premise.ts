/** False premises: a question that takes for granted what the approved fact it is about contradicts. */
import { mustWhen, overlap } from '../knowledge/dates.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Fact, Locale } from '../knowledge/schema.ts';
import type { Outcome } from '../reply/reply.ts';
import { say } from '../reply/say.ts';
import {
  type Aspect,
  aboutOf,
  type Comparison,
  compare,
  type Difference,
  type Named,
  namedIn,
  type Parts,
  PEOPLE,
  related,
  type Statement,
  strangersTo,
  toStatement,
} from './claims/index.ts';
import { attributionOf } from './present.ts';
import { asksWhether, asserts, isUnique } from './presuppose.ts';
import type { Query } from './understand.ts';

export type Contradiction = {
  readonly aspect: Aspect;
  /** What the question says: as typed, or a date in words. */
  readonly asserted: string;
  /** What the fact says: its own words, a name, or a date in words. */
  readonly approved: string;
};

/** A fact that the question may be about, with the question's words that it does not have. */
export type Found = { readonly fact: Fact; readonly unmatched: readonly string[] };

/** So many of the best facts are looked at. */
const MOST = 5;
/** Share of the question's weight that may be left over beside what is contradicted. */
const LEFT_OVER = 0.12;
/** The same for a fact that is taken for the answer anyway. */
const LEFT_OVER_SURE = 0.35;
/** Words that tell something, beside names, dates and what is contradicted, which the fact must share. */
const LEAST_SHARED = 1;

/**
 * @param ranked the facts found for the question, best first
 * @returns the fact that contradicts the question and in what; undefined wherever there is a doubt: where
 *   another fact has all that the question says, or the question says more than the fact covers
 */
export function falsePremise(
  query: Query,
  { outcome, ranked }: { readonly outcome: Outcome; readonly ranked: readonly Found[] },
  now: Date,
  parts: Parts,
  shown: Locale = query.locale,
): { readonly fact: Fact; readonly contradiction: Contradiction } | undefined {
  // What a question leaves out, and fills in from the talk before, it does not assert.
  if (query.talk?.elliptic) return undefined;
  const statement = toStatement(query, now, shown);
  const named = namedIn(statement, parts);
  const looked = ranked
    .slice(0, MOST)
    .map((found) => ({ ...found, comparison: compare(statement, named, found.fact, parts) }));
  if (looked.some((found) => says(statement, named, found, parts))) return undefined;
  for (const [place, { fact, unmatched, comparison }] of looked.entries()) {
    // What differs in two ways is rather another matter.
    const [difference, ...more] = comparison.differences;
    if (!difference || more.length > 0 || !asserts(statement, difference.aspect)) continue;
    const carrying = difference.words;
    const most = place === 0 && outcome === 'answer' ? LEFT_OVER_SURE : LEFT_OVER;
    if (leftOver(query, unmatched, carrying) > most) continue;
    if (!sameMatter(statement, named, fact, comparison, difference, unmatched, parts)) continue;
    if (difference.aspect === 'date' && thenToo(statement, difference, fact, looked, query))
      continue;
    const { aspect, asserted, approved } = difference;
    return { fact, contradiction: { aspect, asserted, approved } };
  }
  return undefined;
}

/** Whether a fact has all that the question says, in one of its texts or example questions: then nothing is false. */
function says(
  statement: Statement,
  named: readonly Named[],
  { fact, comparison }: Found & { readonly comparison: Comparison },
  parts: Parts,
): boolean {
  if (comparison.differences.length > 0 || comparison.left.length > 0) return false;
  if (!datesFit(statement, comparison)) return false;
  if (strangersTo(fact, statement, named, parts).length > 0) return false;
  return parts.index.entriesOf(fact.id).some(({ terms }) => {
    const own = new Set(terms);
    const lacking = statement.tokens
      .filter(({ matches }) => !matches.some(({ term }) => own.has(term)))
      .map(({ typed }) => typed);
    return leftOver(statement, lacking, []) <= LEFT_OVER;
  });
}

function datesFit(statement: Statement, { sameDate }: Comparison): boolean {
  return statement.dates.length === 0 || sameDate;
}

/** Share of the weight of the question's words, those that are contradicted left out, that the fact lacks. */
function leftOver(
  { tokens }: Query,
  unmatched: readonly string[],
  carrying: readonly string[],
): number {
  const rest = tokens.filter(
    ({ typed, folded }) => !carrying.includes(typed) && !PEOPLE.test(folded),
  );
  const lacking = rest.filter(({ typed }) => unmatched.includes(typed));
  const weigh = (some: typeof rest) => some.reduce((sum, { weight }) => sum + weight, 0);
  return weigh(lacking) / (weigh(rest) || 1);
}

/** Whether question and fact share enough for the one to be about the other. */
function sameMatter(
  statement: Statement,
  named: readonly Named[],
  fact: Fact,
  { sameDate }: Comparison,
  { aspect, words: carrying }: Difference,
  unmatched: readonly string[],
  parts: Parts,
): boolean {
  const { keys: own } = aboutOf(fact, statement.locale, parts);
  const shared = named.filter(
    ({ typed, keys }) => !carrying.includes(typed) && own.some((one) => related(one, keys)),
  );
  const names = new Set(
    named.flatMap(({ from, to }) => statement.words.slice(from, to).map(({ typed }) => typed)),
  );
  const telling = statement.tokens.filter(
    ({ typed, folded }) =>
      !names.has(typed) &&
      !carrying.includes(typed) &&
      !unmatched.includes(typed) &&
      !/^\d/.test(typed) &&
      !PEOPLE.test(folded),
  ).length;
  if (telling < LEAST_SHARED) return false;
  switch (aspect) {
    case 'figure':
      return shared.length > 0 || telling >= 2;
    case 'date':
      return (
        shared.length > 0 && shared.length + telling >= 3 && happensOnce(fact, parts.knowledge)
      );
    case 'place':
      return shared.length > 0 || (telling >= 2 && !asksWhether(statement));
    case 'actor':
      return (
        (sameDate || telling >= (shared.length > 0 ? 2 : 3)) &&
        excludes(statement, fact, carrying, parts)
      );
    case 'status':
      return shared.length > 0 || telling >= 3;
  }
}

/** Where a place has seen several incidents, only an exact date tells this one from the next that no fact is about. */
function happensOnce(fact: Fact, { incidents }: Knowledge): boolean {
  const { precision } = mustWhen(fact.when);
  const incident = fact.incident === undefined ? undefined : incidents.get(fact.incident);
  const again = [...incidents.values()].some(
    (other) => other !== incident && other.places.some((id) => incident?.places.includes(id)),
  );
  return again
    ? precision === 'day' || precision === 'month'
    : precision !== 'decade' && precision !== 'century';
}

/**
 * That one did a thing hardly ever means that no other did it too. It does where the knowledge has the other
 * in the same incident, and where the question is about a rank or an office.
 */
function excludes(
  statement: Statement,
  fact: Fact,
  carrying: readonly string[],
  { knowledge }: Parts,
): boolean {
  const inIncident = (fact.incident && knowledge.incidents.get(fact.incident)?.actors) || [];
  const other = statement.mentions.find(({ typed }) => carrying.join(' ') === typed);
  return (other !== undefined && inIncident.includes(other.entity.id)) || isUnique(statement);
}

/** Whether something of that time is nearly as close: then the question is about that, and no fact gainsays it. */
function thenToo(
  statement: Statement,
  { words }: Difference,
  fact: Fact,
  looked: readonly Found[],
  query: Query,
): boolean {
  return looked.some(({ fact: other, unmatched }) => {
    const when = mustWhen(other.when);
    return (
      other !== fact &&
      Number.isFinite(when.end) &&
      statement.dates.some((date) => overlap(date.when, when)) &&
      leftOver(query, unmatched, words) <= LEFT_OVER * 2
    );
  });
}

/** The contradiction in one fixed sentence. A claim never stands without who makes it. */
export function contradictionWords(
  { aspect, asserted, approved }: Contradiction,
  fact: Fact,
  knowledge: Knowledge,
  locale: Locale,
): string {
  const settled = aspect === 'status' && fact.status !== 'confirmed';
  const sentence = say(locale, settled ? 'premise.claim' : `premise.${aspect}`, {
    asserted,
    approved,
  });
  const attribution = attributionOf(fact, knowledge, locale);
  return fact.status === 'confirmed' || settled || !attribution
    ? sentence
    : `${sentence} ${attribution}.`;
}
