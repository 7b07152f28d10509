/** What an editor may write in a draft: a fact on its way, of which only the id and the text must be there. */
import { z } from 'zod';
import { factSchema } from './fact-schema.ts';
import { day, words } from './fields.ts';
import { actorSchema, placeSchema, sourceSchema } from './named-schemas.ts';

const { id, text, ...optional } = factSchema.shape;

export const draftSchema = z.strictObject({
  id,
  text,
  ...z.object(optional).partial().shape,
  article: z
    .strictObject({
      title: words(200).optional(),
      date: day.optional(),
    })
    .optional()
    .describe('The article it was drafted from'),
  proposed: z
    .strictObject({
      sources: z.array(sourceSchema).optional(),
      actors: z.array(actorSchema).optional(),
      places: z.array(placeSchema).optional(),
    })
    .optional()
    .describe('Sources, actors and places that it names and no file has yet'),
  todo: z
    .array(words(200))
    .default([])
    .describe('What is still to be done before it can be published'),
});
