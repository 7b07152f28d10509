/** Small print: what a reader must know about the language of a text, or about how a name was read. */
import { say } from '../../i18n/translate.ts';
import type { Fact, Locale } from '../../knowledge/model/schema.ts';

/** What a reader must know about the language a text is shown in. */
export function translationNotes(
  translation: Fact['translation'],
  lang: Locale,
  locale: Locale,
): string[] {
  if (lang !== locale) return [say(locale, 'note.fallback')];
  return lang !== 'en' && translation[lang] === 'machine' ? [say(locale, 'note.machine')] : [];
}

/** What a reader must know about the language of the facts shown. */
export function languageNotes(facts: readonly Fact[], locale: Locale): string[] {
  return [
    ...(facts.some(
      (fact) => locale !== 'en' && fact.text[locale] && fact.translation[locale] === 'machine',
    )
      ? [say(locale, 'note.machine')]
      : []),
    ...(facts.some((fact) => !fact.text[locale]) ? [say(locale, 'note.fallback')] : []),
  ];
}

/** Names what is shown where the reader did not pick it from the suggestions. */
export function showing(
  how: 'picked' | 'named' | 'guessed',
  title: string,
  typed: string,
  locale: Locale,
): string[] {
  return how === 'guessed'
    ? [say(locale, 'showing.guess', { title, typed: typed.slice(0, 100) })]
    : [];
}
