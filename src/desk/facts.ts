/** Knowledge → what the facts page shows: every fact as a reader should see it, newest first. */
import { factBlock, inLocale, namesOf } from '../answer/present.ts';
import { compareWhen, mustWhen } from '../knowledge/dates.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Fact, Locale } from '../knowledge/schema.ts';
import { dateWords } from '../reply/dates.ts';
import { say } from '../reply/say.ts';
import type { FactEntry, FactList } from './contract.ts';

export function listFacts(knowledge: Knowledge, locale: Locale): FactList {
  const replaced = new Set([...knowledge.facts.values()].map((fact) => fact.supersedes));
  const entry = (fact: Fact): FactEntry => {
    const notes = replaced.has(fact.id) ? [say(locale, 'note.superseded')] : [];
    const { type: _type, ...block } = factBlock(fact, knowledge, locale, notes);
    const question = (fact.questions[locale] ?? fact.questions.en)?.[0];
    return {
      ...block,
      when: fact.when,
      ...(fact.incident && { incident: fact.incident }),
      topics: fact.topics,
      places: namesOf(fact.places, knowledge.places, locale),
      ...(question && { question }),
    };
  };
  return {
    version: knowledge.version,
    facts: newestFirst(knowledge.facts.values()).map(entry),
    incidents: newestFirst(knowledge.incidents.values()).map(({ id, title, when }) => ({
      id,
      title: inLocale(title, locale).text,
      date: dateWords(when, locale),
    })),
    topics: [...knowledge.topics.values()].map(({ id, title }) => ({
      id,
      title: inLocale(title, locale).text,
    })),
  };
}

function newestFirst<T extends { readonly when: string }>(things: Iterable<T>): T[] {
  return [...things].sort((a, b) => compareWhen(mustWhen(b.when), mustWhen(a.when)));
}
