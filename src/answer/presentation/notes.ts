/** Small print: what a reader must know about the language of a text, or about how a name was read. */

import { translate } from '../../i18n/translate.ts';
import type { Fact, Locale } from '../../knowledge/model/schema.ts';
import { truncate } from '../../text/truncate.ts';

/** What a reader must know about the language a text is shown in. */
export function translationNotes(
  translation: Fact['translation'],
  lang: Locale,
  locale: Locale,
): string[] {
  if (lang !== locale) return [translate(locale, 'note.fallback')];
  return lang !== 'en' && translation[lang] === 'machine'
    ? [translate(locale, 'note.machine')]
    : [];
}

/** What a reader must know about the language of the facts shown. */
export function languageNotes(facts: readonly Fact[], locale: Locale): string[] {
  return [
    ...(facts.some(
      (fact) => locale !== 'en' && fact.text[locale] && fact.translation[locale] === 'machine',
    )
      ? [translate(locale, 'note.machine')]
      : []),
    ...(facts.some((fact) => !fact.text[locale]) ? [translate(locale, 'note.fallback')] : []),
  ];
}

/** Names what is shown where the reader did not pick it from the suggestions. */
export function guessNotes(
  how: 'picked' | 'named' | 'guessed',
  title: string,
  typed: string,
  locale: Locale,
): string[] {
  return how === 'guessed'
    ? [translate(locale, 'showing.guess', { title, typed: truncate(typed, 100) })]
    : [];
}

/** Says that a name is not known here. @param near whether names that are near to it follow */
export const nothingKnown = (typed: string, near: boolean, locale: Locale): string =>
  translate(locale, near ? 'showing.nearest' : 'showing.nothing', { typed: truncate(typed, 100) });
