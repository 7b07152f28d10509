/** Every name of every entity, as words with what each is known to mean. */
import type { Entity } from '../../knowledge/model/entity-ref.ts';
import type { Knowledge } from '../../knowledge/model/knowledge.ts';
import { type Lists, LOCALES, type Locale, type Localised } from '../../knowledge/model/schema.ts';
import { analyse, type Word } from '../../language/index.ts';
import { knownNamesIn, nameKey, type Sense, sensesOf } from '../../lexicon/index.ts';

/** A word with what all languages know of it. */
export type KnownWord = Word & {
  /** Its sounds, see `nameKey`. */
  readonly key: string;
  /** What the gazetteer and the given names know it as, whatever it is spelt like; not where it is an ordinary word, too. */
  readonly ids: ReadonlySet<string>;
  /** What the lexicon knows it as. */
  readonly senses: readonly Sense[];
};
export type Name = { readonly words: readonly KnownWord[]; readonly locale: Locale };
export type EntityNames = { readonly entity: Entity; readonly names: readonly Name[] };

const byKnowledge = new WeakMap<Knowledge, readonly EntityNames[]>();

/** Split when first asked for, once for each version of the knowledge. */
export function namesOfEntities(knowledge: Knowledge): readonly EntityNames[] {
  const cached = byKnowledge.get(knowledge);
  if (cached) return cached;
  const { incidents, topics, actors, places } = knowledge;
  const known = knowWords();
  const of = (type: Entity['type'], id: string, name: Localised, aliases: Lists): EntityNames => ({
    entity: { type, id },
    names: LOCALES.flatMap((locale) =>
      [name[locale], ...(aliases[locale] ?? [])].flatMap((text) =>
        text === undefined ? [] : [{ words: analyse(text, locale).map(known), locale }],
      ),
    ),
  });
  const made = [
    ...[...incidents.values()].map((one) => of('incident', one.id, one.title, one.aliases)),
    ...[...topics.values()].map((one) => of('topic', one.id, one.title, one.aliases)),
    ...[...actors.values()].map((one) => of('actor', one.id, one.name, one.aliases)),
    ...[...places.values()].map((one) => of('place', one.id, one.name, one.aliases)),
  ];
  byKnowledge.set(knowledge, made);
  return made;
}

const called = new WeakMap<Knowledge, ReadonlyMap<string, Entity>>();

/** What has a name of several words, just as it is written; the first of two that have the same. @param name folded */
export function entityCalled(name: string, knowledge: Knowledge): Entity | undefined {
  let byName = called.get(knowledge);
  if (!byName) {
    byName = new Map(
      namesOfEntities(knowledge)
        .flatMap(({ entity, names }) =>
          names
            .filter(({ words }) => words.length > 1)
            .map(({ words }) => [words.map(({ folded }) => folded).join(' '), entity] as const),
        )
        .toReversed(),
    );
    called.set(knowledge, byName);
  }
  return byName.get(name);
}

/** Looks each word up once, however many names and languages have it. */
export function knowWords(): (word: Word) => KnownWord {
  const byTyped = new Map<string, Pick<KnownWord, 'key' | 'ids' | 'senses'>>();
  return (word) => {
    let known = byTyped.get(word.typed);
    if (!known) {
      known = {
        key: nameKey(word.folded),
        ids: new Set(
          LOCALES.flatMap((locale) =>
            knownNamesIn([word], locale).flatMap(({ value }) =>
              value.word ? [] : [`${value.kind} ${value.named.id}`],
            ),
          ),
        ),
        senses: LOCALES.flatMap((locale) => sensesOf(word, locale)),
      };
      byTyped.set(word.typed, known);
    }
    return { ...word, ...known };
  };
}
