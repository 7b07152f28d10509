/** Translations that are missing. */

import { LOCALES, type Locale } from '../model/schema.ts';
import { NOUNS } from '../model/sections.ts';
import { finding } from '../parsing/findings.ts';
import { dotted, type JsonPath } from '../parsing/parse-json.ts';
import type { Item } from '../parsing/read-items.ts';
import { allItems, type Check, type Context } from './context.ts';
import { remembering } from './words.ts';

export const ENGLISH_NAMES: Readonly<Record<Locale, string>> = {
  en: 'English',
  ru: 'Russian',
  az: 'Azerbaijani',
  tr: 'Turkish',
};

/** One warning an item, at its first text that lacks a language of its pack. */
export const missingLocales: Check = (context) => {
  const expected = localesByFolder(context);
  return allItems(context).flatMap((item) => {
    const missing = textsOf(item.value).flatMap(({ at, text }) => {
      const locales = expected(item.path).filter((locale) => !Object.hasOwn(text, locale));
      return locales.length > 0 ? [{ at, locales }] : [];
    });
    const [first] = missing;
    if (!first) return [];
    const all = new Set(missing.flatMap(({ locales }) => locales));
    const details = {
      noun: NOUNS[item.section],
      languages: LOCALES.filter((locale) => all.has(locale)).map((locale) => ENGLISH_NAMES[locale]),
      fields: missing.map(({ at, locales }) => `“${dotted(at)}”: ${locales.join(', ')}`),
    };
    return [finding('missing-locale', item.spot(first.at), details)];
  });
};

const textsOf = remembering((value: object) => localisedTexts(value, []));

type Localised = { readonly at: JsonPath; readonly text: object };

/** Every text by language inside a value: an object whose English is a text (not a list, as of questions). */
function localisedTexts(value: unknown, at: JsonPath): Localised[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('en' in value && typeof value.en === 'string') return [{ at, text: value }];
  return Object.entries(value).flatMap(([field, inside]) =>
    localisedTexts(inside, [...at, Array.isArray(value) ? Number(field) : field]),
  );
}

/** The languages a file is meant to have: those of the pack in its folder or the nearest folder above. */
function localesByFolder(context: Context): (path: string) => readonly Locale[] {
  const packs = new Map(
    context.items.pack.map((pack: Item<'pack'>) => [folder(pack.path), pack.value.locales]),
  );
  const search = (at: string): readonly Locale[] => {
    const above = folder(at);
    return packs.get(above) ?? (above === '' ? LOCALES : search(above));
  };
  return search;
}

function folder(path: string): string {
  return path.slice(0, Math.max(0, Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\'))));
}
