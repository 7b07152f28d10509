/** The texts by language inside an item. */

import { LOCALES, type Locale, type Localised } from '../model/schema.ts';
import type { Item } from '../parsing/items.ts';
import type { JsonPath } from '../parsing/parse-json.ts';
import { remembering } from './words.ts';

export type LocalisedText = { readonly at: JsonPath; readonly text: Localised };

/** Every text by language, in the order of the fields; lists, as of questions and aliases, are none. */
export const textsOf = ({ value }: Item): readonly LocalisedText[] => textsIn(value);

const textsIn = remembering((value: object) => search(value, []));

/** The languages that an item's texts have. */
export function languagesIn(item: Item): ReadonlySet<Locale> {
  return new Set(textsOf(item).flatMap(({ text }) => LOCALES.filter((one) => text[one])));
}

function search(value: unknown, at: JsonPath): LocalisedText[] {
  if (typeof value !== 'object' || value === null) return [];
  if (isText(value)) return [{ at, text: value }];
  return Object.entries(value)
    .filter(([field]) => field !== 'translation')
    .flatMap(([field, inside]) =>
      search(inside, [...at, Array.isArray(value) ? Number(field) : field]),
    );
}

const isText = (value: object): value is Localised =>
  LOCALES.some(
    (locale) => typeof (value as Readonly<Record<string, unknown>>)[locale] === 'string',
  );
