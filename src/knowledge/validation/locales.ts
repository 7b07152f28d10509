/** Whether texts are in the languages that their pack names: translations that are missing, and those nobody meant. */

import { shownLanguage } from '../model/localised.ts';
import { LOCALES, type Locale } from '../model/schema.ts';
import { NOUNS } from '../model/sections.ts';
import { finding } from '../parsing/findings.ts';
import { dotted } from '../parsing/parse-json.ts';
import { allItems, type Check } from './context.ts';
import { languagesOf } from './languages.ts';
import { textsOf } from './localised-texts.ts';

export const ENGLISH_NAMES: Readonly<Record<Locale, string>> = {
  en: 'English',
  ru: 'Russian',
  az: 'Azerbaijani',
  tr: 'Turkish',
};

/** One warning an item, at its first text that lacks a language of its pack. */
export const missingLocales: Check = (context) =>
  allItems(context).flatMap((item) => {
    const { languages } = languagesOf(context, item.path);
    const missing = textsOf(item).flatMap(({ at, text }) => {
      const locales = languages.filter((locale) => !Object.hasOwn(text, locale));
      return locales.length > 0 ? [{ at, text, locales }] : [];
    });
    const [first] = missing;
    const [wanted] = first?.locales ?? [];
    if (!first || !wanted) return [];
    const all = new Set(missing.flatMap(({ locales }) => locales));
    const details = {
      noun: NOUNS[item.section],
      languages: LOCALES.filter((locale) => all.has(locale)).map((locale) => ENGLISH_NAMES[locale]),
      fields: missing.map(({ at, locales }) => `“${dotted(at)}”: ${locales.join(', ')}`),
      shown: ENGLISH_NAMES[shownLanguage(first.text, wanted)],
    };
    return [finding('missing-locale', item.spot(first.at), details)];
  });

/** One warning an item, at its first text in a language that its pack does not name. */
export const unnamedLanguages: Check = (context) =>
  allItems(context).flatMap((item) => {
    const { languages, from } = languagesOf(context, item.path);
    if (from !== 'named') return [];
    const others = textsOf(item).flatMap(({ at, text }) =>
      LOCALES.filter((locale) => text[locale] && !languages.includes(locale)).map((locale) => ({
        locale,
        at: [...at, locale],
      })),
    );
    const [first] = others;
    if (!first) return [];
    const details = {
      noun: NOUNS[item.section],
      language: ENGLISH_NAMES[first.locale],
      locale: first.locale,
      fields: others.map(({ at }) => dotted(at)),
      named: languages,
    };
    return [finding('unnamed-language', item.spot(first.at), details)];
  });

/** One warning a pack that has no English and does not say so: it might be forgotten as well as meant. */
export const languagesNotNamed: Check = (context) =>
  context.items.pack.flatMap((item) => {
    const { languages, from } = languagesOf(context, item.path);
    return from === 'found' ? [finding('languages-not-named', item.spot(), { languages })] : [];
  });
