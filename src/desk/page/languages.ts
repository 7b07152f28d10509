import type { Locale } from '../../knowledge/model/schema.ts';

/**
 * The languages by their own names. The page does not take its list from the schema: that would bring
 * the whole validator along, half of the page's weight.
 */
export const LANGUAGES: Readonly<Record<Locale, string>> = {
  en: 'English',
  ru: 'Русский',
  az: 'Azərbaycanca',
  tr: 'Türkçe',
};

export const LOCALES = Object.keys(LANGUAGES) as Locale[];
