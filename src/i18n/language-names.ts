/** The languages by their own names. It imports no schema, so that the page can show them without one. */
import type { Locale } from '../knowledge/model/schema.ts';

export const LANGUAGE_NAMES: Readonly<Record<Locale, string>> = {
  en: 'English',
  ru: 'Русский',
  az: 'Azərbaycanca',
  tr: 'Türkçe',
};
