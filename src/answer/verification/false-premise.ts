/** False premises: a question that takes for granted what the approved fact it is about contradicts. */

import type { Outcome } from '../../contract/reply.ts';
import type { Fact, Locale } from '../../knowledge/model/schema.ts';
import { toStatement } from '../claims/index.ts';
import type { Aspect, Contradiction, Corpus } from '../types.ts';
import type { Query } from '../understanding/parse-question.ts';
import { findContradiction, type RankedFact } from './contradiction.ts';
import { asksWhether, asserts } from './presupposition.ts';

/** @param shown the language to tell it in */
export function falsePremise(
  query: Query,
  { outcome, ranked }: { readonly outcome: Outcome; readonly ranked: readonly RankedFact[] },
  now: Date,
  corpus: Corpus,
  shown: Locale = query.locale,
): { readonly fact: Fact; readonly contradiction: Contradiction } | undefined {
  if (outcome === 'none') return undefined;
  // What a question leaves out, and fills in from the conversation before, it does not assert; a figure stands in it.
  const elliptic = query.conversation?.elliptic ?? false;
  const manner = {
    asserts: (aspect: Aspect) => (!elliptic || aspect === 'figure') && asserts(query, aspect),
    definite: !asksWhether(query),
    sure: outcome === 'answer',
  };
  const found = findContradiction(toStatement(query, now, shown), ranked, manner, corpus);
  if (!found) return undefined;
  const { aspect, asserted, approved } = found.difference;
  return { fact: found.fact, contradiction: { aspect, asserted, approved } };
}
