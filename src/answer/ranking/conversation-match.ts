/** How much a fact has to do with the talk that a question goes on with. */
import type { Fact } from '../../knowledge/model/schema.ts';
import type { Conversation } from '../understanding/conversation-context.ts';

/** How much a fact belongs to the talk, 0..1; half as much where the question stands well alone. */
export function belongs(fact: Fact, talk: Conversation | undefined): number {
  if (!talk) return 0;
  const much =
    fact.incident !== undefined && talk.incidents.has(fact.incident)
      ? 1
      : [...fact.actors, ...fact.places].some((id) => talk.names.has(id))
        ? 0.5
        : fact.topics.some((id) => talk.topics.has(id))
          ? 0.4
          : 0;
  return talk.elliptic ? much : much / 2;
}

/** Whether the fact was the answer before, and the question leans on it. */
export function wasShown(fact: Fact, talk: Conversation | undefined): number {
  return talk?.elliptic && talk.facts.has(fact.id) ? 1 : 0;
}
