/** "One" where it is a number. */
import type { Locale } from '../knowledge/model/schema.ts';
import type { Word } from '../language/index.ts';
import { fateOf, hasFate } from './fates.ts';
import type { Placed } from './figure-words.ts';

/** "Injured seven people and killed one": one, where something became of them, is a number. */
const ONE = /^(one|odin|odna|odnogo|odnu|bir|biri)$/;
export function withOnes(
  counted: readonly Placed[],
  words: readonly Word[],
  text: string,
  locale: Locale,
): readonly Placed[] {
  if (!hasFate(words)) return counted;
  const ones = words.flatMap(({ folded, from, typed }, at): Placed[] => {
    const own = { at, end: at + 1, limit: limitBehind(at) };
    const isCounted = counted.some((one) => at >= one.at && at < one.end);
    if (!ONE.test(folded) || isCounted || words[at + 1]?.folded === 'of') return [];
    if (!fateOf(text, words, own, locale)) return [];
    const place = { from, to: from + typed.length, at, end: at + 1 };
    return [{ kind: 'cardinal', value: 1, plain: false, bound: 'exactly', ...place }];
  });
  return [...counted, ...ones].sort((a, b) => a.at - b.at);

  function limitBehind(at: number): number {
    return counted.find((one) => one.at > at)?.at ?? words.length;
  }
}
