/**
 * The knowledge model: what an editor may write in a knowledge file.
 * One zod schema is the only definition; the JSON Schema that editors' tools read is generated from it.
 */
import { z } from 'zod';
import { draftSchema } from './draft-schema.ts';
import { factSchema, figureSchema, STATUSES, translation } from './fact-schema.ts';
import { id, ids, LOCALES, lists, localised, reference, when, words } from './fields.ts';
import { actorSchema, placeSchema, sourceSchema } from './named-schemas.ts';

export { type Locale, NO_LANGUAGE, NO_LANGUAGE_CODE } from './fields.ts';
export { actorSchema, draftSchema, factSchema, LOCALES, placeSchema, STATUSES, sourceSchema };

export const incidentSchema = z.strictObject({
  id,
  title: localised(90).describe('What it is called, in a few words'),
  summary: localised(600).describe('What happened, in two or three sentences'),
  when,
  status: z.enum(STATUSES).exclude(['unknown']).describe('How sure it is that it happened'),
  places: ids.default([]).describe('Where it happened: place ids'),
  actors: ids.default([]).describe('Who it is about: actor ids'),
  topics: ids.default([]).describe('What it is about: topic ids'),
  aliases: lists(80).default({}).describe('What else people call it'),
  figures: z
    .array(figureSchema)
    .default([])
    .describe('The numbers in it, for short answers and comparisons'),
  follows: ids.default([]).describe('Incidents that this one followed'),
  translation,
});

export const topicSchema = z.strictObject({
  id,
  title: localised(80),
  aliases: lists(80).default({}).describe('Other words for it'),
});

/** The pattern is for editors' tools alone: `check` warns of it, and the pack is served all the same. */
const synonyms = z.array(z.array(words(40).meta({ pattern: '^[^\\s-]+$' })).min(2));

const packTest = z.strictObject({
  ask: words(300).describe('The question as a reader types it'),
  locale: z.enum(LOCALES).optional().describe('The language of the reader; English where missing'),
  fact: reference.nullable().describe('The fact that must answer; null: nothing may answer'),
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
  tests: z
    .array(packTest)
    .exactOptional()
    .describe('Questions of the newsroom, each with the fact that must answer it'),
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
  drafts: z.array(draftSchema).optional().describe('Facts on their way, which are never served'),
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
export type Draft = z.infer<typeof draftSchema>;
export type Evidence = Fact['evidence'][number];
export type Translation = Fact['translation'];
