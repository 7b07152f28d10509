/** What an editor may write in a fact. */
import { z } from 'zod';
import {
  day,
  id,
  ids,
  languageCode,
  lists,
  localised,
  reference,
  review,
  when,
  words,
} from './fields.ts';

export const figureSchema = z.strictObject({
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

export const STATUSES = [
  'confirmed',
  'claimed',
  'disputed',
  'denied',
  'unknown',
  'retracted',
] as const;

const status = z
  .enum(STATUSES)
  .describe(
    'How sure it is. A fact that is claimed, disputed or denied needs an attribution, one that is unknown a “reviewBy”',
  );

/** `machine`: nobody has read it; `reviewed`: an editor has, and who and when where that is written down. */
const translationState = z.union([z.enum(['reviewed', 'machine']), review]);
export const translation = z
  .strictObject({
    en: translationState.optional(),
    ru: translationState.optional(),
    az: translationState.optional(),
    tr: translationState.optional(),
  })
  .default({})
  .describe(
    'How each translation was made: "machine", which is marked as such, "reviewed", or who has reviewed it and when',
  );

const evidence = z.strictObject({
  source: reference.describe('The source it stands in, one of those of the fact'),
  passage: words(2000).describe('The very words of the source, unchanged'),
  language: languageCode
    .optional()
    .describe('The language of these words, as a code: en, ru, az, tr, de'),
});

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
  reviewed: review.optional().describe('Who has read and approved it, and on which day'),
  reviewBy: day
    .optional()
    .describe('The day until which it should be looked at again; needed where it is unknown'),
  evidence: z
    .array(evidence)
    .default([])
    .describe('What the sources say in their own words; it may be quoted, the text may not'),
  translation,
});
