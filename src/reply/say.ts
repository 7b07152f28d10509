/** Dateline's own sentences, in every language: ICU messages from one typed catalogue. */
import { IntlMessageFormat } from 'intl-messageformat';
import type { Locale } from '../knowledge/schema.ts';
import { az } from './words/az.ts';
import { en } from './words/en.ts';
import { ru } from './words/ru.ts';
import { tr } from './words/tr.ts';

export type Key = keyof typeof en;
export type Words = Readonly<Record<Key, string>>;
type Values = Readonly<Record<string, string | number>>;

const CATALOGUE: Readonly<Record<Locale, Words>> = { en, ru, az, tr };
const formats = new Map<string, IntlMessageFormat>();

/**
 * Says one of Dateline's sentences.
 * @param values what the message's placeholders stand for; plain text, put in as it is.
 */
export function say(locale: Locale, key: Key, values?: Values): string {
  const id = `${locale} ${key}`;
  let format = formats.get(id);
  if (!format) {
    // Tags are off: what a value holds must never be read as markup.
    format = new IntlMessageFormat(CATALOGUE[locale][key], locale, undefined, { ignoreTag: true });
    formats.set(id, format);
  }
  return String(format.format(values));
}
