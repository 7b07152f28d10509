/** What a subscription is about: a topic, incident, actor or place, as suggestions and buttons refer to it. */
import { currentFacts } from '../../knowledge/model/current-facts.ts';
import { entityTitle, isAbout, parseEntityRef } from '../../knowledge/model/entity-ref.ts';
import type { Knowledge } from '../../knowledge/model/knowledge.ts';
import type { Fact, Locale } from '../../knowledge/model/schema.ts';

/** What it is called; undefined where the knowledge has none of that name. */
export function titleOf(about: string, knowledge: Knowledge, locale: Locale): string | undefined {
  const entity = parseEntityRef(about);
  return entity && entityTitle(entity, knowledge, locale);
}

/** The facts about it that stand now. */
export function factsOn(about: string, knowledge: Knowledge): ReadonlyMap<string, Fact> {
  const entity = parseEntityRef(about);
  if (!entity) return new Map();
  return new Map(
    [...currentFacts(knowledge)].filter(([, fact]) => isAbout(fact, entity, knowledge)),
  );
}
