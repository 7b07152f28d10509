/** False premises: a question that takes for granted what the approved fact it is about contradicts. */

import type { Outcome } from '../../contract/reply.ts';
import { say } from '../../i18n/translate.ts';
import type { Knowledge } from '../../knowledge/model/knowledge.ts';
import type { Fact, Locale } from '../../knowledge/model/schema.ts';
import { type Aspect, type Parts, toStatement } from '../claims/index.ts';
import { attributionOf } from '../presentation/fact-blocks.ts';
import type { Query } from '../understanding/parse-question.ts';
import { contradicting, type Found } from './contradiction.ts';
import { asksWhether, asserts } from './presupposition.ts';

export type Contradiction = {
  readonly aspect: Aspect;
  /** What the question says: as typed, or a date in words. */
  readonly asserted: string;
  /** What the fact says: its own words, a name, or a date in words. */
  readonly approved: string;
};

/** @param shown the language to tell it in */
export function falsePremise(
  query: Query,
  { outcome, ranked }: { readonly outcome: Outcome; readonly ranked: readonly Found[] },
  now: Date,
  parts: Parts,
  shown: Locale = query.locale,
): { readonly fact: Fact; readonly contradiction: Contradiction } | undefined {
  if (outcome === 'none') return undefined;
  // What a question leaves out, and fills in from the talk before, it does not assert; a figure stands in it.
  const elliptic = query.talk?.elliptic ?? false;
  const manner = {
    asserts: (aspect: Aspect) => (!elliptic || aspect === 'figure') && asserts(query, aspect),
    definite: !asksWhether(query),
    sure: outcome === 'answer',
  };
  const found = contradicting(toStatement(query, now, shown), ranked, manner, parts);
  if (!found) return undefined;
  const { aspect, asserted, approved } = found.difference;
  return { fact: found.fact, contradiction: { aspect, asserted, approved } };
}

/** The contradiction in one fixed sentence. A claim never stands without who makes it. */
export function contradictionWords(
  { aspect, asserted, approved }: Contradiction,
  fact: Fact,
  knowledge: Knowledge,
  locale: Locale,
): string {
  const settled = aspect === 'status' && fact.status !== 'confirmed';
  const sentence = say(locale, settled ? 'premise.claim' : `premise.${aspect}`, {
    asserted,
    approved,
  });
  const attribution = attributionOf(fact, knowledge, locale);
  return fact.status === 'confirmed' || settled || !attribution
    ? sentence
    : `${sentence} ${attribution}.`;
}
