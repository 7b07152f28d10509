/** Dateline's own sentences, in every language: ICU messages from one typed catalogue. */
import { IntlMessageFormat } from 'intl-messageformat';
import type { Locale } from '../knowledge/model/schema.ts';
import { az } from './catalogues/az.ts';
import { en } from './catalogues/en.ts';
import { ru } from './catalogues/ru.ts';
import { tr } from './catalogues/tr.ts';

import type { MessageKey, Messages } from './messages.ts';

type Values = Readonly<Record<string, string | number>>;

const CATALOGUE: Readonly<Record<Locale, Messages>> = { en, ru, az, tr };
const formats = new Map<string, IntlMessageFormat>();

/**
 * Says one of Dateline's sentences.
 * @param values what the message's placeholders stand for; plain text, put in as it is.
 */
export function translate(locale: Locale, key: MessageKey, values?: Values): string {
  const id = `${locale} ${key}`;
  let format = formats.get(id);
  if (!format) {
    // Tags are off: what a value holds must never be read as markup.
    format = new IntlMessageFormat(CATALOGUE[locale][key], locale, undefined, { ignoreTag: true });
    formats.set(id, format);
  }
  return String(format.format(values));
}
