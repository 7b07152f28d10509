/** Facts that say nearly the same: an answer would give both, or the poorer one. */

import { inLocale } from '../model/localised.ts';
import type { Fact } from '../model/schema.ts';
import { finding } from '../parsing/findings.ts';
import type { Item } from '../parsing/items.ts';
import type { Check } from './context.ts';
import { similarToEarlier } from './similar.ts';
import { remembering, rememberingList, wordSet } from './words.ts';

/** Share of common words; below it, facts of one incident are taken for copies of one another. */
const LEAST = 0.85;

export const nearDuplicateFacts: Check = ({ items: { facts } }) =>
  // "In 2021 … 2 billion" and "in 2022 … 3 billion" are two facts, however alike their words.
  [...Map.groupBy(facts, (fact) => textOf(fact.value).numbers).values()].flatMap(duplicatesAmong);

const duplicatesAmong = rememberingList((facts: readonly Item<'facts'>[]) =>
  similarToEarlier(
    facts,
    ({ value }) => textOf(value).words,
    LEAST,
    (earlier, later) => !opposed(earlier.value, later.value),
  ).map(({ earlier, later }) => {
    const details = { other: earlier.id, first: earlier.spot() };
    return finding('near-duplicate-fact', later.spot(['text', textOf(later.value).lang]), details);
  }),
);

const textOf = remembering(({ text }: Fact) => {
  const { text: shown, lang } = inLocale(text, 'en');
  const words = wordSet(shown);
  const numbers = [...words].filter((word) => /\d/.test(word));
  return { lang, words, numbers: numbers.sort().join(' ') };
});

/** Whether one of two facts names the other as its opposite or its predecessor: then they may be alike. */
export function opposed(a: Fact, b: Fact): boolean {
  return [
    [a, b],
    [b, a],
  ].some(
    ([one, other]) =>
      one && other && (one.disputes.includes(other.id) || one.supersedes === other.id),
  );
}
