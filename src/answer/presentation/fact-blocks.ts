/** Knowledge → blocks: a fact, its people and sources as a reader should see them. */

import type { FactBlock, SourceLine, TimelineEntry } from '../../contract/reply.ts';
import { dateWords } from '../../i18n/date-words.ts';
import { say } from '../../i18n/translate.ts';
import type { Knowledge } from '../../knowledge/model/knowledge.ts';
import type { Actor, Fact, Locale, Localised, Place } from '../../knowledge/model/schema.ts';

/** The text in the reader's language, or in English where there is none. */
export function inLocale(
  text: Localised,
  locale: Locale,
): { readonly text: string; readonly lang: Locale } {
  const own = text[locale];
  return own ? { text: own, lang: locale } : { text: text.en, lang: 'en' };
}

export function namesOf(
  ids: readonly string[],
  known: ReadonlyMap<string, Actor | Place>,
  locale: Locale,
): string[] {
  return ids.flatMap((id) => {
    const one = known.get(id);
    return one ? [inLocale(one.name, locale).text] : [];
  });
}

/** "A and B" as the language writes lists. */
export function list(names: readonly string[], locale: Locale): string {
  return new Intl.ListFormat(locale, { type: 'conjunction' }).format(names);
}

/** Who says so, as a phrase; undefined where nobody is named. */
export function attributionOf(
  fact: Fact,
  knowledge: Knowledge,
  locale: Locale,
): string | undefined {
  const names = namesOf(fact.attribution, knowledge.actors, locale);
  return names.length
    ? say(locale, `attribution.${fact.status}`, { names: list(names, locale) })
    : undefined;
}

export function sourcesOf(
  ids: readonly string[],
  knowledge: Knowledge,
  locale: Locale,
): SourceLine[] {
  return ids.flatMap((id) => {
    const source = knowledge.sources.get(id);
    if (!source) return [];
    const { title, publisher, url, published } = source;
    return [
      {
        id,
        title,
        ...(publisher && { publisher }),
        ...(url && { url }),
        ...(published && { published: dateWords(published, locale) }),
      },
    ];
  });
}

export function factBlock(
  fact: Fact,
  knowledge: Knowledge,
  locale: Locale,
  notes: readonly string[] = [],
): FactBlock {
  const { text, lang } = inLocale(fact.text, locale);
  const attribution = attributionOf(fact, knowledge, locale);
  return {
    type: 'fact',
    id: fact.id,
    text,
    lang,
    date: dateWords(fact.when, locale),
    status: fact.status,
    statusWords: say(locale, `status.${fact.status}`),
    ...(attribution && { attribution }),
    sources: sourcesOf(fact.sources, knowledge, locale),
    notes: [...factNotes(fact, lang, locale), ...notes],
  };
}

function factNotes(fact: Fact, lang: Locale, locale: Locale): string[] {
  return [
    ...(fact.status === 'retracted' ? [say(locale, 'note.retracted')] : []),
    ...translationNotes(fact.translation, lang, locale),
  ];
}

/** What a reader must know about the language a text is shown in. */
export function translationNotes(
  translation: Fact['translation'],
  lang: Locale,
  locale: Locale,
): string[] {
  if (lang !== locale) return [say(locale, 'note.fallback')];
  return lang !== 'en' && translation[lang] === 'machine' ? [say(locale, 'note.machine')] : [];
}

export function timelineEntry(fact: Fact, knowledge: Knowledge, locale: Locale): TimelineEntry {
  const { id, text, date, status, statusWords, attribution, sources } = factBlock(
    fact,
    knowledge,
    locale,
  );
  return { id, date, text, status, statusWords, ...(attribution && { attribution }), sources };
}
