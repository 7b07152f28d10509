/**
 * What a fact can be about, and the one form in which buttons, suggestions and subscriptions carry it:
 * `incident:azal-crash`, `topic:energy`, `actor:putin`, `place:baku`.
 */
import type { Knowledge } from './knowledge.ts';
import { inLocale } from './localised.ts';
import type { Fact, Locale } from './schema.ts';

const ENTITY_TYPES = ['incident', 'actor', 'place', 'topic'] as const;
export type EntityType = (typeof ENTITY_TYPES)[number];
export type Entity = { readonly type: EntityType; readonly id: string };

const REF = new RegExp(`^(${ENTITY_TYPES.join('|')}):([a-z0-9-]+)$`);

/** A fact is referred to in the same form, in what a conversation was about. */
export const entityRef = (type: EntityType | 'fact', id: string): string => `${type}:${id}`;

/** @returns undefined where the text is no such reference; what it names need not exist */
export function parseEntityRef(text: string): Entity | undefined {
  const [, type, id] = REF.exec(text) ?? [];
  return type && id ? { type: type as EntityType, id } : undefined;
}

/** Whether the knowledge has it. */
export function entityExists({ type, id }: Entity, knowledge: Knowledge): boolean {
  const { incidents, actors, places, topics } = knowledge;
  return { incident: incidents, actor: actors, place: places, topic: topics }[type].has(id);
}

/** What it is called in the reader's language; undefined where the knowledge has it not. */
export function entityTitle(
  { type, id }: Entity,
  { incidents, topics, actors, places }: Knowledge,
  locale: Locale,
): string | undefined {
  const text =
    type === 'incident'
      ? incidents.get(id)?.title
      : type === 'topic'
        ? topics.get(id)?.title
        : (type === 'actor' ? actors : places).get(id)?.name;
  return text && inLocale(text, locale).text;
}

/** Whether a fact is about an entity. An incident's own places and topics count for its facts. */
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
