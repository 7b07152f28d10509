/** What contradicts a question, in words. */

import { attributionOf } from '../../i18n/attribution.ts';
import { translate } from '../../i18n/translate.ts';
import type { Knowledge } from '../../knowledge/model/knowledge.ts';
import type { Fact, Locale } from '../../knowledge/model/schema.ts';
import type { Contradiction } from '../types.ts';

/** The contradiction in one fixed sentence. A claim never stands without who makes it. */
export function contradictionWords(
  { aspect, asserted, approved }: Contradiction,
  fact: Fact,
  knowledge: Knowledge,
  locale: Locale,
): string {
  const settled = aspect === 'status' && fact.status !== 'confirmed';
  const sentence = translate(locale, settled ? 'premise.claim' : `premise.${aspect}`, {
    asserted,
    approved,
  });
  const attribution = attributionOf(fact, knowledge, locale);
  return fact.status === 'confirmed' || settled || !attribution
    ? sentence
    : `${sentence} ${attribution}.`;
}
