/** What the pack's facts say of a sentence already: the same, something else, or nothing. */
import type { Aspect, Engine } from '../answer/types.ts';
import type { Fact, Locale } from '../knowledge/model/schema.ts';

export type Held =
  | { readonly verdict: 'same'; readonly fact: Fact }
  | {
      readonly verdict: 'differs';
      readonly fact: Fact;
      readonly aspect: Aspect;
      /** What the sentence says there, and what the fact says. */
      readonly asserted: string;
      readonly approved: string;
    };

/** @param article the day it is of, from which "yesterday" counts */
export function heldAgainst(
  sentence: string,
  locale: Locale,
  article: string | undefined,
  engine: Engine,
): Held | undefined {
  const now = new Date(`${article ?? '2000-01-01'}T12:00:00Z`);
  const checked = engine.check(sentence, { locale, now }, locale).sentences;
  const differs = checked.find(({ verdict }) => verdict === 'contradicted');
  if (differs?.verdict === 'contradicted') {
    const { aspect, asserted, approved } = differs.differs;
    return { verdict: 'differs', fact: differs.fact, aspect, asserted, approved };
  }
  const same = checked.find(({ verdict }) => verdict === 'supported');
  return same?.verdict === 'supported' ? { verdict: 'same', fact: same.fact } : undefined;
}
