/** What happened, in order: all facts about something between two dates, a page at a time; of everything, its incidents. */

import { choice, choices } from '../../contract/blocks.ts';
import type { Block, Choice, Reply } from '../../contract/reply.ts';
import { translate } from '../../i18n/translate.ts';
import { type Entity, entityRef } from '../../knowledge/model/entity-ref.ts';
import type { Locale } from '../../knowledge/model/schema.ts';
import { sourcesChoice, topicsChoice } from '../presentation/choices.ts';
import { timelineEntry } from '../presentation/fact-blocks.ts';
import { languageNotes, nothingKnown } from '../presentation/notes.ts';
import type { Corpus, Reader, SelectedTimeline } from '../types.ts';
import { withRange } from '../understanding/range-in-words.ts';
import { selectTimeline, type TimelineRequest } from './select-timeline.ts';
import { spineOf } from './spine.ts';
import { FACTS_A_PAGE, pageOf, type TimelinePage } from './timeline-page.ts';

export function replyToTimeline(typed: TimelineRequest, corpus: Corpus, reader: Reader): Reply {
  const request = withRange(typed, corpus, reader);
  const selected = selectTimeline(request, corpus, reader);
  if ('near' in selected) return notFound(request, selected.near, corpus, selected.locale);
  const { locale, entity, headline, range, notes, incidents } = selected;
  const shown = incidents
    ? spineOf(incidents, selected, corpus.knowledge, request.page)
    : factsOf(selected, corpus, request.page);
  const asked = {
    ...request,
    ...(entity && { about: entityRef(entity.type, entity.id) }),
    language: locale,
  };
  const blocks: Block[] = [
    { type: 'headline', text: headline },
    ...[range, ...notes].flatMap((text) => (text ? [{ type: 'note', text } as const] : [])),
    ...shown.blocks,
    ...choices([...pageChoices(asked, shown, locale), ...shown.choices]),
  ];
  const { about, from, to, order } = asked;
  return {
    locale,
    command: request.command,
    ...(shown.count > 0 && {
      timeline: {
        ...(about && { about }),
        ...(from && { from }),
        ...(to && { to }),
        ...(order && { order }),
      },
    }),
    blocks,
  };
}

function factsOf(
  { facts, locale, entity }: SelectedTimeline,
  { knowledge }: Corpus,
  wanted = 1,
): TimelinePage {
  const count = facts.length;
  const { page, pages, from, to } = pageOf(count, FACTS_A_PAGE, wanted);
  const shown = facts.slice(from, to);
  const notes = [
    ...languageNotes(shown, locale),
    translate(locale, 'timeline.page', { page, pages, count }),
  ];
  return {
    page,
    pages,
    count,
    blocks: [
      shown.length
        ? {
            type: 'timeline',
            page,
            pages,
            entries: shown.map((fact) => timelineEntry(fact, knowledge, locale)),
          }
        : { type: 'text', text: translate(locale, 'timeline.empty') },
      ...notes.map((text) => ({ type: 'note', text }) as const),
    ],
    choices:
      count && entity ? [sourcesChoice({ about: entityRef(entity.type, entity.id) }, locale)] : [],
  };
}

function pageChoices(
  request: TimelineRequest,
  { page, pages, count }: TimelinePage,
  locale: Locale,
): Choice[] {
  const other = request.order === 'newest' ? 'oldest' : 'newest';
  const { page: _page, ...first } = request;
  const words = request.command === 'timeline';
  return [
    ...(page > 1
      ? [choice(translate(locale, 'choice.previous'), { ...first, page: page - 1 })]
      : []),
    ...(page < pages
      ? [choice(translate(locale, 'choice.next'), { ...first, page: page + 1 }, 'primary')]
      : []),
    ...(count && words
      ? [choice(translate(locale, 'choice.picture'), { ...first, command: 'picture' })]
      : []),
    // A picture stays as it was drawn while its words turn.
    ...(count > 1 && words
      ? [choice(translate(locale, `choice.${other}`), { ...first, order: other })]
      : []),
  ];
}

function notFound(
  request: TimelineRequest,
  near: readonly Entity[],
  { index }: Corpus,
  locale: Locale,
): Reply {
  return {
    locale,
    command: request.command,
    blocks: [
      {
        type: 'text',
        text: nothingKnown(request.about ?? '', near.length > 0, locale),
      },
      ...choices(
        near.length > 0
          ? near.map((entity) =>
              choice(index.linker.title(entity, locale), {
                command: request.command,
                about: entityRef(entity.type, entity.id),
                language: locale,
              }),
            )
          : [topicsChoice(locale)],
      ),
    ],
  };
}
