/** Whether a fact itself says a name that a statement does: what only stands around it is not enough. */
import type { Fact, Locale } from '../../knowledge/model/schema.ts';
import { analyse, fold, type Word } from '../../language/index.ts';
import { knownNamesIn, knownPlace, nameKey, placeChain, sameNameKey } from '../../lexicon/index.ts';
import { entitiesInText, isLocative, nameKeysOf, type Statement } from '../claims/index.ts';
import type { Corpus } from '../types.ts';
import type { Name } from '../understanding/names.ts';

export type FactNames = {
  /** Keys of the actors and places of its texts, and of its places: `actor:…`, `place:…`. */
  readonly entities: ReadonlySet<string>;
  /** Every name of those and of what they lie in or belong to, folded. */
  readonly wider: ReadonlySet<string>;
  /** Ids of the gazetteer's places in its texts; of those where it happened, with what they lie in. */
  readonly places: ReadonlySet<string>;
  readonly where: ReadonlySet<string>;
  /** Sounds of the words of its texts that begin with a capital. */
  readonly sounds: readonly string[];
};

const SHORTEST_SOUND = 3;

export function namesOfFact(fact: Fact, corpus: Corpus): FactNames {
  const { knowledge } = corpus;
  const texts = Object.entries(fact.text) as [keyof Fact['text'], string][];
  const own = fact.places.flatMap((id) => {
    const name = knowledge.places.get(id)?.name;
    return name ? (Object.entries(name) as [keyof Fact['text'], string][]) : [];
  });
  const entities = [
    ...texts.flatMap(([locale, text]) =>
      entitiesInText(text, locale, corpus).map(({ entity }) => entity),
    ),
    ...fact.places.map((id) => ({ type: 'place', id }) as const),
  ];
  const words = [...texts, ...own].map(([locale, text]) => ({
    locale,
    words: analyse(text, locale),
  }));
  return {
    entities: new Set(entities.map(({ type, id }) => `${type}:${id}`)),
    wider: new Set(entities.flatMap((entity) => [...nameKeysOf(entity, knowledge)])),
    places: new Set(
      words.flatMap((one) =>
        knownNamesIn(one.words, one.locale).flatMap(({ value }) =>
          value.kind === 'place' && knownPlace(value.named.id) ? [value.named.id] : [],
        ),
      ),
    ),
    where: new Set(
      (own.length > 0 ? own : texts).flatMap(([locale, text]) =>
        knownNamesIn(analyse(text, locale), locale).flatMap(({ value }) =>
          value.kind === 'place' ? placeChain(value.named.id) : [],
        ),
      ),
    ),
    sounds: [
      ...new Set(
        words
          .flatMap((one) => one.words)
          .filter(({ typed, folded }) => /^\p{Lu}/u.test(typed) && folded.length > SHORTEST_SOUND)
          .map(({ typed }) => nameKey(typed)),
      ),
    ],
  };
}

type Read = { readonly named: FactNames; readonly own: ReadonlySet<number> };

export function isStated(
  name: Name,
  statement: Statement,
  fact: Fact,
  { named, own }: Read,
  { knowledge }: Corpus,
): boolean {
  const { entity } = name;
  const locative = isLocative(name, statement);
  // Where it happened is where the fact says that it did.
  if (locative && severalPlaces(fact, knowledge)) return false;
  if (locative && name.places.length > 0 && named.where.size > 0)
    return name.places.some((id) => named.where.has(id));
  if (entity?.type === 'incident') return fact.incident === entity.id;
  if (entity && named.entities.has(`${entity.type}:${entity.id}`)) return true;
  if (entity?.type === 'actor' && fact.attribution.includes(entity.id)) return true;
  if (entity?.type === 'actor' || entity?.type === 'place') {
    const one = (entity.type === 'actor' ? knowledge.actors : knowledge.places).get(entity.id);
    // A person is nobody but that person; a state or a place may stand for what belongs to it or lies in it.
    if (one && 'kind' in one && one.kind === 'person') return false;
    return (
      (locative &&
        Object.values(one?.name ?? {}).some((text) => text && named.wider.has(fold(text)))) ||
      name.places.some((id) => named.places.has(id))
    );
  }
  if (name.places.some((id) => named.places.has(id))) return true;
  const words = statement.words.slice(name.from, name.to).filter(({ stop }) => !stop);
  const asked = name.kind === 'person' ? words.slice(-1) : words;
  return asked.some(({ typed, stem }) => {
    const matches = statement.tokens.find((token) => token.stem === stem)?.matches ?? [];
    if (matches.some(({ term, weight }) => weight >= SAME_WORD && own.has(term))) return true;
    const key = nameKey(typed);
    return named.sounds.some((sound) => sameNameKey(sound, key));
  });
}

/** Of several places, as of a route, none is where the whole of it happened. */
export function severalPlaces({ places }: Fact, { places: all }: Corpus['knowledge']): boolean {
  const outer = new Set(places.flatMap((id) => all.get(id)?.in ?? []));
  return places.filter((id) => !outer.has(id)).length > 1;
}

/** Weight from which a term of the fact is the word itself, or a form or slip of it. */
const SAME_WORD = 0.69;

/** The places that a text names, in order; a state stands for its adjective, too. */
export function placesInOrder(words: readonly Word[], locale: Locale): string[] {
  const found = knownNamesIn(words, locale).filter(({ value }) => value.kind === 'place');
  const byPlace = new Map(found.map(({ value, from }) => [from, value.named.id]));
  return [...byPlace.keys()].sort((a, b) => a - b).map((from) => byPlace.get(from)!);
}
