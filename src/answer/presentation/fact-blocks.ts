/** Knowledge → blocks: a fact, its people and sources as a reader should see them. */

import type { FactBlock, SourceLine, TimelineEntry } from '../../contract/reply.ts';
import { attributionOf } from '../../i18n/attribution.ts';
import { dateWords } from '../../i18n/date-words.ts';
import { translate } from '../../i18n/translate.ts';
import type { Knowledge } from '../../knowledge/model/knowledge.ts';
import type { Fact, Locale } from '../../knowledge/model/schema.ts';
import { factWords } from './fact-words.ts';
import { translationNotes } from './notes.ts';

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
  const { text, lang } = factWords(fact, locale);
  const attribution = attributionOf(fact, knowledge, locale);
  return {
    type: 'fact',
    id: fact.id,
    text,
    lang,
    date: dateWords(fact.when, locale),
    status: fact.status,
    statusWords: translate(locale, `status.${fact.status}`),
    ...(attribution && { attribution }),
    sources: sourcesOf(fact.sources, knowledge, locale),
    notes: [...factNotes(fact, lang, locale), ...notes],
  };
}

function factNotes(fact: Fact, lang: Locale, locale: Locale): string[] {
  return [
    ...(fact.status === 'retracted' ? [translate(locale, 'note.retracted')] : []),
    ...translationNotes(fact.translation, lang, locale),
  ];
}

export function timelineEntry(fact: Fact, knowledge: Knowledge, locale: Locale): TimelineEntry {
  const { id, text, date, status, statusWords, attribution, sources } = factBlock(
    fact,
    knowledge,
    locale,
  );
  return { id, date, text, status, statusWords, ...(attribution && { attribution }), sources };
}
