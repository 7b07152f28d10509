/** What is promised, feared, claimed or not admitted is not told as having happened. */
import type { Fact } from '../../knowledge/model/schema.ts';
import type { Corpus } from '../types.ts';
import type { Query } from '../understanding/parse-question.ts';
import { readFact } from './fact-reading.ts';

const RESERVES: readonly string[] =
  `promise plan threaten accuse accused expect want ask-request suspect call-for suggest recommend predict rumour hope deny
  doubt try demand claim reject`.split(/\s+/);

/** Whether a fact only tells of a matter that it was promised, claimed or denied, and the words say nothing of that. */
export function isReserved(
  tokens: Query['tokens'],
  concepts: ReadonlySet<string>,
  reserves: readonly string[] = RESERVES,
): boolean {
  const own = reserves.filter((id) => concepts.has(id));
  return (
    own.length > 0 &&
    !tokens.some(({ senses }) => senses.some(({ concept }) => reserves.includes(concept.id)))
  );
}

/** "Was he guilty?" is not answered by "he did not admit guilt". */
export const isOnlySaid = (query: Query, fact: Fact, corpus: Corpus): boolean =>
  isReserved(query.tokens, readFact(fact, corpus).concepts) ||
  isReserved(query.tokens, readFact(fact, corpus).concepts, ['admit']);
