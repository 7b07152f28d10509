/** What happened, in order: all facts about something between two dates, a page at a time. */

import { choice, choices } from '../../contract/blocks.ts';
import type { Block, Choice, Reply } from '../../contract/reply.ts';
import type { RequestOf, TimelineWanted } from '../../contract/request.ts';
import { dateWords } from '../../i18n/date-words.ts';
import { translate } from '../../i18n/translate.ts';
import { currentFacts } from '../../knowledge/model/current-facts.ts';
import { compareWhen, mustWhen, type When } from '../../knowledge/model/edtf-date.ts';
import type { Entity } from '../../knowledge/model/entity-ref.ts';
import { entityRef, isAbout } from '../../knowledge/model/entity-ref.ts';
import type { Fact, Locale } from '../../knowledge/model/schema.ts';
import { truncate } from '../../text/truncate.ts';
import { sourcesChoice, topicsChoice } from '../presentation/choices.ts';
import { timelineEntry } from '../presentation/fact-blocks.ts';
import { guessNotes, languageNotes, nothingKnown } from '../presentation/notes.ts';
import type { Corpus, NearTimelines, Reader, SelectedTimeline } from '../types.ts';
import { resolveEntity } from '../understanding/resolve-entity.ts';
import { findTemporalExpression } from '../understanding/temporal-expression.ts';

export type { SelectedTimeline } from '../types.ts';

/** A picture is answered with the same words: they stand beside it. */
type TimelineRequest = RequestOf<'timeline' | 'picture'>;
/** Entries a page: what fits one Discord message and reads well on a phone. */
const PAGE = 6;

/** @returns the timeline, or what may have been meant where the name is not known */
export function selectTimeline(
  request: TimelineWanted & { readonly language?: Locale },
  corpus: Corpus,
  reader: Reader,
): SelectedTimeline | NearTimelines {
  const locale = request.language ?? reader.locale;
  const resolved = request.about
    ? resolveEntity(request.about, ['incident', 'topic', 'actor', 'place'], corpus, locale)
    : undefined;
  if (resolved && !resolved.found) return { locale, near: resolved.near };
  const entity = resolved?.found;
  const title = entity ? corpus.index.linker.title(entity, locale) : undefined;
  const from = bound(request.from, reader.now, locale);
  const to = bound(request.to, reader.now, locale);
  const selected = select(corpus, entity, from.when, to.when, request.order ?? 'oldest');
  const facts = entity ? selected : selected.filter(concernsSomething);
  const leftOut = selected.length - facts.length;
  return {
    locale,
    entity,
    headline: title
      ? translate(locale, 'timeline.title', { title })
      : translate(locale, 'timeline.all'),
    range: [
      ...(from.when
        ? [translate(locale, 'timeline.from', { from: dateWords(from.when.text, locale) })]
        : []),
      ...(to.when
        ? [translate(locale, 'timeline.to', { to: dateWords(to.when.text, locale) })]
        : []),
    ].join(' · '),
    facts,
    notes: [
      ...(resolved?.found
        ? guessNotes(resolved.how, title ?? '', request.about ?? '', locale)
        : []),
      ...from.notes,
      ...to.notes,
      ...(leftOut ? [translate(locale, 'timeline.left-out', { count: leftOut })] : []),
    ],
  };
}

/**
 * Whether a fact belongs in a timeline of everything, which tells what happened: something happens to
 * somebody, somewhere, or as part of an incident. The rest, such as what Dateline says about itself, is
 * how things are, and has its topic.
 */
function concernsSomething({ incident, actors, places }: Fact): boolean {
  return incident !== undefined || actors.length > 0 || places.length > 0;
}

export function replyToTimeline(request: TimelineRequest, corpus: Corpus, reader: Reader): Reply {
  const selected = selectTimeline(request, corpus, reader);
  if ('near' in selected) return notFound(request, selected.near, corpus, selected.locale);
  const { locale, entity, headline, range, facts } = selected;
  const pages = Math.max(1, Math.ceil(facts.length / PAGE));
  const page = Math.min(Math.max(1, Math.trunc(request.page ?? 1)), pages);
  const shown = facts.slice((page - 1) * PAGE, page * PAGE);
  const notes = [
    ...selected.notes,
    ...languageNotes(shown, locale),
    translate(locale, 'timeline.page', { page, pages, count: facts.length }),
  ];
  const blocks: Block[] = [
    { type: 'headline', text: headline },
    ...(range ? [{ type: 'note', text: range } as const] : []),
    ...(shown.length
      ? [
          {
            type: 'timeline',
            page,
            pages,
            entries: shown.map((fact) => timelineEntry(fact, corpus.knowledge, locale)),
          } as const,
        ]
      : [{ type: 'text', text: translate(locale, 'timeline.empty') } as const]),
    ...notes.map((text) => ({ type: 'note', text }) as const),
    ...choices(
      pageChoices(
        {
          ...request,
          ...(entity && { about: entityRef(entity.type, entity.id) }),
          language: locale,
        },
        page,
        pages,
        facts.length,
        locale,
      ),
    ),
  ];
  return { locale, command: request.command, blocks };
}

function select(
  { knowledge }: Corpus,
  entity: Entity | undefined,
  from: When | undefined,
  to: When | undefined,
  order: 'oldest' | 'newest',
): Fact[] {
  const facts = [...currentFacts(knowledge).values()].filter((fact) => {
    const when = mustWhen(fact.when);
    return (
      (!entity || isAbout(fact, entity, knowledge)) &&
      (!from || when.end >= from.start) &&
      (!to || when.start <= to.end)
    );
  });
  facts.sort((a, b) => compareWhen(mustWhen(a.when), mustWhen(b.when)));
  return order === 'newest' ? facts.reverse() : facts;
}

function bound(
  typed: string | undefined,
  now: Date,
  locale: Locale,
): { when?: When; notes: string[] } {
  if (!typed?.trim()) return { notes: [] };
  const found = findTemporalExpression(typed, now);
  // "25 December" bounds nothing until its year is known.
  return found && !found.when.anyYear
    ? { when: found.when, notes: [] }
    : { notes: [translate(locale, 'date.unread', { typed: truncate(typed, 60) })] };
}

function pageChoices(
  request: TimelineRequest,
  page: number,
  pages: number,
  count: number,
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
    ...(count && request.about ? [sourcesChoice({ about: request.about }, locale)] : []),
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
