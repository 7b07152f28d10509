/**
 * The knowledge model: what an editor may write in a knowledge file.
 * One zod schema is the only definition; the JSON Schema that editors' tools read is generated from it.
 */
import { z } from 'zod';
import { parseWhen } from './edtf-date.ts';

/** The languages Dateline speaks. A text may be in any of them; one is enough. */
export const LOCALES = ['en', 'ru', 'az', 'tr'] as const;
export type Locale = (typeof LOCALES)[number];

/** What is said against a text in no language at all, so that it can be told from a date that is none. */
export const NO_LANGUAGE = 'write it in one language at least';

const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const id = z
  .string()
  .regex(ID, 'write an id in small letters, digits and hyphens')
  .max(80)
  .describe('A name of its own in small letters, digits and hyphens; never changed once published');
const words = (max: number) => z.string().trim().min(1).max(max);
/** Text by language: in one of them at least, which the others then fall back to. */
const localised = (max: number) =>
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
const lists = (max: number) =>
  z.strictObject({
    en: z.array(words(max)).optional(),
    ru: z.array(words(max)).optional(),
    az: z.array(words(max)).optional(),
    tr: z.array(words(max)).optional(),
  });
/** The pattern is for editors' tools alone: `check` warns of it, and the pack is served all the same. */
const synonyms = z.array(z.array(words(40).meta({ pattern: '^[^\\s-]+$' })).min(2));
/** Only a question may leave the year open. */
const hasYear = (text: string) => {
  const date = parseWhen(text);
  return date !== undefined && date.anyYear === undefined;
};
const when = z
  .string()
  .refine(hasYear, {
    message:
      'write a date as 2024-12-25, 2023-09, 1993, 2020~ (about), 1991/1994 (from/to) or 2024-12-25/.. (since)',
  })
  .describe('EDTF level 1: 2024-12-25, 2023-09, 1993, 2020~, 1991/1994, 2024-12-25/..');
const day = z.iso.date().describe('A day: 2025-07-01');
/** Any text, so that a misspelt id is met by the one that it was meant for; the pattern is for editors' tools. */
const reference = z.string().meta({ pattern: ID.source });
const ids = z.array(reference);

const figureSchema = z.strictObject({
  value: z.number().describe('The number alone: 38'),
  of: z.number().optional().describe('The whole, where the value is a part: 38 of 67'),
  unit: words(60).describe(
    'What is counted, in English where “words” has English: people killed, peacekeepers',
  ),
  qualifier: z
    .enum(['exactly', 'about', 'at-least', 'at-most', 'officially', 'some-estimates', 'several'])
    .optional()
    .describe('How sure or how exact the number is'),
  words: localised(120).describe(
    'The figure as a reader should see it, with its qualifier: about 2,000 peacekeepers',
  ),
});

export const STATUSES = ['confirmed', 'claimed', 'disputed', 'denied', 'retracted'] as const;

const status = z
  .enum(STATUSES)
  .describe('How sure it is. A fact that is claimed, disputed or denied needs an attribution');

export const factSchema = z.strictObject({
  id,
  text: localised(600).describe(
    'One checkable statement of one or two sentences that reads well alone',
  ),
  when,
  status,
  attribution: ids.default([]).describe('Who says so: actor ids'),
  sources: ids.default([]).describe('Where it can be read: source ids, at least one'),
  incident: reference.optional().describe('The incident it is part of; their dates should overlap'),
  actors: ids.default([]).describe('Who it is about: actor ids'),
  places: ids.default([]).describe('Where it happened: place ids'),
  topics: ids.default([]).describe('What it is about: topic ids'),
  figures: z
    .array(figureSchema)
    .default([])
    .describe('The numbers in it, for short answers and comparisons'),
  questions: lists(200).default({}).describe('Other ways of asking for this fact, at least three'),
  disputes: ids
    .default([])
    .describe('Facts that state another side or another figure of the same matter'),
  supersedes: reference.optional().describe('The older fact that this one replaces'),
  reviewed: z
    .strictObject({ by: words(80), on: day })
    .optional()
    .describe('Who has read and approved it, and on which day'),
  translation: z
    .strictObject({
      en: z.enum(['reviewed', 'machine']).optional(),
      ru: z.enum(['reviewed', 'machine']).optional(),
      az: z.enum(['reviewed', 'machine']).optional(),
      tr: z.enum(['reviewed', 'machine']).optional(),
    })
    .default({})
    .describe('How each translation was made; machine translations are marked as such'),
});

export const incidentSchema = z.strictObject({
  id,
  title: localised(90).describe('What it is called, in a few words'),
  summary: localised(600).describe('What happened, in two or three sentences'),
  when,
  status,
  places: ids.default([]).describe('Where it happened: place ids'),
  actors: ids.default([]).describe('Who it is about: actor ids'),
  topics: ids.default([]).describe('What it is about: topic ids'),
  aliases: lists(80).default({}).describe('What else people call it'),
  figures: z
    .array(figureSchema)
    .default([])
    .describe('The numbers in it, for short answers and comparisons'),
  follows: ids.default([]).describe('Incidents that this one followed'),
  translation: factSchema.shape.translation,
});

export const actorSchema = z.strictObject({
  id,
  kind: z.enum(['person', 'state', 'organisation', 'outlet', 'community']),
  name: localised(80).describe('The name to show'),
  aliases: lists(80).default({}).describe('Every spelling people type, in every script'),
  role: localised(160).optional().describe('Who that is: President of Azerbaijan'),
  of: reference.optional().describe('The actor this one belongs to or speaks for'),
});

export const placeSchema = z.strictObject({
  id,
  name: localised(80),
  aliases: lists(80).default({}).describe('Every spelling people type, in every script'),
  in: reference.optional().describe('The place this one lies in'),
});

export const topicSchema = z.strictObject({
  id,
  title: localised(80),
  aliases: lists(80).default({}).describe('Other words for it'),
});

export const sourceSchema = z.strictObject({
  id,
  title: words(200).describe('The headline or title as published'),
  publisher: words(120).optional(),
  url: z
    .url({ protocol: /^https?$/ })
    .max(512)
    .optional()
    .describe('The address where it can be read, with https://'),
  published: when.optional().describe('When it was published: 2024-12-25, or less exact'),
  retrieved: day.optional().describe('The day somebody last read it there: 2025-07-01'),
  license: words(120).optional().describe('The terms it may be quoted under, where they are known'),
  note: localised(300)
    .optional()
    .describe('What readers should know of it: that it names no author, or whose paper it is'),
});

export const packSchema = z.strictObject({
  id,
  title: localised(90),
  description: localised(300),
  languages: z
    .array(z.enum(LOCALES))
    .min(1)
    .optional()
    .describe(
      'The languages its texts are meant to have, one or more; all four where it is missing',
    ),
  locales: z.array(z.enum(LOCALES)).min(1).optional().describe('The older name of “languages”'),
  synonyms: z
    .strictObject({
      en: synonyms.optional(),
      ru: synonyms.optional(),
      az: synonyms.optional(),
      tr: synonyms.optional(),
    })
    .default({})
    .describe(
      'Single words that readers use for one another, in groups: [["jet", "plane", "airliner"]]',
    ),
  subject: lists(40)
    .exactOptional()
    .describe(
      'Words of which a question must have one before a fact on the topics below answers it; for facts about something that other questions never mean, such as the bot itself',
    ),
  subjectTopics: ids.exactOptional().describe('The topics whose facts answer only such questions'),
});

/** A knowledge file: any of the sections, in any mix. */
export const fileSchema = z.strictObject({
  $schema: z
    .string()
    .optional()
    .describe('"../schema/file.schema.json", for completion in text editors'),
  pack: packSchema.optional().describe('The pack itself, in one file of its folder'),
  sources: z.array(sourceSchema).optional().describe('Where facts can be read'),
  actors: z
    .array(actorSchema)
    .optional()
    .describe('People, states, organisations, outlets, communities'),
  places: z.array(placeSchema).optional().describe('Where things happen'),
  topics: z.array(topicSchema).optional().describe('What facts are about'),
  incidents: z.array(incidentSchema).optional().describe('What happened, as a whole'),
  facts: z.array(factSchema).optional().describe('Checkable statements, one or two sentences each'),
});

export type Localised = z.infer<typeof factSchema>['text'];
export type Lists = z.infer<typeof factSchema>['questions'];
export type Status = (typeof STATUSES)[number];
export type Figure = z.infer<typeof figureSchema>;
export type Fact = z.infer<typeof factSchema>;
export type Incident = z.infer<typeof incidentSchema>;
export type Actor = z.infer<typeof actorSchema>;
export type Place = z.infer<typeof placeSchema>;
export type Topic = z.infer<typeof topicSchema>;
export type Source = z.infer<typeof sourceSchema>;
export type Pack = z.infer<typeof packSchema>;
