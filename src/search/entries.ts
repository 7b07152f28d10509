/** What the index holds: for every fact and language, its text and each example question as an entry of its own. */
import type { Knowledge } from '../knowledge/model/knowledge.ts';
import {
  type Fact,
  type Lists,
  LOCALES,
  type Locale,
  type Localised,
} from '../knowledge/model/schema.ts';
import { analyse, terms, type Word } from '../language/index.ts';
import { conceptTermsIn, type PlacedConcept } from './concept-terms.ts';

type Kind = 'text' | 'question';

export type Entry = {
  readonly fact: string;
  readonly locale: Locale;
  readonly kind: Kind;
  readonly text: string;
  /** Numbers of its terms in the index's vocabulary, each once. */
  readonly terms: readonly number[];
  /** The concepts that its words mean, as terms, each with the place in `terms` of a word that means it. */
  readonly concepts: readonly { readonly term: number; readonly at: number }[];
};

/** A fact as the index takes it in: terms still as words. */
export type FactEntries = {
  readonly id: string;
  readonly entries: readonly (Omit<Entry, 'terms' | 'concepts'> & {
    readonly terms: readonly string[];
    readonly concepts: readonly PlacedConcept[];
    /** Those of its terms that it writes as names. */
    readonly names: readonly string[];
  })[];
  /** Terms of the names around the fact. */
  readonly context: readonly string[];
};

/** @param context terms of the names around it, see `contextNames` */
export function entriesOf(fact: Fact, context: readonly string[]): FactEntries {
  const entries = LOCALES.flatMap((locale) => {
    const text = fact.text[locale];
    const entry = (kind: Kind, typed: string) => {
      const words = analyse(typed, locale);
      const content = words.filter(({ stop }) => !stop);
      const own = [...new Set(content.map(({ stem }) => stem))];
      const concepts = conceptTermsIn(words, locale, own);
      const names = kind === 'text' ? namesIn(content) : [];
      return { fact: fact.id, locale, kind, text: typed, terms: own, concepts, names };
    };
    return [
      ...(text ? [entry('text', text)] : []),
      ...(fact.questions[locale] ?? []).map((words) => entry('question', words)),
    ];
  });
  return { id: fact.id, entries, context };
}

/** Stems of words with a capital inside a text: the first word has one whatever it is. */
function namesIn([, ...words]: readonly Word[]): string[] {
  return words.filter(({ typed }) => /^\p{Lu}/u.test(typed)).map(({ stem }) => stem);
}

/**
 * Words that a reader may use for what a fact is about without their standing in it: the names and
 * aliases of its incident, actors, places and topics, in every language.
 */
export function contextNames(fact: Fact, knowledge: Knowledge): readonly string[] {
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
  return [...new Set(named.flatMap(termsOfName))];
}

const termsByName = new WeakMap<object, readonly string[]>();

/** Many facts share a name, so its terms are worked out once. */
function termsOfName({ name, aliases }: { name: Localised; aliases: Lists }): readonly string[] {
  let found = termsByName.get(name);
  if (!found) {
    found = LOCALES.flatMap((locale) =>
      [name[locale] ?? '', ...(aliases[locale] ?? [])].flatMap((text) => terms(text, locale)),
    );
    termsByName.set(name, found);
  }
  return found;
}

function present<T>(values: readonly (T | undefined)[]): T[] {
  return values.filter((value) => value !== undefined);
}
