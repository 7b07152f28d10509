/** Whether readers must be told that what is served has not been reviewed. */
import { currentFacts } from './current-facts.ts';
import type { Knowledge } from './knowledge.ts';
import { translationReview } from './review.ts';
import { LOCALES } from './schema.ts';

/** @returns whether there are facts, and no editor has reviewed a single one, or a translation of one or of an incident */
export function isUnreviewed(knowledge: Knowledge): boolean {
  const facts = [...currentFacts(knowledge).values()];
  const translations = [...facts, ...knowledge.incidents.values()].map(
    ({ translation }) => translation,
  );
  return (
    facts.length > 0 &&
    facts.every(({ reviewed }) => reviewed === undefined) &&
    !translations.some((one) => LOCALES.some((lang) => translationReview(one, lang) !== undefined))
  );
}
