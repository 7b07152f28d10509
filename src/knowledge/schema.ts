/**
 * The knowledge model: what an editor may write in a knowledge file.
 * One zod schema is the only definition; the JSON Schema that editors' tools read is generated from it.
 */
import { z } from 'zod';
import { parseWhen } from './dates.ts';

/** The languages Dateline speaks. English is the one every text must have. */
export const LOCALES = ['en', 'ru', 'az', 'tr'] as const;
export type Locale = (typeof LOCALES)[number];

const id = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'write an id in small letters, digits and hyphens')
  .max(80);
const words = (max: number) => z.string().trim().min(1).max(max);
/** Text by language: English is needed, the others fall back to it. */
const localised = (max: number) =>
  z.strictObject({
    en: words(max),
    ru: words(max).optional(),
    az: words(max).optional(),
    tr: words(max).optional(),
  });
/** Lists of short texts by language, such as aliases and example questions. */
const lists = (max: number) =>
  z.strictObject({
    en: z.array(words(max)).optional(),
    ru: z.array(words(max)).optional(),
    az: z.array(words(max)).optional(),
    tr: z.array(words(max)).optional(),
  });
const when = z
  .string()
  .refine((text) => parseWhen(text) !== undefined, {
    message:
      'write a date as 2024-12-25, 2023-09, 1993, 2020~ (about), 1991/1994 (from/to) or 2024-12-25/.. (since)',
  })
  .describe('EDTF level 1: 2024-12-25, 2023-09, 1993, 2020~, 1991/1994, 2024-12-25/..');
const day = z.iso.date();
const ids = z.array(id);

export const figureSchema = z.strictObject({
  value: z.number(),
  of: z.number().optional().describe('The whole, where the value is a part: 38 of 67'),
  unit: words(60).describe('What is counted, in English: people killed, peacekeepers'),
  qualifier: z
    .enum(['exactly', 'about', 'at-least', 'at-most', 'officially', 'some-estimates', 'several'])
    .optional(),
  words: localised(120).describe(
    'The figure as a reader should see it, with its qualifier: about 2,000 peacekeepers',
  ),
});

export const STATUSES = ['confirmed', 'claimed', 'disputed', 'denied', 'retracted'] as const;

export const factSchema = z.strictObject({
  id,
  text: localised(600).describe('One checkable statement of one or two sentences that reads well alone'),
  when,
  status: z.enum(STATUSES),
  attribution: ids.default([]).describe('Who says so: actor ids'),
  sources: ids.default([]),
  incident: id.optional(),
  actors: ids.default([]),
  places: ids.default([]),
  topics: ids.default([]),
  figures: z.array(figureSchema).default([]),
  questions: lists(200).default({}).describe('Other ways of asking for this fact, at least three'),
  disputes: ids.default([]).describe('Facts that state another side or another figure of the same matter'),
  supersedes: id.optional(),
  reviewed: z.strictObject({ by: words(80), on: day }).optional(),
  translation: z
    .strictObject({
      ru: z.enum(['reviewed', 'machine']).optional(),
      az: z.enum(['reviewed', 'machine']).optional(),
      tr: z.enum(['reviewed', 'machine']).optional(),
    })
    .default({}),
});

export const incidentSchema = z.strictObject({
  id,
  title: localised(90),
  summary: localised(600),
  when,
  status: z.enum(STATUSES),
  places: ids.default([]),
  actors: ids.default([]),
  topics: ids.default([]),
  aliases: lists(80).default({}),
  figures: z.array(figureSchema).default([]),
  follows: ids.default([]).describe('Incidents that this one followed'),
  translation: factSchema.shape.translation,
});

export const actorSchema = z.strictObject({
  id,
  kind: z.enum(['person', 'state', 'organisation', 'outlet', 'community']),
  name: localised(80),
  aliases: lists(80).default({}).describe('Every spelling people type, in every script'),
  role: localised(160).optional(),
  of: id.optional().describe('The actor this one belongs to or speaks for'),
});

export const placeSchema = z.strictObject({
  id,
  name: localised(80),
  aliases: lists(80).default({}),
  in: id.optional(),
});

export const topicSchema = z.strictObject({ id, title: localised(80), aliases: lists(80).default({}) });

export const sourceSchema = z.strictObject({
  id,
  title: words(200),
  publisher: words(120).optional(),
  url: z.url({ protocol: /^https?$/ }).max(512).optional(),
  published: when.optional(),
  retrieved: day.optional(),
  license: words(120).optional(),
});

export const packSchema = z.strictObject({
  id,
  title: localised(90),
  description: localised(300),
  locales: z.array(z.enum(LOCALES)).default([...LOCALES]),
});

/** A knowledge file: any of the sections, in any mix. */
export const fileSchema = z.strictObject({
  $schema: z.string().optional(),
  pack: packSchema.optional(),
  sources: z.array(sourceSchema).optional(),
  actors: z.array(actorSchema).optional(),
  places: z.array(placeSchema).optional(),
  topics: z.array(topicSchema).optional(),
  incidents: z.array(incidentSchema).optional(),
  facts: z.array(factSchema).optional(),
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
export type KnowledgeFile = z.infer<typeof fileSchema>;
