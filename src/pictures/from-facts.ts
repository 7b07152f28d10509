/** Facts → what a picture of them is made from. */

import { sourcesOf, timelineEntry } from '../answer/presentation/fact-blocks.ts';
import { languageNotes, translationNotes } from '../answer/presentation/notes.ts';
import type { SelectedTimeline } from '../answer/types.ts';
import { sourceText } from '../contract/plain-text.ts';
import { dateWords } from '../i18n/date-words.ts';
import { translate } from '../i18n/translate.ts';
import type { Knowledge } from '../knowledge/model/knowledge.ts';
import { inLocale } from '../knowledge/model/localised.ts';
import type { Fact, Incident, Locale } from '../knowledge/model/schema.ts';
import { truncate } from '../text/truncate.ts';
import type { PictureEntry, Theme, TimelinePicture } from './picture.ts';

/** The picture of a selected timeline: with all of its facts, or with its incidents where it is of everything. */
export function pictureOf(
  { headline, range, facts, incidents, locale }: SelectedTimeline,
  knowledge: Knowledge,
  theme: Theme,
): TimelinePicture {
  return {
    title: headline,
    ...(range && { subtitle: range }),
    entries: incidents
      ? incidents.map((incident) => ofIncident(incident, locale))
      : facts.map((fact) => ofFact(fact, knowledge, locale)),
    notes: incidents
      ? titleNotes(incidents, locale)
      : [...sourceNotes(facts, knowledge, locale), ...languageNotes(facts, locale)],
    locale,
    theme,
  };
}

/** Stands under every picture, so that it must not outgrow what it is under. */
const MOST_SOURCES = 6;

/** The sources of all that is drawn, once, those of most facts first: "Sources: …". */
function sourceNotes(facts: readonly Fact[], knowledge: Knowledge, locale: Locale): string[] {
  const behind = Map.groupBy(
    facts.flatMap(({ sources }) => sources),
    (id) => id,
  );
  const ids = [...behind].sort(([, a], [, b]) => b.length - a.length).map(([id]) => id);
  const sources = sourcesOf(ids, knowledge, locale);
  if (sources.length === 0) return [];
  const more = sources.length - MOST_SOURCES;
  const named = [
    ...sources
      .slice(0, MOST_SOURCES)
      .map(({ url: _unpressable, ...source }) => truncate(sourceText(source), LONGEST_SOURCE)),
    ...(more > 0 ? [translate(locale, 'picture.more', { count: more })] : []),
  ];
  return [`${translate(locale, 'sources.title')}: ${named.join('; ')}`];
}
const LONGEST_SOURCE = 120;

function ofFact(fact: Fact, knowledge: Knowledge, locale: Locale): PictureEntry {
  const { date, text, status, statusWords, attribution } = timelineEntry(fact, knowledge, locale);
  return {
    when: fact.when,
    date,
    text,
    status,
    statusWords,
    ...(attribution && { attribution }),
  };
}

function ofIncident({ title, when, status }: Incident, locale: Locale): PictureEntry {
  return {
    when,
    date: dateWords(when, locale),
    text: inLocale(title, locale).text,
    status,
    statusWords: translate(locale, `status.${status}`),
  };
}

const titleNotes = (incidents: readonly Incident[], locale: Locale): string[] => [
  ...new Set(
    incidents.flatMap(({ title, translation }) =>
      translationNotes(translation, inLocale(title, locale).lang, locale),
    ),
  ),
];
