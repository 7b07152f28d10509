/** Which of Dateline's languages a Discord client is set to. */
import { LOCALES, type Locale } from '../knowledge/schema.ts';

/**
 * The reader's own setting counts, then the server's, then English. Discord has no Azerbaijani: those
 * readers are answered in the language they ask in, or in the one they choose with `language`.
 */
export function localeOf(reader?: string, server?: string): Locale {
  return known(reader) ?? known(server) ?? 'en';
}

function known(tag: string | undefined): Locale | undefined {
  const language = tag?.split('-')[0];
  return LOCALES.find((locale) => locale === language);
}
