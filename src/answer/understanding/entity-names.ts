/** Every name of every entity, as words. */
import type { Entity } from '../../knowledge/model/entity-ref.ts';
import type { Knowledge } from '../../knowledge/model/knowledge.ts';
import { type Lists, LOCALES, type Locale, type Localised } from '../../knowledge/model/schema.ts';
import { analyse, type Word } from '../../language/index.ts';

export type Name = { readonly words: readonly Word[]; readonly locale: Locale };
export type EntityNames = { readonly entity: Entity; readonly names: readonly Name[] };

const byKnowledge = new WeakMap<Knowledge, readonly EntityNames[]>();

/** Split when first asked for, once for each version of the knowledge. */
export function namesOfEntities(knowledge: Knowledge): readonly EntityNames[] {
  const cached = byKnowledge.get(knowledge);
  if (cached) return cached;
  const { incidents, topics, actors, places } = knowledge;
  const made = [
    ...[...incidents.values()].map((one) => of('incident', one.id, one.title, one.aliases)),
    ...[...topics.values()].map((one) => of('topic', one.id, one.title, one.aliases)),
    ...[...actors.values()].map((one) => of('actor', one.id, one.name, one.aliases)),
    ...[...places.values()].map((one) => of('place', one.id, one.name, one.aliases)),
  ];
  byKnowledge.set(knowledge, made);
  return made;
}

const of = (type: Entity['type'], id: string, name: Localised, aliases: Lists): EntityNames => ({
  entity: { type, id },
  names: LOCALES.flatMap((locale) =>
    [name[locale], ...(aliases[locale] ?? [])].flatMap((text) =>
      text === undefined ? [] : [{ words: analyse(text, locale), locale }],
    ),
  ),
});
