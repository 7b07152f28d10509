/** Questions that the facts do answer, to begin with. */
import { currentFacts } from '../../knowledge/model/current-facts.ts';
import type { Knowledge } from '../../knowledge/model/knowledge.ts';
import type { Locale } from '../../knowledge/model/schema.ts';
import { exampleOf } from './choices.ts';

/** Example questions from different topics, always the same ones for the same knowledge. */
export function examples(knowledge: Knowledge, locale: Locale, count: number): string[] {
  const seen = new Set<string>();
  const found: string[] = [];
  const facts = [...currentFacts(knowledge).values()];
  // Facts with figures make the most telling examples, and those of an incident before those about Dateline itself.
  const figured = facts.filter((one) => one.figures.length > 0);
  for (const fact of [...figured.filter((one) => one.incident), ...figured, ...facts]) {
    const topic = fact.incident ?? fact.topics[0] ?? fact.id;
    const text = exampleOf(fact, locale);
    if (!text || seen.has(topic)) continue;
    seen.add(topic);
    found.push(text);
    if (found.length === count) break;
  }
  return found;
}
