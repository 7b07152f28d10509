/** Whether something is so, asked of a fact that tells only what somebody promised, claimed or did not admit. */
import type { Fact } from '../../knowledge/model/schema.ts';
import { readFact } from '../alignment/fact-reading.ts';
import { isOnlySaid } from '../alignment/index.ts';
import { isReserved } from '../alignment/reserve.ts';
import { isToldBesides } from '../alignment/told-besides.ts';
import type { Corpus } from '../types.ts';
import type { Query } from '../understanding/parse-question.ts';
import { asksWhether } from '../verification/presupposition.ts';

/** A claim is shown with who makes it and that it is one; a promise or a plan is not what came of it. */
const CLAIMS: ReadonlySet<string> = new Set(['accuse', 'accused', 'suspect', 'claim']);
const RESERVES: readonly string[] =
  'promise plan threaten expect want ask-request call-for suggest recommend predict rumour hope deny doubt try demand reject'.split(
    ' ',
  );
/** In all their words: to plead guilty is to admit it. */
const ADMITS = ['admit', 'guilty-plea'];

/** Whether a fact tells only that a matter was promised, denied or the like, where it is asked whether it is so. */
export function isMereWords(query: Query, fact: Fact, corpus: Corpus): boolean {
  if (!asksWhether(query) || !isOnlySaid(query, fact, corpus)) return false;
  const { concepts } = readFact(fact, corpus);
  const reserves = isClaim(fact) ? RESERVES : [...RESERVES, ...CLAIMS];
  const isSaid =
    (isReserved(query.tokens, concepts, ['admit']) && !means(query, ADMITS)) ||
    isReserved(query.tokens, saidInMost(fact, reserves, corpus), reserves);
  return isSaid && !isToldBesides(query, fact, [...reserves, 'admit'], corpus);
}

const isClaim = ({ status, attribution }: Fact) => status !== 'confirmed' && attribution.length > 0;

const means = ({ tokens }: Query, ids: readonly string[]) =>
  tokens.some(({ senses }) => senses.some(({ concept }) => ids.includes(concept.id)));

/**
 * What more than one of its languages says, where it is told in several: "demand" is a noun as well, and only the
 * English text has it then.
 */
function saidInMost(fact: Fact, reserves: readonly string[], corpus: Corpus): ReadonlySet<string> {
  const { texts } = readFact(fact, corpus);
  const having = texts.flatMap(({ concepts }) => {
    const own = reserves.filter((id) => concepts.has(id));
    return own.length > 0 ? [own] : [];
  });
  return new Set(having.length > 1 || texts.length === 1 ? having.flat() : []);
}
