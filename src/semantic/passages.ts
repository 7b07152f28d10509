/** What the semantic worker is given of the knowledge: text and example questions in the model's languages. */
import { currentFacts } from '../knowledge/model/current-facts.ts';
import type { Knowledge } from '../knowledge/model/knowledge.ts';
import type { Locale } from '../knowledge/model/schema.ts';
import { withoutUnseen } from '../text/plain.ts';
import type { Passage } from './worker-protocol.ts';

export function passagesOf(knowledge: Knowledge, locales: readonly Locale[]): Passage[] {
  return [...currentFacts(knowledge).values()].flatMap((fact) => {
    const texts = locales
      .flatMap((locale) => [fact.text[locale] ?? '', ...(fact.questions[locale] ?? [])])
      .map(withoutUnseen)
      .filter((text) => text !== '');
    return texts.length ? [{ fact: fact.id, texts: [...new Set(texts)] }] : [];
  });
}
