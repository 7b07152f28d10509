/** What single fields of a form ask: how a typed date is read, and to add a name to a draft. */
import type { Hono } from 'hono';
import { z } from 'zod';
import type { Editing } from '../../../editing/index.ts';
import { readDate } from '../../../editing/read-date.ts';
import { dateWords } from '../../../i18n/date-words.ts';
import { editorOf, noteAbout } from '../../access/index.ts';
import { checked } from '../../errors.ts';
import { readBody } from '../../read-body.ts';
import { answered } from '../answered.ts';
import { locale, value } from './keys.ts';
import type { Changed, DateRead } from './types.ts';

export function fieldRoutes(api: Hono, editing: Editing): void {
  api.get('/date', (context) => {
    const { typed, locale: language } = checked(
      z.object({ typed: z.string().max(100), locale }),
      context.req.query(),
      'query',
    );
    const read = readDate(typed, new Date(`${editing.today()}T12:00:00Z`), language);
    const answer: DateRead =
      'when' in read
        ? { ...read, words: dateWords(read.when, language) }
        : { ...read, examples: read.examples.map((one) => dateWords(one, language)) };
    return context.json(answer);
  });

  api.post('/propose', async (context) => {
    const {
      draft,
      section: to,
      value: given,
      words,
    } = await readBody(
      context,
      z.strictObject({
        draft: z.string().max(200),
        section: z.enum(['sources', 'actors', 'places']),
        value,
        words: z.string().max(600),
      }),
    );
    noteAbout(context, draft);
    const id = await editing.propose(editorOf(context).id, draft, to, given, words);
    return answered(
      context,
      (id === undefined
        ? { kind: 'gone' }
        : { kind: 'done', item: { section: to, id } }) satisfies Changed,
    );
  });
}
