/** Knowledge → what the facts page shows: every fact as a reader should see it, newest first. */
import { factByItself, replacedFacts } from '../answer/presentation/fact-by-itself.ts';
import { dateWords } from '../i18n/date-words.ts';
import { currentFacts } from '../knowledge/model/current-facts.ts';
import { newestFirst } from '../knowledge/model/edtf-date.ts';
import type { Knowledge } from '../knowledge/model/knowledge.ts';
import { examplesIn, inLocale, namesOf } from '../knowledge/model/localised.ts';
import type { Fact, Locale } from '../knowledge/model/schema.ts';
import type { FactEntry, FactList } from './api-types.ts';

export function listFacts(knowledge: Knowledge, locale: Locale): FactList {
  const current = currentFacts(knowledge);
  const replaced = replacedFacts(knowledge);
  const entry = (fact: Fact): FactEntry => {
    const { type: _type, ...block } = factByItself(fact, knowledge, locale, replaced);
    // One that is withdrawn or replaced answers no question any more.
    const question = current.has(fact.id) ? examplesIn(fact, locale)[0] : undefined;
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

const MOST_EXAMPLES = 6;

/** Questions to begin with: one each on the incidents, then the topics, that the most is known about. */
export function listExamples(knowledge: Knowledge, locale: Locale): readonly string[] {
  const incidents = new Map<string, string[]>();
  const topics = new Map<string, string[]>();
  for (const fact of currentFacts(knowledge).values()) {
    const {
      incident,
      topics: [topic = ''],
    } = fact;
    const [question] = examplesIn(fact, locale);
    if (!question) continue;
    const [groups, id] = incident ? [incidents, incident] : [topics, topic];
    groups.set(id, [...(groups.get(id) ?? []), question]);
  }
  const firsts = [incidents, topics].flatMap((groups) =>
    [...groups.values()].sort((a, b) => b.length - a.length).flatMap(([first]) => first ?? []),
  );
  return [...new Set(firsts)].slice(0, MOST_EXAMPLES);
}
