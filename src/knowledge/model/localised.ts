/** Text in several languages: the reader's own, or English where there is none. */
import type { Actor, Locale, Localised, Place } from './schema.ts';

/** The text in the reader's language, or in English where there is none, with the language it is in. */
export function inLocale(
  text: Localised,
  locale: Locale,
): { readonly text: string; readonly lang: Locale } {
  const own = text[locale];
  return own ? { text: own, lang: locale } : { text: text.en, lang: 'en' };
}

/** The names of those that are known, in the order of the ids. */
export function namesOf(
  ids: readonly string[],
  known: ReadonlyMap<string, Actor | Place>,
  locale: Locale,
): string[] {
  return ids.flatMap((id) => {
    const found = known.get(id);
    return found ? [inLocale(found.name, locale).text] : [];
  });
}

/** "A and B" as the language writes lists. */
export function joinNames(names: readonly string[], locale: Locale): string {
  return new Intl.ListFormat(locale, { type: 'conjunction' }).format(names);
}
