/** Whether those who do it in a statement are surely those who do it in a fact. */
import type { Fact } from '../../knowledge/model/schema.ts';
import { clausesIn, readFact } from '../alignment/index.ts';
import type { Statement } from '../claims/index.ts';
import type { Corpus } from '../types.ts';

/**
 * Of one whom the fact alone names there is no doubt. Where it names others besides, they may be the ones who did it, and
 * the doer must be told in both.
 */
export function isProvenDoer({ text, locale }: Statement, fact: Fact, corpus: Corpus): boolean {
  const own = readFact(fact, corpus).texts.find((one) => one.locale === locale);
  if (!own) return false;
  const asked = clausesIn(text, locale, corpus);
  const named = new Set(asked.flatMap(({ names }) => names));
  const inFact = new Set(own.clauses.flatMap(({ names }) => names));
  if (named.size === 1 && inFact.size === 1) return true;
  const telling = asked.filter(({ names }) => named.size === 0 || names.length > 0);
  const [clause, ...more] = telling;
  if (!clause || more.length > 0) return false;
  const [nearest] = own.clauses
    .map((one) => ({ one, shared: one.keys.intersection(clause.keys).size }))
    .sort((a, b) => b.shared - a.shared);
  if (!nearest) return false;
  // "The flood sent boats" where the fact names who sent them.
  if (named.size === 0) return nearest.one.doer === undefined;
  if (locale === 'en' && sameOrder(clause.names, nearest.one.names) && sameVoice(text, own.text))
    return true;
  const { doer } = nearest.one;
  return doer !== undefined && doer === clause.doer && nearest.one.passive === clause.passive;
}

/** In English, who stands first does it, unless something is done to them. */
const sameOrder = (one: readonly string[], other: readonly string[]) => one.join() === other.join();

const PASSIVE =
  /\b(am|is|are|was|were|be|been|being)\b[^,;]*?\b\p{L}{2,}(ed|en|ght|ld|wn|ung|ut|nt by)\b/iu;
const BY = /\bby\b/i;
const sameVoice = (one: string, other: string) =>
  PASSIVE.test(one) === PASSIVE.test(other) && BY.test(one) === BY.test(other);
