/** Places: does a statement say that it happened in another country than the fact does? */

import { joinNames, namesOf } from '../../knowledge/model/localised.ts';
import type { Fact, Locale } from '../../knowledge/model/schema.ts';
import { fold } from '../../language/index.ts';
import type { Corpus } from '../types.ts';
import { type EntityLink, related, rootOf } from './entity-links.ts';
import { factProfile } from './fact-profile.ts';
import { type Difference, type Statement, typedWords } from './statement.ts';

/** Folded words before a place where something happens; towards it or from it something only moves. */
const IN_BEFORE: Readonly<Partial<Record<Locale, RegExp>>> = {
  en: /^(in|near|at|over|inside|within|outside)$/,
  ru: /^(v|vo|pod|na|nad|vozle|bliz|okolo|vblizi)$/,
};
const IN_ENDING = /(d[ae]|t[ae])(ki)?$/;
const NEAR_AFTER = /^(yakin\w*|yaxin\w*|uzerinde|semasinda|icinde|daxilinde)$/;

/** @returns undefined wherever the one place may lie in the other */
export function comparePlaces(
  statement: Statement,
  fact: Fact,
  named: readonly EntityLink[],
  corpus: Corpus,
): Difference | undefined {
  const { knowledge } = corpus;
  const places = fact.places.map((id) => ({ type: 'place', id }) as const);
  const roots = places.map((place) => rootOf(place, knowledge));
  if (places.length === 0 || roots.some((root) => root === undefined)) return undefined;
  const profile = factProfile(fact, statement.locale, corpus);
  const own = profile.keys.filter((_, at) => profile.entities[at]!.type === 'place');
  const others = named.filter(
    (one) =>
      one.country !== undefined &&
      isLocative(one, statement) &&
      !roots.includes(one.country) &&
      !own.some((keys) => related(keys, one.keys)),
  );
  const [other] = others;
  // Where the fact's own place is named as well, the other is about something else.
  const same = named.some(({ keys }) => own.some((one) => related(one, keys)));
  if (!other || others.length > 1 || same) return undefined;
  return {
    aspect: 'place',
    asserted: other.typed,
    approved: joinNames(namesOf(fact.places, knowledge.places, statement.shown), statement.shown),
    words: typedWords(statement, other.from - (IN_BEFORE[statement.locale] ? 1 : 0), other.to),
  };
}

/** Whether a name stands for where something happens. */
export function isLocative(
  { from, to }: Pick<EntityLink, 'from' | 'to'>,
  { words, locale }: Pick<Statement, 'words' | 'locale'>,
): boolean {
  const before = words[from - 1]?.folded ?? '';
  const pattern = IN_BEFORE[locale];
  if (pattern)
    return (
      pattern.test(before) || (before === 'the' && pattern.test(words[from - 2]?.folded ?? ''))
    );
  const last = words[to - 1]!.typed;
  // The ending stands behind an apostrophe, or else makes the word longer than the name.
  const ending = /['’ʼ](\p{L}+)$/u.exec(last)?.[1];
  return IN_ENDING.test(fold(ending ?? last)) || NEAR_AFTER.test(words[to]?.folded ?? '');
}
