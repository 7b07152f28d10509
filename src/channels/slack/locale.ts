/** Which of Dateline's languages a Slack client is set to. */
import { LOCALES, type Locale } from '../../knowledge/model/schema.ts';

/**
 * The reader's own setting counts, then what the workspace has settled on, then English. Slack has no
 * Azerbaijani: those readers are answered in the language they ask in, or the one they choose with `language`.
 */
export const localeOf = (reader?: string, settings?: string): Locale =>
  known(reader) ?? known(settings) ?? 'en';

function known(tag: string | undefined): Locale | undefined {
  const language = tag?.split('-')[0]?.toLowerCase();
  return LOCALES.find((locale) => locale === language);
}
