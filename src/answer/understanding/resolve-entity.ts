/** What a reader who typed a name means: the picked suggestion, the very name, or the closest one, always named. */

import type { Entity, EntityType } from '../../knowledge/model/entity-ref.ts';
import { entityExists, parseEntityRef } from '../../knowledge/model/entity-ref.ts';
import { LOCALES, type Locale } from '../../knowledge/model/schema.ts';
import { analyse } from '../../language/index.ts';
import type { Corpus } from '../types.ts';

export type Resolved =
  | { readonly found: Entity; readonly how: 'picked' | 'named' | 'guessed' }
  | { readonly found: undefined; readonly near: readonly Entity[] };

/** Fuse's distance up to which the best guess is taken without asking. */
const GUESS = 0.4;

/** @param types what may be meant, the likelier first */
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
  for (const language of [locale, ...LOCALES.filter((other) => other !== locale)]) {
    const words = analyse(typed, language);
    const mention = index.linker
      .mentions(words, () => false)
      .filter(({ entity }) => types.includes(entity.type))
      .sort((a, b) => types.indexOf(a.entity.type) - types.indexOf(b.entity.type))[0];
    if (mention) {
      const whole = mention.to - mention.from === words.length && mention.exact;
      return { found: mention.entity, how: whole ? 'named' : 'guessed' };
    }
  }
  const near = index.linker.closest(typed, types, 5);
  const [best] = near;
  return best && best.distance <= GUESS
    ? { found: best.entity, how: 'guessed' }
    : { found: undefined, near: near.map(({ entity }) => entity) };
}
