/** What the semantic worker is given of the knowledge: English text and example questions. */
import { currentFacts } from '../knowledge/model/current-facts.ts';
import type { Knowledge } from '../knowledge/model/knowledge.ts';
import type { Passage } from './worker-protocol.ts';

export function passagesOf(knowledge: Knowledge): Passage[] {
  return [...currentFacts(knowledge).values()].flatMap((fact) => {
    const texts = [fact.text.en, ...(fact.questions.en ?? [])].filter((text) => text !== '');
    return texts.length ? [{ fact: fact.id, texts }] : [];
  });
}
