/** Autocomplete from knowledge: titles with their dates, names, and example questions. */

import type { Suggestion, SuggestKind } from '../../contract/suggestion.ts';
import { dateWords } from '../../i18n/date-words.ts';
import { currentFacts } from '../../knowledge/model/current-facts.ts';
import { newestFirst } from '../../knowledge/model/edtf-date.ts';
import type { Entity, EntityType } from '../../knowledge/model/entity-ref.ts';
import { entityRef } from '../../knowledge/model/entity-ref.ts';
import type { Knowledge } from '../../knowledge/model/knowledge.ts';
import { examplesIn } from '../../knowledge/model/localised.ts';
import type { Fact, Lists, Locale, Localised } from '../../knowledge/model/schema.ts';
import { analyse } from '../../language/index.ts';
import { createPrefixSearch, type PrefixSearch } from '../../search/prefix-search.ts';
import { truncate } from '../../text/truncate.ts';
import type { Corpus } from '../types.ts';

const MOST = 25;
const LONGEST = 100;
/** Fewer questions than these that begin as typed, and those that may be meant are offered, too. */
const FEW = 5;
const TYPES: Readonly<Record<Exclude<SuggestKind, 'question'>, readonly EntityType[]>> = {
  about: ['incident', 'topic', 'actor', 'place'],
  incident: ['incident'],
  actor: ['actor'],
};

export type Autocomplete = (
  kind: SuggestKind,
  typed: string,
  locale: Locale,
  limit?: number,
) => Suggestion[];

export function createAutocomplete(corpus: Corpus): Autocomplete {
  const questions = new Map<Locale, PrefixSearch<string>>();
  const entities = new Map<SuggestKind, PrefixSearch<Entity>>();
  return (kind, typed, locale, limit = MOST) => {
    const most = Math.min(limit, MOST);
    return kind === 'question'
      ? suggestQuestions(typed, locale, most)
      : suggestEntities(kind, typed, locale, most);
  };

  function suggestQuestions(typed: string, locale: Locale, limit: number): Suggestion[] {
    const found = typed.trim()
      ? completed(ready(questions, locale, allQuestions)(typed, limit), FEW, () =>
          meant(typed, locale, limit, corpus),
        )
      : firstOfEach(locale).slice(0, limit);
    return found.map((text) => ({ label: text, value: text }));
  }

  function allQuestions(locale: Locale): PrefixSearch<string> {
    const all = [...currentFacts(corpus.knowledge).values()].flatMap((fact) =>
      questionsOf(fact, locale),
    );
    return createPrefixSearch([...new Set(all)].map((text) => ({ item: text, texts: [text] })));
  }

  function firstOfEach(locale: Locale): string[] {
    return [...currentFacts(corpus.knowledge).values()].flatMap(
      (fact) => questionsOf(fact, locale)[0] ?? [],
    );
  }

  function suggestEntities(
    kind: Exclude<SuggestKind, 'question'>,
    typed: string,
    locale: Locale,
    limit: number,
  ): Suggestion[] {
    const { knowledge, index } = corpus;
    const types = TYPES[kind];
    const found = typed.trim()
      ? completed(ready(entities, kind, () => entitiesOf(types, knowledge))(typed, limit), 1, () =>
          index.linker.closest(typed, types, limit).map(({ entity }) => entity),
        )
      : types.flatMap((type) => first(type, knowledge));
    return found.slice(0, limit).map((entity) => labelled(entity, locale, corpus));
  }
}

/** Made on first use: most locales of most packs are never typed in. */
function ready<K, T>(
  known: Map<K, PrefixSearch<T>>,
  key: K,
  make: (key: K) => PrefixSearch<T>,
): PrefixSearch<T> {
  const begun = known.get(key) ?? make(key);
  known.set(key, begun);
  return begun;
}

/** What begins as it is typed; where that is less than wanted, also what may be meant in spite of a slip. */
function completed<T extends string | Entity>(
  begun: readonly T[],
  wanted: number,
  more: () => readonly T[],
): T[] {
  if (begun.length >= wanted) return [...begun];
  const keys = new Set(begun.map((one) => JSON.stringify(one)));
  return [...begun, ...more().filter((one) => !keys.has(JSON.stringify(one)))];
}

/** Questions of the facts nearest to what is typed, as the search finds them. */
function meant(
  typed: string,
  locale: Locale,
  limit: number,
  { knowledge, index }: Corpus,
): string[] {
  const wanted = analyse(typed.slice(0, LONGEST), locale)
    .filter(({ stop }) => !stop)
    .map(({ stem }) => ({ matches: index.match([stem], locale) }))
    .filter(({ matches }) => matches.length > 0);
  const found = index.search(wanted, locale, limit).flatMap(({ fact: id, entry }) => {
    const fact = knowledge.facts.get(id);
    if (!fact) return [];
    const own = questionsOf(fact, locale);
    return own.includes(entry.text) ? entry.text : (own[0] ?? []);
  });
  return [...new Set(found)].slice(0, limit);
}

const questionsOf = (fact: Fact, locale: Locale): string[] =>
  examplesIn(fact, locale).filter((text) => text.length <= LONGEST);

/** By every name in every language; newest or first in the files come first. */
function entitiesOf(types: readonly EntityType[], knowledge: Knowledge): PrefixSearch<Entity> {
  const { topics, actors, places } = knowledge;
  const named: Readonly<Record<EntityType, () => Named[]>> = {
    incident: () =>
      newestFirst(knowledge.incidents.values()).map(({ id, title, aliases }) => ({
        id,
        title,
        aliases,
      })),
    topic: () => [...topics.values()],
    actor: () =>
      [...actors.values()].map(({ id, name, aliases }) => ({ id, title: name, aliases })),
    place: () =>
      [...places.values()].map(({ id, name, aliases }) => ({ id, title: name, aliases })),
  };
  return createPrefixSearch(
    types.flatMap((type) =>
      named[type]().map(({ id, title, aliases }) => ({
        item: { type, id },
        texts: [...new Set([...Object.values(title), ...Object.values(aliases).flat()])].filter(
          (text) => text !== undefined,
        ),
      })),
    ),
  );
}

type Named = { readonly id: string; readonly title: Localised; readonly aliases: Lists };

function labelled(entity: Entity, locale: Locale, { knowledge, index }: Corpus): Suggestion {
  const title = index.linker.title(entity, locale);
  const incident = entity.type === 'incident' ? knowledge.incidents.get(entity.id) : undefined;
  const label = incident ? `${title} · ${dateWords(incident.when, locale)}` : title;
  return {
    label: truncate(label, LONGEST),
    value: entityRef(entity.type, entity.id),
  };
}

/** What is offered before anything is typed. */
function first(type: EntityType, knowledge: Corpus['knowledge']): Entity[] {
  const ids = {
    incident: () => newestFirst(knowledge.incidents.values()).map(({ id }) => id),
    topic: () => [...knowledge.topics.keys()],
    actor: () => [...knowledge.actors.keys()],
    place: () => [],
  }[type]();
  return ids.map((id) => ({ type, id }));
}
