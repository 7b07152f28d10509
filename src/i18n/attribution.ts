/** Who says so, in words. */
import type { Knowledge } from '../knowledge/model/knowledge.ts';
import { joinNames, namesOf } from '../knowledge/model/localised.ts';
import type { Fact, Locale } from '../knowledge/model/schema.ts';
import { translate } from './translate.ts';

/** Who says so, as a phrase; undefined where nobody is named. */
export function attributionOf(
  fact: Fact,
  knowledge: Knowledge,
  locale: Locale,
): string | undefined {
  const names = namesOf(fact.attribution, knowledge.actors, locale);
  return names.length
    ? translate(locale, `attribution.${fact.status}`, { names: joinNames(names, locale) })
    : undefined;
}
