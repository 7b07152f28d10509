/** What a reader who typed a name means: the picked suggestion, the very name, or the closest one, always named. */

import type { Entity, EntityType } from '../../knowledge/model/entity-ref.ts';
import { entityExists, parseEntityRef } from '../../knowledge/model/entity-ref.ts';
import { LOCALES, type Locale } from '../../knowledge/model/schema.ts';
import { analyse } from '../../language/index.ts';
import type { Corpus } from '../types.ts';
import { knowWords } from './entity-names.ts';
import { isOfAnother, type NearName, nearNames } from './near-names.ts';

/** All that a timeline or sources can be about, the likelier first. */
export const ANYTHING: readonly EntityType[] = ['incident', 'topic', 'actor', 'place'];

export type Resolved =
  | { readonly found: Entity; readonly how: 'picked' | 'named' | 'guessed' }
  | { readonly found: undefined; readonly near: readonly Entity[] };

/** How much better than the next the nearest must be to be taken without asking. */
const CLEAR = 0.02;
const MOST_NEAR = 5;
/** No name has more words; of a longer text only so many are held against every name. */
const MOST_WORDS = 20;

/**
 * A name that is near to nothing known is not guessed: `near` is then empty.
 * @param types what may be meant, the likelier first
 */
export function resolveEntity(
  typed: string,
  types: readonly EntityType[],
  { knowledge, index }: Corpus,
  locale: Locale,
): Resolved {
  const picked = parseEntityRef(typed);
  if (picked && types.includes(picked.type) && entityExists(picked, knowledge))
    return { found: picked, how: 'picked' };
  const direct = types
    .map((type) => ({ type, id: typed.trim() }))
    .find((entity) => entityExists(entity, knowledge));
  if (direct) return { found: direct, how: 'named' };
  const locales = [locale, ...LOCALES.filter((other) => other !== locale)];
  const known = knowWords();
  const split = locales.map((language) => analyse(typed, language, MOST_WORDS).map(known));
  for (const words of split) {
    const [whole] = index.linker
      .mentions(words, () => true)
      .filter(
        ({ entity, exact, from, to }) =>
          exact &&
          types.includes(entity.type) &&
          to - from === words.length &&
          !isOfAnother(words, entity, knowledge),
      );
    if (whole) return { found: whole.entity, how: 'named' };
  }
  const near = split.map((words) => nearNames(words, types, knowledge));
  const [best = [], ...others] = near.sort((a, b) => rank(b[0]) - rank(a[0]));
  const [first] = best;
  if (!first) return { found: undefined, near: [] };
  const rival = best.slice(1).find(({ entity }) => entity.type === first.entity.type);
  if (first.whole && !(rival?.whole && alike(first) - alike(rival) < CLEAR))
    return { found: first.entity, how: 'guessed' };
  const offered = [...best, ...others.flat()].map(({ entity }) => entity);
  return {
    found: undefined,
    near: offered
      .filter(
        (one, at) => offered.findIndex(({ type, id }) => type === one.type && id === one.id) === at,
      )
      .slice(0, MOST_NEAR),
  };
}

const alike = ({ likeness, inWords }: NearName) => inWords ?? likeness;
const rank = (near: NearName | undefined) => (near ? near.likeness + (near.whole ? 1 : 0) : -1);
