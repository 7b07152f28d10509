/** Whether those who do it in a statement are surely those who do it in a fact. */
import type { Fact, Locale } from '../../knowledge/model/schema.ts';
import type { Word } from '../../language/index.ts';
import { sensesIn } from '../../lexicon/index.ts';
import { range } from '../../text/range.ts';
import { clausesIn, readFact, type TextReading } from '../alignment/index.ts';
import type { Statement } from '../claims/index.ts';
import type { Corpus } from '../types.ts';
import { onlyReports } from './hedged.ts';

/**
 * Of one whom the fact alone names there is no doubt. Where it names others besides, they may be the ones who did it, and
 * the doer must be told in both.
 */
export function isProvenDoer(statement: Statement, fact: Fact, corpus: Corpus): boolean {
  const { text, locale } = statement;
  const own = readFact(fact, corpus).texts.find((one) => one.locale === locale);
  if (!own) return false;
  const asked = clausesIn(text, locale, corpus);
  const named = new Set(asked.flatMap(({ names }) => names));
  const inFact = new Set(own.clauses.flatMap(({ names }) => names));
  // Who says that the mill did it is named, and has not done it.
  if (named.size === 1 && inFact.size === 1) return !onlyReports(statement, fact);
  const telling = asked.filter(({ names }) => named.size === 0 || names.length > 0);
  const [clause, ...more] = telling;
  if (!clause || more.length > 0) return false;
  const [nearest] = own.clauses
    .map((one) => ({ one, shared: one.keys.intersection(clause.keys).size }))
    .sort((a, b) => b.shared - a.shared);
  if (!nearest) return false;
  // "The flood sent boats" where the fact names who sent them.
  if (named.size === 0) return nearest.one.doer === undefined && inSameRoles(statement, own);
  if (locale === 'en' && sameOrder(clause.names, nearest.one.names) && sameVoice(text, own.text))
    return true;
  const { doer } = nearest.one;
  return doer !== undefined && doer === clause.doer && nearest.one.passive === clause.passive;
}

/**
 * "The mill polluted the harbour" is what "the harbour was polluted by the mill" says, and the other way round is not. Other
 * languages tell by the case of a word who does it: there each must stand in the same form, too.
 */
function inSameRoles({ words, text, locale }: Statement, own: TextReading): boolean {
  const asked = thingsIn(words, locale);
  const told = thingsIn(own.words, locale);
  const shared = [...asked.keys()].filter((stem) => told.has(stem));
  if (shared.length < 2) return true;
  const order = [...told.keys()].filter((stem) => asked.has(stem));
  if (locale === 'en')
    return sameOrder(shared, sameVoice(text, own.text) ? order : order.toReversed());
  return sameOrder(shared, order) && shared.every((stem) => asked.get(stem) === told.get(stem));
}

/** Words that carry matter and are no event: stem → the form in which it stands first. */
function thingsIn(words: readonly Word[], locale: Locale): ReadonlyMap<string, string> {
  const events = new Set(
    sensesIn(words, locale).flatMap(({ value: { main, concept }, from, to }) =>
      main && concept.class === 'event' ? range(from, to) : [],
    ),
  );
  const things = new Map<string, string>();
  for (const [at, { stem, stop, folded }] of words.entries())
    if (!stop && !events.has(at) && !things.has(stem)) things.set(stem, folded);
  return things;
}

/** In English, who stands first does it, unless something is done to them. */
const sameOrder = (one: readonly string[], other: readonly string[]) => one.join() === other.join();

const PASSIVE =
  /\b(am|is|are|was|were|be|been|being)\b[^,;]*?\b\p{L}{2,}(ed|en|ght|ld|wn|ung|ut|nt by)\b/iu;
const BY = /\bby\b/i;
const sameVoice = (one: string, other: string) =>
  PASSIVE.test(one) === PASSIVE.test(other) && BY.test(one) === BY.test(other);
