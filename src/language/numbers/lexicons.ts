/** The lexicon of each language. */
import type { Locale } from '../../knowledge/model/schema.ts';
import { english } from './english.ts';
import type { Lexicon } from './lexicon.ts';
import { russian } from './russian.ts';
import { azerbaijani, turkish } from './turkic.ts';

export const LEXICONS: Readonly<Record<Locale, Lexicon>> = {
  en: english,
  ru: russian,
  az: azerbaijani,
  tr: turkish,
};
