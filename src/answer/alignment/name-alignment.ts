/** Whether a name in a question is one that a fact is about. */
import { outwards } from '../../knowledge/model/outwards.ts';
import type { Fact, Locale } from '../../knowledge/model/schema.ts';
import { analyse, type Word } from '../../language/index.ts';
import {
  knownNamesIn,
  knownPlace,
  nameKey,
  placeChain,
  sameNameKey,
  sensesOf,
} from '../../lexicon/index.ts';
import { factProfile, nameKeysOf, related } from '../claims/index.ts';
import type { Corpus } from '../types.ts';
import type { Name } from '../understanding/names.ts';
import type { Query } from '../understanding/parse-question.ts';
import { factSide } from './fact-side.ts';

/**
 * `same`: the fact has it, in any spelling or script, or it is a place that one of the fact's lies in.
 * `within`: a place inside the innermost of the fact's places, so that it may well have been there, or a part of a name in it.
 * `other`: the fact has nothing of that name.
 */
export type NameAlignment = 'same' | 'within' | 'other';

/** Weight from which a term of the fact is the word itself, or a form of it or a slip of one letter; of a long word, of two. */
const SAME_WORD = 0.8;
const SAME_LONG_WORD = 0.69;
const LONG_WORD = 9;

export function alignName(name: Name, query: Query, fact: Fact, corpus: Corpus): NameAlignment {
  if (name.entity?.type === 'place') return alignPlace(name.entity.id, name, fact, corpus);
  if (name.entity && hasEntity(name, query, fact, corpus)) return 'same';
  if (name.entity && hasPartOfName(name, query, fact, corpus)) return 'within';
  if (isPerson(name, corpus)) return 'other';
  const side = factSide(fact, corpus);
  if (name.places.length > 0) {
    const chains = name.places.map(placeChain);
    // It is one of the fact's places, or one of those lies in it.
    const wide = new Set([...side.places].flatMap(placeChain));
    if (name.places.some((id) => wide.has(id))) return 'same';
    if (
      chains.some((chain) => chain.some((id) => side.where.has(id) && isInnermost(id, side.where)))
    )
      return 'within';
    if (isPeople(name, query) && name.places.some((id) => side.peoples.has(id))) return 'same';
  }
  return hasWords(name, query, fact, corpus) ? 'same' : 'other';
}

/** A place of the knowledge: one of the fact's, or one around or inside it. */
function alignPlace(id: string, name: Name, fact: Fact, corpus: Corpus): NameAlignment {
  const { places, incidents } = corpus.knowledge;
  const chainOf = (from: string) => outwards(from, (at) => places.get(at)?.in);
  const own = fact.places.length
    ? fact.places
    : (fact.incident && incidents.get(fact.incident)?.places) || [];
  const { inText } = factProfile(fact, 'en', corpus);
  if (inText.includes(id) || own.some((one) => chainOf(one).includes(id))) return 'same';
  const around = chainOf(id);
  const wide = new Set(own.flatMap((one) => chainOf(one).slice(1)));
  if (own.some((one) => !wide.has(one) && around.includes(one))) return 'within';
  const side = factSide(fact, corpus);
  return name.places.some((one) => side.places.has(one)) ? 'same' : 'other';
}

function isInnermost(id: string, where: ReadonlySet<string>): boolean {
  return [...where].every((other) => other === id || !placeChain(other).includes(id));
}

function isPerson({ entity }: Pick<Name, 'entity'>, { knowledge }: Corpus): boolean {
  return entity?.type === 'actor' && knowledge.actors.get(entity.id)?.kind === 'person';
}

/** A person is nobody but that person; a state, a place or an organisation may stand for what it belongs to. */
function hasEntity({ entity }: Name, query: Query, fact: Fact, corpus: Corpus): boolean {
  const { knowledge } = corpus;
  if (!entity) return false;
  if (entity.type === 'incident') return fact.incident === entity.id;
  const { entities, keys } = factProfile(fact, query.locale, corpus);
  if (entities.some(({ type, id }) => type === entity.type && id === entity.id)) return true;
  if (isPerson({ entity }, corpus)) return false;
  const own = nameKeysOf(entity, knowledge);
  return keys.some((one) => related(one, own));
}

/** "Azerbaijan Airlines" and "Azerbaijani investigators" have to do with Azerbaijan, and may not be what is asked about. */
function hasPartOfName({ entity }: Name, query: Query, fact: Fact, corpus: Corpus): boolean {
  if (!entity || isPerson({ entity }, corpus)) return false;
  const { keys } = factProfile(fact, query.locale, corpus);
  const long = [...nameKeysOf(entity, corpus.knowledge)].filter(
    (key) => key.length >= SHORTEST_BEGINNING,
  );
  return keys.some((one) =>
    [...one].some((key) => long.some((part) => ` ${key}`.includes(` ${part}`))),
  );
}
const SHORTEST_BEGINNING = 5;

/** "Азербайджанцы", "Azerbaycanlı": one word that is neither the name of the country nor a form of it. */
function isPeople({ from, to, places }: Name, { words, locale }: Query): boolean {
  const word = words[from]!;
  return (
    to - from === 1 &&
    places.every((id) => {
      const [own] = analyse(knownPlace(id)?.[locale][0] ?? '', locale);
      return own !== undefined && (own.stem !== word.stem || isTurkicPeople(word, own));
    })
  );
}

const isTurkicPeople = ({ folded }: Word, own: Word) =>
  folded.startsWith(own.folded) && /^l[iu]/.test(folded.slice(own.folded.length));

/** Whether the fact has the words of a name: all of a person's surname, any telling one of another name. */
function hasWords(name: Name, query: Query, fact: Fact, corpus: Corpus): boolean {
  const { index } = corpus;
  const terms = index.contextTermsOf(fact.id);
  const entries = index.entriesOf(fact.id);
  const side = factSide(fact, corpus);
  const all = query.words.slice(name.from, name.to).filter(({ stop }) => !stop);
  // Of "Kerch bridge" it is Kerch that tells which.
  const telling = all.filter((word) => sensesOf(word, query.locale).length === 0);
  // Nor is it Azerbaijan in "Azerbaijan Airlines" and "Sputnik Azerbaijan".
  const owner = name.entity?.type === 'actor' && name.places.length === 0;
  const words = (telling.length > 0 ? telling : all).filter(
    (word) => !(owner && isPlaceName(word, query.locale)),
  );
  // A known place is no slip of another word, nor a word of another language: Tokyo is not "token", nor Kazan "kazan".
  if (name.kind === 'place') return words.every(({ folded }) => side.capitals.has(folded));
  const asked = name.kind === 'person' ? words.slice(-1) : words;
  return asked.some(({ typed, folded, stem }) => {
    if (side.words.has(folded)) return true;
    const matches = query.tokens.find((token) => token.stem === stem)?.matches ?? [];
    const least = folded.length >= LONG_WORD ? SAME_LONG_WORD : SAME_WORD;
    const close = matches.filter(({ weight }) => weight >= least).map(({ term }) => term);
    if (
      close.some((term) => terms.has(term) || entries.some((entry) => entry.terms.includes(term)))
    )
      return true;
    const key = nameKey(typed);
    return [...side.nameKeys].some((own) => sameNameKey(own, key));
  });
}

const isPlaceName = (word: Word, locale: Locale) =>
  knownNamesIn([word], locale).some(({ value }) => value.kind === 'place');
