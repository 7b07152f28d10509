/** What contradicts a question, in words. */

import { attributionOf } from '../../i18n/attribution.ts';
import { translate } from '../../i18n/translate.ts';
import type { Knowledge } from '../../knowledge/model/knowledge.ts';
import { inLocale } from '../../knowledge/model/localised.ts';
import type { Fact, Locale } from '../../knowledge/model/schema.ts';
import type { Contradiction } from '../types.ts';
import { reviewWord } from './fact-words.ts';

/** The contradiction in one fixed sentence. A claim never stands without who makes it. */
export function contradictionWords(
  { aspect, asserted, approved }: Contradiction,
  fact: Fact,
  knowledge: Knowledge,
  locale: Locale,
): string {
  const attribution = attributionOf(fact, knowledge, locale);
  // "Confirmed" of what is only claimed: who claims it is all that differs.
  if (aspect === 'status' && approved === attribution)
    return translate(locale, 'premise.claim', { asserted, approved });
  const sentence = translate(locale, `premise.${aspect}`, {
    asserted,
    // "Did not admit" tells nobody who did not admit what.
    approved: aspect === 'status' ? wholeWords(fact, locale) : approved,
    review: reviewWord(fact, locale),
  });
  return fact.status === 'confirmed' || !attribution ? sentence : `${sentence} ${attribution}.`;
}

/** All that a fact says, without the full stop that the sentence around it has. */
const wholeWords = ({ text }: Fact, locale: Locale): string =>
  inLocale(text, locale).text.trim().replace(/\.$/u, '');
