/** Small print: what a reader must know about the language of a text, or about how a name was read. */

import { translate } from '../../i18n/translate.ts';
import { shownLanguage } from '../../knowledge/model/localised.ts';
import { isMachine } from '../../knowledge/model/review.ts';
import { type Fact, LOCALES, type Locale } from '../../knowledge/model/schema.ts';
import { truncate } from '../../text/truncate.ts';

/** What a reader must know about the language a text is shown in. */
export function translationNotes(
  translation: Fact['translation'],
  lang: Locale,
  locale: Locale,
): string[] {
  return [
    ...(isMachine(translation, lang) ? [translate(locale, 'note.machine')] : []),
    ...(lang === locale ? [] : [translate(locale, 'note.fallback', { language: lang })]),
  ];
}

/** What a reader must know about the language of the facts shown. */
export function languageNotes(facts: readonly Fact[], locale: Locale): string[] {
  const shown = facts.map(({ text, translation }) => ({
    lang: shownLanguage(text, locale),
    translation,
  }));
  const others = LOCALES.filter((one) => one !== locale && shown.some(({ lang }) => lang === one));
  return [
    ...(shown.some(({ lang, translation }) => isMachine(translation, lang))
      ? [translate(locale, 'note.machine')]
      : []),
    ...others.map((language) => translate(locale, 'note.fallback', { language })),
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
