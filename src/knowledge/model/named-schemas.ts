/** What an editor may write of those that facts name: actors, places and sources. */
import { z } from 'zod';
import { day, id, lists, localised, reference, when, words } from './fields.ts';

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
