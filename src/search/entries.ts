/** What the index holds: for every fact and language, its text and each example question as an entry of its own. */
import type { Knowledge } from '../knowledge/knowledge.ts';
import {
  type Fact,
  type Lists,
  LOCALES,
  type Locale,
  type Localised,
} from '../knowledge/schema.ts';
import { terms } from '../language/index.ts';

export type Entry = {
  readonly fact: string;
  readonly locale: Locale;
  readonly kind: 'text' | 'question';
  readonly text: string;
  readonly terms: readonly string[];
};

/** All entries of one fact. */
export function entriesOf(fact: Fact): Entry[] {
  return LOCALES.flatMap((locale) => {
    const text = fact.text[locale];
    const asked = fact.questions[locale] ?? [];
    const entry = (kind: Entry['kind'], words: string): Entry => ({
      fact: fact.id,
      locale,
      kind,
      text: words,
      terms: terms(words, locale),
    });
    return [
      ...(text ? [entry('text', text)] : []),
      ...asked.map((words) => entry('question', words)),
    ];
  });
}

/**
 * Words that a reader may use for what a fact is about without their standing in it: the names and
 * aliases of its incident, actors, places and topics, by language.
 */
export function contextOf(
  fact: Fact,
  knowledge: Knowledge,
): Readonly<Record<Locale, readonly string[]>> {
  const incident = fact.incident ? knowledge.incidents.get(fact.incident) : undefined;
  const named: readonly { name: Localised; aliases: Lists }[] = [
    ...(incident ? [{ name: incident.title, aliases: incident.aliases }] : []),
    ...present(fact.actors.map((id) => knowledge.actors.get(id))),
    ...present([...fact.places, ...(incident?.places ?? [])].map((id) => knowledge.places.get(id))),
    ...present(fact.topics.map((id) => knowledge.topics.get(id))).map(({ title, aliases }) => ({
      name: title,
      aliases,
    })),
  ];
  const words = (locale: Locale) => [
    ...new Set(
      named.flatMap(({ name, aliases }) =>
        [name[locale] ?? name.en, ...(aliases[locale] ?? [])].flatMap((text) =>
          terms(text, locale),
        ),
      ),
    ),
  ];
  return { en: words('en'), ru: words('ru'), az: words('az'), tr: words('tr') };
}

function present<T>(values: readonly (T | undefined)[]): T[] {
  return values.filter((value) => value !== undefined);
}
