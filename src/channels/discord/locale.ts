/** Which of Dateline's languages a Discord client is set to. */
import { LOCALES, type Locale } from '../../knowledge/model/schema.ts';

/**
 * The reader's own setting counts, then the server's, then what its settings say, then English. Discord has no Azerbaijani: those
 * readers are answered in the language they ask in, or in the one they choose with `language`.
 */
export function localeOf(reader?: string, server?: string, settings?: string): Locale {
  return known(reader) ?? known(server) ?? known(settings) ?? 'en';
}

function known(tag: string | undefined): Locale | undefined {
  const language = tag?.split('-')[0];
  return LOCALES.find((locale) => locale === language);
}
