/** Text in several languages: the reader's own, or the nearest there is where it has none. */
import {
  type Actor,
  type Fact,
  type Figure,
  LOCALES,
  type Locale,
  type Localised,
  type Place,
} from './schema.ts';

/** Languages whose readers follow one another's texts sooner than any third; English goes before it all the same. */
const KIN: Readonly<Partial<Record<Locale, Locale>>> = { az: 'tr', tr: 'az' };

/**
 * The text in the reader's language, with the language it is in: where it has none, English, then
 * Turkish for Azerbaijani and the other way round, then the first of `LOCALES` it has.
 */
export function inLocale(
  text: Localised,
  locale: Locale,
): { readonly text: string; readonly lang: Locale } {
  const lang = shownLanguage(text, locale);
  return { text: text[lang] ?? '', lang };
}

/** The language in which readers of `locale` are shown a text. */
export function shownLanguage(text: Localised, locale: Locale): Locale {
  const kin = KIN[locale];
  const order = [locale, 'en' as const, ...(kin ? [kin] : []), ...LOCALES];
  return order.find((one) => text[one]) ?? locale;
}

/** A fact's example questions in the reader's language, in English, or in the language its text is shown in. */
export function examplesIn(
  { questions, text }: Pick<Fact, 'questions' | 'text'>,
  locale: Locale,
): readonly string[] {
  return questions[locale] ?? questions.en ?? questions[shownLanguage(text, locale)] ?? [];
}

/** The language of a figure's unit: English, or that of its words where these have no English. */
export function unitLanguage({ unit, words }: Pick<Figure, 'unit' | 'words'>): Locale {
  const lang = shownLanguage(words, 'en');
  return lang === 'ru' && !/\p{Script=Cyrillic}/u.test(unit) ? 'en' : lang;
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
  let list = lists.get(locale);
  if (!list) {
    list = new Intl.ListFormat(locale, { type: 'conjunction' });
    lists.set(locale, list);
  }
  return list.format(names);
}
/** Making one takes longer than all that is joined by it. */
const lists = new Map<Locale, Intl.ListFormat>();
