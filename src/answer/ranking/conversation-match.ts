/** How much a fact has to do with the conversation that a question goes on with. */
import type { Fact } from '../../knowledge/model/schema.ts';
import type { Conversation } from '../understanding/conversation-context.ts';

/** How much a fact belongs to the conversation, 0..1; half as much where the question stands well alone. */
export function belongs(fact: Fact, conversation: Conversation | undefined): number {
  if (!conversation) return 0;
  const much =
    fact.incident !== undefined && conversation.incidents.has(fact.incident)
      ? 1
      : [...fact.actors, ...fact.places].some((id) => conversation.names.has(id))
        ? 0.5
        : fact.topics.some((id) => conversation.topics.has(id))
          ? 0.4
          : 0;
  return conversation.elliptic ? much : much / 2;
}

/** Whether the fact was the answer before, and the question leans on it. */
export function wasShown(fact: Fact, conversation: Conversation | undefined): number {
  return conversation?.elliptic && conversation.facts.has(fact.id) ? 1 : 0;
}
