/** Which name in a question none of the nearest facts tells anything of, though they may well have it, or lie around it. */
import { outwards } from '../../knowledge/model/outwards.ts';
import { type Fact, LOCALES } from '../../knowledge/model/schema.ts';
import { fold } from '../../language/index.ts';
import { knownPlace, placeChain } from '../../lexicon/index.ts';
import { isLocative } from '../claims/index.ts';
import type { Corpus } from '../types.ts';
import type { Name } from '../understanding/names.ts';
import type { Query } from '../understanding/parse-question.ts';
import { clausesIn } from './doer.ts';
import { factSide } from './fact-side.ts';
import { alignName } from './name-alignment.ts';
import { severalPlaces } from './stated-names.ts';
import { belongs } from './swapped.ts';

/** So many of the best are what a reader sees. */
const NEAREST = 3;

/**
 * A place of the world that no fact has, even where one happened in the country around it.
 * @param found best first
 */
export function unheardPlace(
  query: Query,
  found: readonly Fact[],
  corpus: Corpus,
): Name | undefined {
  return query.names.find(
    (name) =>
      name.places.length > 0 &&
      !name.entity &&
      found.every((fact) => alignName(name, query, fact, corpus) !== 'same'),
  );
}

/** Somebody who does in the question what others do in the nearest, or a place where none of them happened. */
export function notToldOf(query: Query, found: readonly Fact[], corpus: Corpus): Name | undefined {
  const near = found.slice(0, NEAREST);
  if (near.length < NEAREST) return undefined;
  return query.names.find(
    (name) =>
      near.every((fact) => isElsewhere(name, query, fact, corpus)) ||
      isIdle(name, query, near, corpus),
  );
}

/** "In Baku", of what happened in another place, or on a way that only begins or ends there. */
function isElsewhere(name: Name, query: Query, fact: Fact, corpus: Corpus): boolean {
  const cities = name.places.filter((id) => knownPlace(id)?.kind !== 'country');
  if (cities.length === 0 || fact.places.length === 0 || !isLocative(name, query)) return false;
  if (severalPlaces(fact, corpus.knowledge)) return true;
  const own = new Set(
    fact.places.flatMap((id) => outwards(id, (at) => corpus.knowledge.places.get(at)?.in)),
  );
  if (name.entity?.type === 'place' && own.has(name.entity.id)) return false;
  const where = [...factSide(fact, corpus).where];
  return !where.some((id) =>
    cities.some((city) => placeChain(id).includes(city) || placeChain(city).includes(id)),
  );
}

/** Most of the nearest have nothing of whoever does it in the question, and in the others they do nothing. */
function isIdle(name: Name, query: Query, near: readonly Fact[], corpus: Corpus): boolean {
  const { entity } = name;
  if (entity?.type !== 'actor') return false;
  if (!isPlainDoer(name, entity.id, query, corpus)) return false;
  const having = near.filter((fact) => alignName(name, query, fact, corpus) !== 'other');
  return having.length <= 1 && having.every((fact) => !doesSomething(entity.id, fact, corpus));
}

/** Where the form shows it: packs list forms of a name among its others, so that only the name itself is the nominative. */
function isPlainDoer(
  { typed, from }: Name,
  id: string,
  { text, locale, words }: Query,
  corpus: Corpus,
): boolean {
  const one = corpus.knowledge.actors.get(id);
  const isDoer = clausesIn(text, locale, corpus).some(({ doer }) => doer === `actor:${id}`);
  if (!one || !isDoer) return false;
  if (locale !== 'en') return fold(typed) === fold(one.name[locale] ?? '');
  // "When was the envoy summoned?": it is done to him.
  return words[from - 1]?.folded === 'by' || !words.some(({ folded }) => BE.test(folded));
}

const BE = /^(am|is|are|was|were|be|been|being)$/;

const doesSomething = (id: string, { attribution, text }: Fact, corpus: Corpus) =>
  attribution.includes(id) ||
  LOCALES.some((locale) =>
    clausesIn(text[locale] ?? '', locale, corpus).some(
      ({ doer }) => doer !== undefined && belongs(doer, `actor:${id}`, corpus),
    ),
  );
