/** The names of one article that the pack does not know: each once, whatever form it is met in, with an id of its own. */
import type { Knowledge } from '../knowledge/model/knowledge.ts';
import { type Actor, LOCALES, type Locale, type Place } from '../knowledge/model/schema.ts';
import { analyse, fold, type Word } from '../language/index.ts';
import { slug } from './slug.ts';

type Known = {
  readonly type: 'actor' | 'place';
  readonly id: string;
  readonly person: boolean;
};

export type Register = {
  /** Who was called so before, in the pack by the last word of a name or in this article. */
  readonly known: (words: readonly Word[]) => Known | undefined;
  readonly add: (
    typed: string,
    words: readonly Word[],
    kind: Actor['kind'] | 'place',
    locale: Locale,
  ) => string;
  /** A place that the gazetteer knows, with its names in every language. */
  readonly addPlace: (
    typed: string,
    words: readonly Word[],
    names: Readonly<Record<Locale, readonly string[]>>,
  ) => string;
  readonly isNameWord: (word: Word) => boolean;
  readonly actors: () => readonly Actor[];
  readonly places: () => readonly Place[];
};

export function createRegister(knowledge: Knowledge, locale: Locale): Register {
  const actors = new Map<string, Actor>();
  const places = new Map<string, Place>();
  const byKey = new Map<string, Known>();
  /** By the place's English name in the gazetteer: "Череповец" and "Череповце" are one. */
  const known = new Map<string, string>();
  const nameWords = new Set<string>();
  const surnames = surnamesOf(knowledge);

  const note = (words: readonly Word[], one: Known) => {
    byKey.set(keyOf(words), one);
    for (const word of words) if (!word.stop) nameWords.add(word.stem);
    const last = words.at(-1)!;
    if (one.person && words.length > 1 && !byKey.has(last.stem)) byKey.set(last.stem, one);
  };
  const free = (typed: string) => {
    const base = slug(typed, 60) || 'name';
    const taken = (id: string) =>
      actors.has(id) || places.has(id) || knowledge.actors.has(id) || knowledge.places.has(id);
    for (let count = 1; ; count += 1) {
      const id = count === 1 ? base : `${base}-${count}`;
      if (!taken(id)) return id;
    }
  };

  return {
    known: (words) =>
      byKey.get(keyOf(words)) ??
      (words.length === 1
        ? (surnames.get(words[0]!.stem) ?? surnames.get(words[0]!.folded))
        : undefined),
    add(typed, words, kind, own) {
      const id = free(typed);
      if (kind === 'place') places.set(id, { id, name: { [own]: typed }, aliases: {} });
      else actors.set(id, { id, kind, name: { [own]: typed }, aliases: {} });
      note(words, { type: kind === 'place' ? 'place' : 'actor', id, person: kind === 'person' });
      return id;
    },
    addPlace(typed, words, names) {
      const own = Object.fromEntries(
        LOCALES.flatMap((one) => (names[one][0] ? [[one, names[one][0]]] : [])),
      );
      const key = names.en[0] ?? typed;
      const id = known.get(key) ?? free(key);
      known.set(key, id);
      places.set(id, { id, name: { [locale]: typed, ...own }, aliases: {} });
      note(words, { type: 'place', id, person: false });
      return id;
    },
    isNameWord: ({ stem }) => nameWords.has(stem) || surnames.has(stem),
    actors: () => [...actors.values()],
    places: () => [...places.values()],
  };
}

const keyOf = (words: readonly Word[]) => words.map(({ stem }) => stem).join(' ');

/** People of the pack by their last name, where only one has it. */
function surnamesOf(knowledge: Knowledge): ReadonlyMap<string, Known> {
  const found = new Map<string, Set<string>>();
  for (const { id, kind, name } of knowledge.actors.values()) {
    if (kind !== 'person') continue;
    for (const locale of LOCALES) {
      const words = name[locale] ? analyse(name[locale], locale) : [];
      const last = words.at(-1);
      if (!last || words.length < 2) continue;
      for (const key of [last.stem, fold(last.typed)])
        found.set(key, (found.get(key) ?? new Set()).add(id));
    }
  }
  return new Map(
    [...found].flatMap(([key, ids]): [string, Known][] => {
      const [id] = ids;
      return ids.size === 1 && id ? [[key, { type: 'actor', id, person: true }]] : [];
    }),
  );
}
