/** What a reader who typed a name means: the picked suggestion, the very name, or the closest one, always named. */

import { say } from '../../i18n/translate.ts';
import type { Knowledge } from '../../knowledge/model/knowledge.ts';
import { type Fact, LOCALES, type Locale } from '../../knowledge/model/schema.ts';
import { analyse } from '../../language/index.ts';
import type { Entity, EntityType, Index } from '../../search/index.ts';

export type Resolved =
  | { readonly found: Entity; readonly how: 'picked' | 'named' | 'guessed' }
  | { readonly found: undefined; readonly near: readonly Entity[] };

/** Fuse's distance up to which the best guess is taken without asking. */
const GUESS = 0.4;

/** @param types what may be meant, the likelier first */
export function resolve(
  typed: string,
  types: readonly EntityType[],
  { knowledge, index }: { readonly knowledge: Knowledge; readonly index: Index },
  locale: Locale,
): Resolved {
  const picked = typed.match(/^(incident|actor|place|topic):([a-z0-9-]+)$/);
  if (picked) {
    const entity = { type: picked[1] as EntityType, id: picked[2]! };
    if (types.includes(entity.type) && exists(entity, knowledge))
      return { found: entity, how: 'picked' };
  }
  const direct = types
    .map((type) => ({ type, id: typed.trim() }))
    .find((one) => exists(one, knowledge));
  if (direct) return { found: direct, how: 'named' };
  for (const one of [locale, ...LOCALES.filter((other) => other !== locale)]) {
    const words = analyse(typed, one);
    const mention = index.names
      .mentions(words, () => false)
      .filter(({ entity }) => types.includes(entity.type))
      .sort((a, b) => types.indexOf(a.entity.type) - types.indexOf(b.entity.type))[0];
    if (mention) {
      const whole = mention.to - mention.from === words.length && mention.exact;
      return { found: mention.entity, how: whole ? 'named' : 'guessed' };
    }
  }
  const near = index.names.closest(typed, types, 5);
  const [best] = near;
  return best && best.distance <= GUESS
    ? { found: best.entity, how: 'guessed' }
    : { found: undefined, near: near.map(({ entity }) => entity) };
}

function exists({ type, id }: Entity, knowledge: Knowledge): boolean {
  const { incidents, actors, places, topics } = knowledge;
  return { incident: incidents, actor: actors, place: places, topic: topics }[type].has(id);
}

/** Names what is shown where the reader did not pick it from the suggestions. */
export function showing(
  how: 'picked' | 'named' | 'guessed',
  title: string,
  typed: string,
  locale: Locale,
): string[] {
  return how === 'guessed'
    ? [say(locale, 'showing.guess', { title, typed: typed.slice(0, 100) })]
    : [];
}

/** Whether a fact is about an entity. An incident's own places and actors count for its facts. */
export function isAbout(fact: Fact, { type, id }: Entity, knowledge: Knowledge): boolean {
  const incident = fact.incident ? knowledge.incidents.get(fact.incident) : undefined;
  switch (type) {
    case 'incident':
      return fact.incident === id;
    case 'actor':
      return fact.actors.includes(id) || fact.attribution.includes(id);
    case 'place':
      return fact.places.includes(id) || Boolean(incident?.places.includes(id));
    case 'topic':
      return fact.topics.includes(id) || Boolean(incident?.topics.includes(id));
  }
}

/** The form in which buttons and suggestions carry an entity. */
export function entityValue({ type, id }: Entity): string {
  return `${type}:${id}`;
}
