/** Which facts a timeline has, and what of everything is shown first: its incidents. */

import type { RequestOf, TimelineWanted } from '../../contract/request.ts';
import { dateWords } from '../../i18n/date-words.ts';
import { translate } from '../../i18n/translate.ts';
import { currentFacts } from '../../knowledge/model/current-facts.ts';
import { compareWhen, fallsIn, mustWhen, type When } from '../../knowledge/model/edtf-date.ts';
import { isAbout } from '../../knowledge/model/entity-ref.ts';
import type { Knowledge } from '../../knowledge/model/knowledge.ts';
import type { Fact, Incident, Locale } from '../../knowledge/model/schema.ts';
import { truncate } from '../../text/truncate.ts';
import { guessNotes } from '../presentation/notes.ts';
import type { Corpus, NearTimelines, Reader, SelectedTimeline } from '../types.ts';
import { withRange } from '../understanding/range-in-words.ts';
import { ANYTHING, resolveEntity } from '../understanding/resolve-entity.ts';
import { findTemporalExpression } from '../understanding/temporal-expression.ts';
import { FACTS_A_PAGE } from './timeline-page.ts';

/** A picture is answered with the same words: they stand beside it. */
export type TimelineRequest = RequestOf<'timeline' | 'picture'>;
type Range = { readonly from: When | undefined; readonly to: When | undefined };

/** @returns the timeline, or what may have been meant where the name is not known */
export function selectTimeline(
  wanted: TimelineWanted & { readonly language?: Locale },
  corpus: Corpus,
  reader: Reader,
): SelectedTimeline | NearTimelines {
  const { knowledge } = corpus;
  const locale = wanted.language ?? reader.locale;
  const request = withRange(wanted, corpus, reader);
  const resolved = request.about
    ? resolveEntity(request.about, ANYTHING, corpus, locale)
    : undefined;
  if (resolved && !resolved.found) return { locale, near: resolved.near };
  const entity = resolved?.found;
  const title = entity ? corpus.index.linker.title(entity, locale) : undefined;
  const { range, notes } = rangeOf(request, reader.now, locale);
  const about = [...currentFacts(knowledge).values()].filter(
    (fact) => !entity || isAbout(fact, entity, knowledge),
  );
  const inTime = about.filter((fact) => fallsIn(mustWhen(fact.when), range));
  const facts = entity ? inTime : ofTheStories(inTime, knowledge);
  const bounded = range.from !== undefined || range.to !== undefined;
  const listed = entity !== undefined || bounded || facts.length <= FACTS_A_PAGE;
  const incidents = listed ? [] : incidentsOf(facts, knowledge);
  return {
    locale,
    entity,
    headline: title
      ? translate(locale, 'timeline.title', { title })
      : translate(locale, 'timeline.all'),
    range: (['from', 'to'] as const)
      .flatMap((end) => {
        const date = range[end] && dateWords(range[end].text, locale);
        return date ? translate(locale, `timeline.${end}`, { [end]: date }) : [];
      })
      .join(' · '),
    facts: inOrder(facts, request),
    ...(incidents.length > 0 && { incidents: inOrder(incidents, request) }),
    notes: [
      ...(resolved?.found
        ? guessNotes(resolved.how, title ?? '', request.about ?? '', locale)
        : []),
      ...notes,
      ...openNotes(entity ? about : ofTheStories(about, knowledge), range, locale),
    ],
  };
}

/** What may still have happened in the range: an open date that begins before it. */
function openNotes(facts: readonly Fact[], { from, to }: Range, locale: Locale): string[] {
  const count = facts.filter((fact) => {
    const when = mustWhen(fact.when);
    return overlaps(when, from, to) && !fallsIn(when, { from, to });
  }).length;
  return count > 0 ? [translate(locale, 'timeline.open', { count })] : [];
}

const overlaps = (when: When, from: When | undefined, to: When | undefined): boolean =>
  (!from || when.end >= from.start) && (!to || when.start <= to.end);

/**
 * Without what is a subject of its own, such as what Dateline says about itself: it has its topics. Where
 * there is nothing else, that.
 */
function ofTheStories(facts: readonly Fact[], { packs }: Knowledge): readonly Fact[] {
  const apart = new Set([...packs.values()].flatMap(({ subjectTopics = [] }) => subjectTopics));
  const told = facts.filter(({ topics }) => !topics.some((topic) => apart.has(topic)));
  return told.length > 0 ? told : facts;
}

/** The incidents that some of the facts are part of. */
function incidentsOf(facts: readonly Fact[], { incidents }: Knowledge): readonly Incident[] {
  const told = new Set(facts.map(({ incident }) => incident));
  return [...incidents.values()].filter(({ id }) => told.has(id));
}

function inOrder<T extends { readonly when: string }>(
  things: readonly T[],
  { order }: TimelineWanted,
): readonly T[] {
  const sorted = things.toSorted((a, b) => compareWhen(mustWhen(a.when), mustWhen(b.when)));
  return order === 'newest' ? sorted.reverse() : sorted;
}

/** The dates asked for; those that stand the wrong way round are turned, and the reader is told. */
function rangeOf(
  { from: first, to: last }: TimelineWanted,
  now: Date,
  locale: Locale,
): { readonly range: Range; readonly notes: readonly string[] } {
  const from = bound(first, now, locale);
  const to = bound(last, now, locale);
  const notes = [...from.notes, ...to.notes];
  if (!from.when || !to.when || from.when.start <= to.when.end)
    return { range: { from: from.when, to: to.when }, notes };
  return {
    range: { from: to.when, to: from.when },
    notes: [
      ...notes,
      translate(locale, 'timeline.turned', {
        from: dateWords(from.when.text, locale),
        to: dateWords(to.when.text, locale),
      }),
    ],
  };
}

function bound(
  typed: string | undefined,
  now: Date,
  locale: Locale,
): { readonly when?: When; readonly notes: readonly string[] } {
  if (!typed?.trim()) return { notes: [] };
  const found = findTemporalExpression(typed, now);
  // "25 December" bounds nothing until its year is known.
  return found && !found.when.anyYear
    ? { when: found.when, notes: [] }
    : { notes: [translate(locale, 'date.unread', { typed: truncate(typed, 60) })] };
}
