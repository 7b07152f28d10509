/** Autocomplete from knowledge: titles with their dates, names, and example questions. */
import Fuse from 'fuse.js';
import { currentFacts } from '../knowledge/current.ts';
import type { Locale } from '../knowledge/schema.ts';
import { fold } from '../language/index.ts';
import { dateWords } from '../reply/dates.ts';
import type { Entity, EntityType } from '../search/index.ts';
import type { Answering } from './ask.ts';
import type { Suggestion, SuggestKind } from './engine.ts';
import { newestFirst } from './incident.ts';
import { entityValue } from './resolve.ts';

const MOST = 25;
const LONGEST = 100;
const TYPES: Readonly<Record<Exclude<SuggestKind, 'question'>, readonly EntityType[]>> = {
  about: ['incident', 'topic', 'actor', 'place'],
  incident: ['incident'],
  actor: ['actor'],
};

export type Suggest = (
  kind: SuggestKind,
  typed: string,
  locale: Locale,
  limit?: number,
) => Suggestion[];

export function createSuggest(parts: Answering): Suggest {
  const questions = new Map<Locale, Fuse<{ text: string; folded: string }>>();
  return (kind, typed, locale, limit = MOST) => {
    const most = Math.min(limit, MOST);
    return kind === 'question'
      ? suggestQuestions(typed, locale, most)
      : suggestEntities(TYPES[kind], typed, locale, most, parts);
  };

  function suggestQuestions(typed: string, locale: Locale, limit: number): Suggestion[] {
    const fuse = questions.get(locale) ?? indexQuestions(locale);
    const wanted = fold(typed).trim().slice(0, 80);
    const found = wanted
      ? fuse.search(wanted, { limit }).map(({ item }) => item.text)
      : firstOfEach(locale).slice(0, limit);
    return found.map((text) => ({ label: text, value: text }));
  }

  function indexQuestions(locale: Locale) {
    const all = [...currentFacts(parts.knowledge).values()].flatMap((fact) =>
      (fact.questions[locale] ?? fact.questions.en ?? []).filter((text) => text.length <= LONGEST),
    );
    const fuse = new Fuse(
      [...new Set(all)].map((text) => ({ text, folded: fold(text) })),
      { keys: ['folded'], threshold: 0.4, ignoreLocation: true, useTokenSearch: true },
    );
    questions.set(locale, fuse);
    return fuse;
  }

  function firstOfEach(locale: Locale): string[] {
    return [...currentFacts(parts.knowledge).values()].flatMap(
      (fact) =>
        (fact.questions[locale] ?? fact.questions.en ?? []).find(
          (text) => text.length <= LONGEST,
        ) ?? [],
    );
  }
}

function suggestEntities(
  types: readonly EntityType[],
  typed: string,
  locale: Locale,
  limit: number,
  { knowledge, index }: Answering,
): Suggestion[] {
  const entities: readonly Entity[] = typed.trim()
    ? index.names.closest(typed, types, limit).map(({ entity }) => entity)
    : types.flatMap((type) => first(type, knowledge));
  return entities.slice(0, limit).map((entity) => {
    const title = index.names.title(entity, locale);
    const incident = entity.type === 'incident' ? knowledge.incidents.get(entity.id) : undefined;
    const label = incident ? `${title} · ${dateWords(incident.when, locale)}` : title;
    return {
      label: label.length > LONGEST ? `${label.slice(0, LONGEST - 1)}…` : label,
      value: entityValue(entity),
    };
  });
}

/** What is offered before anything is typed. */
function first(type: EntityType, knowledge: Answering['knowledge']): Entity[] {
  const ids = {
    incident: () => newestFirst(knowledge.incidents).map(({ id }) => id),
    topic: () => [...knowledge.topics.keys()],
    actor: () => [...knowledge.actors.keys()],
    place: () => [],
  }[type]();
  return ids.map((id) => ({ type, id }));
}
