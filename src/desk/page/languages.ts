import { LANGUAGE_NAMES } from '../../i18n/language-names.ts';
import type { Locale } from '../../knowledge/model/schema.ts';

/**
 * The languages by their own names. The page does not take its list from the schema: that would bring
 * the whole validator along, half of the page's weight.
 */
export const LOCALES = Object.keys(LANGUAGE_NAMES) as Locale[];
