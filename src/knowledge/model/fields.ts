/** What the fields of knowledge files are made of: ids, texts by language, dates. */
import { z } from 'zod';
import { parseWhen } from './edtf-date.ts';

/** The languages Dateline speaks. A text may be in any of them; one is enough. */
export const LOCALES = ['en', 'ru', 'az', 'tr'] as const;
export type Locale = (typeof LOCALES)[number];

/** What is said against a text in no language at all, so that it can be told from a date that is none. */
export const NO_LANGUAGE = 'write it in one language at least';

const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;
export const id = z
  .string()
  .regex(ID, 'write an id in small letters, digits and hyphens')
  .max(80)
  .describe('A name of its own in small letters, digits and hyphens; never changed once published');
export const words = (max: number) => z.string().trim().min(1).max(max);
/** Text by language: in one of them at least, which the others then fall back to. */
export const localised = (max: number) =>
  z
    .strictObject({
      en: words(max).optional(),
      ru: words(max).optional(),
      az: words(max).optional(),
      tr: words(max).optional(),
    })
    .refine((text) => LOCALES.some((locale) => text[locale] !== undefined), NO_LANGUAGE)
    .meta({ minProperties: 1 });
/** Lists of short texts by language, such as aliases and example questions. */
export const lists = (max: number) =>
  z.strictObject({
    en: z.array(words(max)).optional(),
    ru: z.array(words(max)).optional(),
    az: z.array(words(max)).optional(),
    tr: z.array(words(max)).optional(),
  });
/** Only a question may leave the year open. */
const hasYear = (text: string) => {
  const date = parseWhen(text);
  return date !== undefined && date.anyYear === undefined;
};
export const when = z
  .string()
  .refine(hasYear, {
    message:
      'write a date as 2024-12-25, 2023-09, 1993, 2020~ (about), 1991/1994 (from/to) or 2024-12-25/.. (since)',
  })
  .describe('EDTF level 1: 2024-12-25, 2023-09, 1993, 2020~, 1991/1994, 2024-12-25/..');
export const day = z.iso.date().describe('A day: 2025-07-01');
/** Any text, so that a misspelt id is met by the one that it was meant for; the pattern is for editors' tools. */
export const reference = z.string().meta({ pattern: ID.source });
export const ids = z.array(reference);

/** What is said against what is no language code, so that it can be told from a date that is none. */
export const NO_LANGUAGE_CODE = 'write the code of a language';

const codes = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });
/** Any language that a source may be in, not only ours. */
export const languageCode = z
  .string()
  .refine((code) => /^[a-z]{2,3}$/.test(code) && codes.of(code) !== undefined, NO_LANGUAGE_CODE)
  .meta({ pattern: '^[a-z]{2,3}$' });

/** Who has read something and stands by it, and on which day. */
export const review = z.strictObject({ by: words(80), on: day });
