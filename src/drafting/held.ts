/** What the pack's facts and drafts say of a sentence already: the same, something else, or nothing. */
import type { Aspect, Engine } from '../answer/types.ts';
import type { Draft, Fact, Locale } from '../knowledge/model/schema.ts';
import { plain } from '../text/plain.ts';

export type Held =
  | {
      readonly verdict: 'same';
      readonly fact: Fact;
      /** Whether the very sentence is among its evidence. */
      readonly byPassage?: true;
    }
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
  dates: readonly { readonly from: number; readonly to: number }[],
): Held | undefined {
  const own = likePassage(sentence);
  for (const fact of engine.knowledge.facts.values())
    if (fact.evidence.some(({ passage }) => likePassage(passage) === own))
      return { verdict: 'same', fact, byPassage: true };
  const now = new Date(`${article ?? '2000-01-01'}T12:00:00Z`);
  const checked = engine.check(sentence, { locale, now }, locale).sentences;
  // "In 2024 …": a year is no number of anything.
  const text = plain(sentence);
  const years = [
    ...dates.flatMap(({ from, to }) => text.slice(from, to).match(/\d{4}/g) ?? []),
    ...(text.match(/(?<=\b(in|since|until|during|before|after) )(19|20)\d\d\b/gi) ?? []),
  ];
  const isYear = (asserted: string) => years.some((year) => asserted.startsWith(year));
  const differs = checked.find(
    (one) => one.verdict === 'contradicted' && !isYear(one.differs.asserted),
  );
  if (differs?.verdict === 'contradicted') {
    const { aspect, asserted, approved } = differs.differs;
    return { verdict: 'differs', fact: differs.fact, aspect, asserted, approved };
  }
  const same = checked.find(({ verdict }) => verdict === 'supported');
  return same?.verdict === 'supported' ? { verdict: 'same', fact: same.fact } : undefined;
}

/** The one of these with the very words, from the same article once more. */
export function waitingFor(sentence: string, waiting: readonly Draft[]): Draft | undefined {
  const own = likePassage(sentence);
  return waiting.find(({ evidence = [] }) =>
    evidence.some(({ passage }) => likePassage(passage) === own),
  );
}

/** Whatever was set as typographers like it. */
const likePassage = (text: string): string =>
  text
    .replace(/[“”«»„"]/gu, '"')
    .replace(/[’ʼ]/gu, "'")
    .replace(/\s+/gu, ' ')
    .trim();
