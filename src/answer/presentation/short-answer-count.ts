/** "How many": the figure, and only where it counts what the question asks for. */

import { inLocale, unitLanguage } from '../../knowledge/model/localised.ts';
import type { Fact, Figure } from '../../knowledge/model/schema.ts';
import { analyse, terms } from '../../language/index.ts';
import { countsConcept, countsSameEvent } from '../alignment/index.ts';
import {
  FATES,
  nounsOf,
  PEOPLE,
  SETTING,
  type UnitClass,
  unitClassesOf,
  unitClassOf,
} from '../claims/index.ts';
import type { Query } from '../understanding/parse-question.ts';
import type { WantedValue } from '../understanding/wanted-value.ts';

/** Folded words after which stands what is counted. */
const QUANTITY =
  /^(many|much|number|skolko|kolichestvo|chislo|chislennost|nece|qeder|kadar|kac|sayi|miqdari?|toll|count)$/;
/** Share of the question's weight that the fact may lack. */
const LEFT_OVER = 0.35;
/** "Öldü" (died) typed without its marks is the same as "oldu" (was): for the dead, it is taken as that. */
const MAYBE_DIED = /^(oldu|olub|olmus|oldular|oluler)$/;

/** @param unmatched the words of the question that the fact does not have, as typed */
export function figureAsked(
  query: Query,
  fact: Fact,
  unmatched: readonly string[],
): Figure | undefined {
  if (lacks(query, unmatched)) return undefined;
  const fitting = fact.figures.filter((figure) => countsWhatIsAsked(query, figure));
  return closest(query, fitting);
}

function lacks(query: Query, unmatched: readonly string[]): boolean {
  const { tokens } = query;
  const missing = tokens.filter(
    ({ typed, folded }) => unmatched.includes(typed) && !PEOPLE.test(folded),
  );
  const weigh = (some: typeof tokens) => some.reduce((sum, { weight }) => sum + weight, 0);
  if (weigh(missing) > LEFT_OVER * weigh(tokens)) return true;
  // "How many children": what is counted must be among what the fact has.
  const words = analyse(query.text, query.locale);
  const at = words.findIndex(({ folded }) => QUANTITY.test(folded));
  const [noun] = at < 0 ? [] : words.slice(at + 1).filter(({ stop }) => !stop);
  return noun !== undefined && missing.some(({ typed }) => typed === noun.typed);
}

/** The figure that fits among those of an incident, whatever else the question says of it. */
export const fittingFigure = (query: Query, figures: readonly Figure[]): Figure | undefined =>
  closest(
    query,
    figures.filter((figure) => countsWhatIsAsked(query, figure)),
  );

/** What a figure must be of where the question asks for a price, a length or the like. */
const OF_VALUE: Readonly<Partial<Record<WantedValue, UnitClass>>> = {
  money: 'money',
  duration: 'time',
  percentage: 'percent',
  distance: 'distance',
  weight: 'weight',
};

function countsWhatIsAsked(query: Query, figure: Figure): boolean {
  const words = analyse(query.text, query.locale);
  const asked = new Set(words.flatMap((word) => unitClassOf(word) ?? []));
  const turkic = query.locale === 'az' || query.locale === 'tr';
  if (turkic && asked.size === 0 && words.some(({ folded }) => MAYBE_DIED.test(folded)))
    asked.add('killed');
  const own = unitClassesOf(figure.unit);
  const nouns = nounsOf(figure, query.locale);
  const shares = words.some(
    ({ stem, folded, stop }) => !stop && !PEOPLE.test(folded) && nouns.has(stem),
  );
  const value = query.wanted && OF_VALUE[query.wanted];
  if (value && !own.has(value) && !CURRENCY.test(inLocale(figure.words, 'en').text)) return false;
  const telling = [...asked].filter((one) => !SETTING.has(one) && one !== 'time');
  if (telling.length > 0) return telling.some((one) => own.has(one));
  // Asked how many there were, those who died or were held are not the answer.
  if ([...own].some((one) => FATES.has(one))) return false;
  const counted = query.countedToken === undefined ? undefined : query.tokens[query.countedToken];
  if (counted && !value && !PEOPLE.test(counted.folded))
    return (shares || countsConcept(query, figure) === true) && countsSameEvent(query, figure);
  return [...own].every((one) => SETTING.has(one)) || shares;
}

const CURRENCY = /[$€£¥₽₼₺]/;

function closest(query: Query, figures: readonly Figure[]): Figure | undefined {
  if (figures.length <= 1) return figures[0];
  const asked = new Set(query.tokens.flatMap((token) => [token.stem, token.folded]));
  const scored = figures
    .map((figure) => {
      const words = inLocale(figure.words, query.locale);
      const own = new Set([
        ...terms(words.text, words.lang),
        ...terms(figure.unit, unitLanguage(figure)),
      ]);
      return {
        figure,
        score: [...own].filter((term) => asked.has(term)).length / Math.sqrt(own.size || 1),
      };
    })
    .sort((a, b) => b.score - a.score);
  return scored[0]!.score > scored[1]!.score ? scored[0]!.figure : undefined;
}
