/** The answer to whether something is so: the word itself, who says so where it is only claimed, and the fact's own figure. */
import { translate } from '../../i18n/translate.ts';
import type { Knowledge } from '../../knowledge/model/knowledge.ts';
import { joinNames, namesOf } from '../../knowledge/model/localised.ts';
import type { Fact, Locale } from '../../knowledge/model/schema.ts';
import type { Settled } from '../types.ts';

/**
 * @param own the fact's own words for what is asked, where it has any: "38 of the 67 people aboard were killed"
 * @returns undefined where the fact is only claimed, or others dispute it, and nobody is named who says it: then it stands alone
 */
export function yesNoWords(
  settled: Settled,
  fact: Fact,
  own: string | undefined,
  { actors }: Knowledge,
  locale: Locale,
): string | undefined {
  if (fact.status !== 'confirmed' && fact.status !== 'claimed') return undefined;
  const names = namesOf(fact.attribution, actors, locale);
  const isClaim = fact.status === 'claimed' || fact.disputes.length > 0;
  if (isClaim && names.length > 0) {
    const says = translate(locale, `answer.${settled}.claimed`, {
      names: joinNames(names, locale),
    });
    return own === undefined ? says : `${says}: ${own}`;
  }
  if (isClaim) return undefined;
  const word = translate(locale, `answer.${settled}`);
  return own === undefined ? word : `${word}: ${own}`;
}
