/**
 * What an edit left as it was, for all that the index holds of it. A file that is read again gives new
 * objects for everything in it, so contents are compared, and only those that are indexed.
 */
import type { Knowledge } from '../knowledge/model/knowledge.ts';
import {
  type Fact,
  type Incident,
  type Lists,
  LOCALES,
  type Localised,
} from '../knowledge/model/schema.ts';

/** Whether a fact is found by the same words, as long as the things it names keep their names. */
export function sameWords(a: Fact, b: Fact): boolean {
  return (
    a === b ||
    (sameTexts(a.text, b.text) &&
      sameByLocale(a.questions, b.questions) &&
      a.incident === b.incident &&
      sameLists(a.actors, b.actors) &&
      sameLists(a.places, b.places) &&
      sameLists(a.topics, b.topics))
  );
}

/** Whether the same things have the same names, in the same order: of equal names the first counts. */
export function sameNames(a: Knowledge, b: Knowledge): boolean {
  return (
    sameInOrder(a.incidents, b.incidents, nameOfTitled) &&
    sameInOrder(a.actors, b.actors, ({ name, aliases }) => ({ name, aliases })) &&
    sameInOrder(a.places, b.places, ({ name, aliases }) => ({ name, aliases })) &&
    sameInOrder(a.topics, b.topics, nameOfTitled)
  );
}

/** Whether the same incidents happened in the same places. */
export function samePlaces(
  a: ReadonlyMap<string, Incident>,
  b: ReadonlyMap<string, Incident>,
): boolean {
  return [...a].every(([id, { places }]) => sameLists(places, b.get(id)?.places ?? NOTHING));
}

export function sameSynonyms(a: Knowledge, b: Knowledge): boolean {
  const of = ({ packs }: Knowledge) =>
    JSON.stringify([...packs.values()].map(({ synonyms }) => synonyms));
  return of(a) === of(b);
}

// Every fact is held against its earlier self at every edit, so what follows makes nothing on the way.

export function sameLists(a: readonly string[], b: readonly string[]): boolean {
  if (a === b) return true;
  if (a.length !== b.length) return false;
  for (let at = 0; at < a.length; at += 1) if (a[at] !== b[at]) return false;
  return true;
}

function sameTexts(a: Localised, b: Localised): boolean {
  if (a === b) return true;
  for (const locale of LOCALES) if (a[locale] !== b[locale]) return false;
  return true;
}

function sameByLocale(a: Lists, b: Lists): boolean {
  if (a === b) return true;
  for (const locale of LOCALES)
    if (!sameLists(a[locale] ?? NOTHING, b[locale] ?? NOTHING)) return false;
  return true;
}

const NOTHING: readonly string[] = [];

type Named = { readonly name: Localised; readonly aliases: Lists };

const nameOfTitled = ({ title, aliases }: { title: Localised; aliases: Lists }): Named => ({
  name: title,
  aliases,
});

function sameInOrder<T extends object>(
  a: ReadonlyMap<string, T>,
  b: ReadonlyMap<string, T>,
  named: (item: T) => Named,
): boolean {
  if (a.size !== b.size) return false;
  const others = b.entries();
  for (const [id, item] of a) {
    const [otherId, other] = others.next().value!;
    if (id !== otherId) return false;
    if (item === other) continue;
    const [one, two] = [named(item), named(other)];
    const same = sameTexts(one.name, two.name) && sameByLocale(one.aliases, two.aliases);
    if (!same) return false;
  }
  return true;
}
