/** False premises: a question that takes for granted what the approved fact it is about contradicts. */

import type { Outcome } from '../../contract/reply.ts';
import { inLocale, unitLanguage } from '../../knowledge/model/localised.ts';
import type { Fact, Locale } from '../../knowledge/model/schema.ts';
import { analyse, fold, terms } from '../../language/index.ts';
import { broaderThan, sensesOf } from '../../lexicon/index.ts';
import { alignName } from '../alignment/index.ts';
import { PEOPLE, type Statement, toStatement } from '../claims/index.ts';
import type { Aspect, Contradiction, Corpus } from '../types.ts';
import type { Name } from '../understanding/names.ts';
import type { Query } from '../understanding/parse-question.ts';
import type { QuestionType } from '../understanding/question-type.ts';
import { findContradiction, type RankedFact } from './contradiction.ts';
import { asksWhether, asserts } from './presupposition.ts';
import { isSaid, likeliestContradiction } from './verdict.ts';

/** From this confidence on a contradiction of the aligned rest is told. */
const LEAST: Readonly<Record<Aspect, number>> = {
  figure: 0.9,
  date: 0.97,
  place: 0.9,
  actor: 0.8,
  status: 0.8,
};

/** The same of a figure where the fact says all the rest in so many words. */
const LEAST_OF_REST = 0.8;

/** @param shown the language to tell it in */
export function falsePremise(
  query: Query,
  { outcome, ranked }: { readonly outcome: Outcome; readonly ranked: readonly RankedFact[] },
  now: Date,
  corpus: Corpus,
  shown: Locale = query.locale,
): { readonly fact: Fact; readonly contradiction: Contradiction } | undefined {
  // What no fact is near to, none contradicts; asked why or how, it is the very contradiction that keeps them apart.
  if (outcome === 'none' && query.type !== 'why' && !asksHow(query)) return undefined;
  // What a question leaves out, and fills in from the conversation before, it does not assert; a figure stands in it.
  const elliptic = query.conversation?.elliptic ?? false;
  const manner = {
    asserts: (aspect: Aspect) => (!elliptic || aspect === 'figure') && asserts(query, aspect),
    definite: !asksWhether(query),
    sure: outcome === 'answer',
  };
  const statement = toStatement(query, now, shown);
  const found =
    findContradiction(statement, ranked, manner, corpus) ??
    likeliest(statement, manner.asserts, corpus);
  if (!found || !isOneMatter(query, found, ranked, corpus)) return undefined;
  if (found.difference.aspect !== 'actor' && isSaid(statement, found.fact, corpus))
    return undefined;
  const { aspect, asserted, approved } = found.difference;
  return { fact: found.fact, contradiction: { aspect, asserted, approved } };
}

/** What contradicts the aligned rest of a statement surely enough to be told. */
function likeliest(
  statement: Statement,
  asserts: (aspect: Aspect) => boolean,
  corpus: Corpus,
): ReturnType<typeof findContradiction> {
  const likely = likeliestContradiction(statement, corpus);
  if (!likely) return undefined;
  const { aspect } = likely.difference;
  const least = aspect === 'figure' && likely.saysTheRest ? LEAST_OF_REST : LEAST[aspect];
  return likely.sure >= least && asserts(aspect) ? likely : undefined;
}

/** "The other three", "the rest": what is left over beside what a fact counts. */
const OTHERS =
  /\b(other|others|rest|remaining|ostaln\w*|drugi\w*|diger\w*|kalan|qalan\w*|basqa|obiri)\b/;

/**
 * Whether question and fact are so plainly about one matter that what differs is false. Who asks how many, who or when in
 * another place or year asks of another event; only who asks why takes it for granted that it was this one.
 */
function isOneMatter(
  query: Query,
  { fact, difference }: NonNullable<ReturnType<typeof findContradiction>>,
  ranked: readonly RankedFact[],
  corpus: Corpus,
): boolean {
  const isSame = (name: Name, one: Fact) => alignName(name, query, one, corpus) === 'same';
  const differs = ({ typed }: Name) => difference.asserted.includes(typed);
  // Whom else the question names must be the fact's own.
  const isOther = (name: Name) => alignName(name, query, fact, corpus) === 'other';
  if (query.names.some((name) => !differs(name) && isOther(name))) return false;
  const isNear =
    ranked.slice(0, NEAREST).some((one) => one.fact === fact) || isOfNearest(fact, ranked);
  switch (difference.aspect) {
    case 'place':
      return isNear && (query.type === 'why' || asksHow(query));
    case 'date':
      return isNear && (TAKES_FOR_GRANTED.has(query.type) || asksHow(query));
    case 'figure':
      return !OTHERS.test(fold(query.text)) && countsTheSame(difference.asserted, query, fact);
    case 'actor':
      // The nearest fact, where it is about the one that is named, gainsays it.
      return (
        ranked[0]?.fact === fact ||
        !ranked
          .slice(0, 1)
          .some(
            (one) =>
              !one.doubts?.includes('role-swap') &&
              query.names.some((name) => differs(name) && isSame(name, one.fact)),
          )
      );
    case 'status':
      return true;
  }
}

/** Of the same incident as the nearest. */
const isOfNearest = ({ incident }: Fact, [nearest]: readonly RankedFact[]) =>
  incident !== undefined && nearest?.fact.incident === incident;

/** Of so many facts, the nearest, one must be what differs in date or place: further off another event is meant. */
const NEAREST = 3;

/** Who asks whether it was then, or why, means the one that was; who asks who or how many then may mean another. */
const TAKES_FOR_GRANTED: ReadonlySet<QuestionType> = new Set(['why', 'yes-no', 'none']);

const asksHow = ({ text }: Query) =>
  /^(how (?!many|much|long|old|far|often)|kak\b|nasil\b)/.test(fold(text).trim());

const EVERYBODY = /^(everyone|everybody|all|hamisi\w*|hepsi\w*|vse\w{0,2}|butun|tum)$/;

/** Whether what stands by the question's number is counted by a figure of the fact: days are no crowns. */
function countsTheSame(asserted: string, query: Query, { figures, text }: Fact): boolean {
  const nouns = analyse(asserted, query.locale).filter(
    ({ stop, folded }) =>
      !stop && !/\d/.test(folded) && !PEOPLE.test(folded) && !EVERYBODY.test(folded),
  );
  const known = nouns.filter((noun) =>
    sensesOf(noun, query.locale).every(({ concept }) => concept.class !== 'number'),
  );
  if (known.length === 0) return !/^\s*(1\d|20)\d\d\s*$/.test(asserted);
  const ids = new Set(
    figures.flatMap((figure) => {
      const lang = unitLanguage(figure);
      return analyse(figure.unit, lang).flatMap((word) =>
        sensesOf(word, lang).flatMap(({ concept: { id } }) => [id, ...broaderThan(id)]),
      );
    }),
  );
  const shown = inLocale(text, query.locale);
  const stems = new Set([
    ...figures.flatMap((figure) => [
      ...terms(figure.unit, unitLanguage(figure)),
      ...terms(figure.words[query.locale] ?? '', query.locale),
    ]),
    ...(figures.length === 0 ? terms(shown.text, query.locale) : []),
  ]);
  return known.some(
    (noun) =>
      stems.has(noun.stem) ||
      sensesOf(noun, query.locale).some(({ concept }) => ids.has(concept.id)),
  );
}
