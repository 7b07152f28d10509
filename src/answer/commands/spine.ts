/** The spine of everything: its incidents with their dates, the facts of each a press away, and topics for the rest. */

import type { Block } from '../../contract/reply.ts';
import { dateWords } from '../../i18n/date-words.ts';
import { translate } from '../../i18n/translate.ts';
import { entityRef, isAbout } from '../../knowledge/model/entity-ref.ts';
import type { Knowledge } from '../../knowledge/model/knowledge.ts';
import { inLocale } from '../../knowledge/model/localised.ts';
import type { Fact, Incident, Locale, Topic } from '../../knowledge/model/schema.ts';
import { timelineChoice } from '../presentation/choices.ts';
import { translationNotes } from '../presentation/notes.ts';
import type { SelectedTimeline } from '../types.ts';
import { pageOf, type TimelinePage } from './timeline-page.ts';

/** Incidents a page, each a line: they fit a phone's screen, and their buttons one message. */
const PAGE = 12;
/** Topics offered besides. */
const MOST_TOPICS = 8;

/**
 * @param selected the timeline of everything, its incidents in the order asked for
 * @param wanted the page, from 1
 */
export function spineOf(
  incidents: readonly Incident[],
  { facts, locale }: SelectedTimeline,
  knowledge: Knowledge,
  wanted = 1,
): TimelinePage {
  const count = incidents.length;
  const { page, pages, from, to } = pageOf(count, PAGE, wanted);
  const shown = incidents.slice(from, to);
  const beside = facts.filter(({ incident }) => incident === undefined);
  const offered = topicsOf(beside, knowledge);
  const topics = page === pages ? offered : [];
  const unlisted = beside.filter((fact) => !offered.some(({ id }) => fact.topics.includes(id)));
  const notes = [
    ...new Set(
      shown.flatMap(({ title, translation }) =>
        translationNotes(translation, inLocale(title, locale).lang, locale),
      ),
    ),
    translate(locale, 'timeline.choose'),
    ...(page === pages && unlisted.length > 0
      ? [translate(locale, 'timeline.unlisted', { count: unlisted.length })]
      : []),
    ...(pages > 1 ? [translate(locale, 'timeline.incidents-page', { page, pages, count })] : []),
  ];
  return {
    page,
    pages,
    count,
    blocks: [
      { type: 'list', items: shown.map((incident) => lineOf(incident, facts, locale)) },
      ...topicBlocks(topics, facts, knowledge, locale),
      ...notes.map((text) => ({ type: 'note', text }) as const),
    ],
    choices: [
      ...shown.map(({ id, title }) =>
        timelineChoice(entityRef('incident', id), locale, inLocale(title, locale).text),
      ),
      ...topics.map(({ id, title }) =>
        timelineChoice(entityRef('topic', id), locale, inLocale(title, locale).text),
      ),
    ],
  };
}

function lineOf({ id, title, when, status }: Incident, facts: readonly Fact[], locale: Locale) {
  const count = facts.filter(({ incident }) => incident === id).length;
  const detail = [
    dateWords(when, locale),
    ...(status === 'confirmed' ? [] : [translate(locale, `status.${status}`)]),
    translate(locale, 'topics.facts', { count }),
  ];
  return { text: inLocale(title, locale).text, detail: detail.join(' · ') };
}

/** The topics under which facts stand that are part of no incident, those with most of them first. */
function topicsOf(beside: readonly Fact[], { topics }: Knowledge): readonly Topic[] {
  const counts = new Map<string, number>();
  for (const id of beside.flatMap((fact) => fact.topics)) counts.set(id, (counts.get(id) ?? 0) + 1);
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .flatMap(([id]) => topics.get(id) ?? [])
    .slice(0, MOST_TOPICS);
}

function topicBlocks(
  topics: readonly Topic[],
  facts: readonly Fact[],
  knowledge: Knowledge,
  locale: Locale,
): Block[] {
  if (topics.length === 0) return [];
  return [
    { type: 'section', text: translate(locale, 'timeline.beside') },
    {
      type: 'list',
      items: topics.map(({ id, title }) => {
        const count = facts.filter((fact) =>
          isAbout(fact, { type: 'topic', id }, knowledge),
        ).length;
        return {
          text: inLocale(title, locale).text,
          detail: translate(locale, 'topics.facts', { count }),
        };
      }),
    },
  ];
}
