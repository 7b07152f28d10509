/** What may truly be said of the nearest facts where none is given as the answer. */

import { currentFacts } from '../../knowledge/model/current-facts.ts';
import { isAbout } from '../../knowledge/model/entity-ref.ts';
import type { Locale } from '../../knowledge/model/schema.ts';
import { alignName, factSide, notToldOf, unheardPlace } from '../alignment/index.ts';
import type { Decision } from '../ranking/decide.ts';
import type { AskResult, Corpus, Nearness } from '../types.ts';
import { contextAfterNone } from '../understanding/conversation-context.ts';
import type { Name } from '../understanding/names.ts';
import type { Query } from '../understanding/parse-question.ts';

/** From this confidence on it would be too much to say that none answers. */
const CLOSE = 0.5;
/** Weight from which a term of some fact is the very word. */
const SAME_WORD = 0.9;

export function nearnessOf(
  query: Query,
  { confidence, ranked, vetoes }: Pick<Decision, 'confidence' | 'ranked' | 'vetoes'>,
  corpus: Corpus,
): Nearness {
  const [best] = ranked;
  if (best && vetoes.includes('unknown-entity')) {
    const other = query.names.find((name) => alignName(name, query, best.fact, corpus) === 'other');
    // A place of the world is compared as that place: "Tokyo" resembles many a word.
    const isOnly = (name: Name) =>
      ranked.every(({ fact }) =>
        name.places.length > 0
          ? !name.places.some((id) => factSide(fact, corpus).places.has(id))
          : alignName(name, query, fact, corpus) === 'other',
      );
    if (other)
      return {
        // A fact that named such a place would be among the nearest; a word like it ("qazan") is no place.
        kind:
          isOnly(other) &&
          ((other.places.length > 0 && !other.entity) || !isKnown(other, query, corpus))
            ? 'unknown-name'
            : 'other-name',
        name: bareName(other.typed, query.locale),
      };
  }
  const found = ranked.flatMap(({ fact, doubts }) =>
    doubts.includes('off-subject') ? [] : [fact],
  );
  const unheard = unheardPlace(query, found, corpus);
  if (unheard) return { kind: 'unknown-name', name: bareName(unheard.typed, query.locale) };
  const other = notToldOf(query, found, corpus);
  if (other) return { kind: 'other-name', name: bareName(other.typed, query.locale) };
  if (vetoes.includes('other-time-or-place')) return { kind: 'other-time-or-place' };
  if (vetoes.includes('other-value')) return { kind: 'other-value' };
  return { kind: confidence >= CLOSE ? 'close' : 'far' };
}

/** Whether any fact is about it, or has its words: then it would be untrue that there is nothing. */
function isKnown({ entity, from, to }: Name, query: Query, { knowledge, index }: Corpus): boolean {
  if (entity)
    return [...currentFacts(knowledge).values()].some((one) => isAbout(one, entity, knowledge));
  const stems = new Set(query.words.slice(from, to).map(({ stem }) => stem));
  return query.tokens.some(
    ({ stem, matches: [best] }) =>
      stems.has(stem) &&
      best !== undefined &&
      best.weight >= SAME_WORD &&
      index.weight(best.term) > 0,
  );
}

/** Without what a language hangs on to a name behind an apostrophe: "Tokyo's", "Tokyo'da". */
function bareName(typed: string, locale: Locale): string {
  return typed.replace(locale === 'en' ? /['’ʼ]s?$/ : /['’ʼ]\p{L}+$/u, '');
}

/** What was found, as the nearest and no more. */
export function unanswered(result: AskResult, nearness: Nearness | undefined): AskResult {
  const { contradiction: _contradiction, also: _also, nearness: before, ...rest } = result;
  const why = nearness ?? before;
  if (result.outcome === 'none') return { ...rest, ...(why && { nearness: why }) };
  return {
    ...rest,
    outcome: 'related',
    answer: null,
    confidence: Math.min(rest.confidence, LEAST_SURE),
    nearness: why ?? { kind: 'far' },
    ...(why?.kind === 'nothing-before' && { context: contextAfterNone(undefined) }),
  };
}
/** As sure as it is that a fact about somebody else answers. */
const LEAST_SURE = 0.3;
