/** Which of Dateline's languages to speak. */
import { LOCALES, type Locale } from '../../knowledge/model/schema.ts';

/**
 * The first of these that Dateline speaks: the reader's own setting, then the server's, then what the
 * tenant's settings say; else English. Neither Discord nor Slack has Azerbaijani: those readers are
 * answered in the language they ask in, or in the one they choose with `language`.
 * @param tags as platforms write them: `en-US`, `tr`
 */
export function localeOf(...tags: readonly (string | undefined)[]): Locale {
  for (const tag of tags) {
    const language = tag?.split('-')[0]?.toLowerCase();
    const locale = LOCALES.find((spoken) => spoken === language);
    if (locale) return locale;
  }
  return 'en';
}
