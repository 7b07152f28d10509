/** `POST /api/editors/impact`: what would change if this were published, told line by line while it is found out. */
import type { Context, Hono } from 'hono';
import { stream } from 'hono/streaming';
import { z } from 'zod';
import type { FileEdit, ImpactLine } from '../../impact/types.ts';
import { LOCALES } from '../../knowledge/model/schema.ts';
import { LONGEST_QUESTION } from '../../text/lengths.ts';
import { editorOf, onlyLooked } from '../access/index.ts';
import { Refusal } from '../errors.ts';
import { limited, readBody } from '../read-body.ts';
import type { EditorServices } from './services.ts';

const MOST_BYTES = 8 * 1024 * 1024;
const MOST_QUESTIONS = 20_000;

const impactBody = z.strictObject({
  /** Whole texts of files, null for one that is deleted; left out, what the editor has changed and not published. */
  files: z
    .array(z.strictObject({ path: z.string().min(1).max(500), text: z.string().nullable() }))
    .max(1000)
    .exactOptional(),
  /** In place of these: one example question more, and nothing else. */
  wording: z
    .strictObject({
      fact: z.string().min(1).max(200),
      locale: z.enum(LOCALES),
      question: z.string().trim().min(1).max(LONGEST_QUESTION),
    })
    .exactOptional(),
  /** How many questions are asked at most. */
  most: z.int().min(1).max(MOST_QUESTIONS).exactOptional(),
});

export function impactRoutes(api: Hono, { impact, editing }: EditorServices): void {
  if (!impact) return;

  async function editsOf(
    context: Context,
    { files, wording }: z.output<typeof impactBody>,
  ): Promise<readonly FileEdit[]> {
    if (files) return files;
    const editor = editorOf(context).id;
    if (wording) {
      const { fact, locale, question } = wording;
      const edits = await editing?.filesWithQuestion(editor, fact, locale, question);
      if (!edits) throw new Refusal(404, 'There is no such fact.');
      return edits;
    }
    const changes = (await editing?.publishing.changes(editor)) ?? [];
    return changes.map(({ path, after }) => ({ path, text: after }));
  }

  api.post('/impact', limited(MOST_BYTES), async (context) => {
    onlyLooked(context);
    const body = await readBody(context, impactBody);
    const { most } = body;
    const edits = await editsOf(context, body);
    context.header('content-type', 'application/x-ndjson; charset=utf-8');
    return stream(context, async (to) => {
      const gone = new AbortController();
      to.onAbort(() => gone.abort());
      const say = (line: ImpactLine) => void to.write(`${JSON.stringify(line)}\n`);
      try {
        const report = await impact.of(edits, {
          reached: (reached) => say({ type: 'reached', reached }),
          asked: (asked) => say({ type: 'asked', asked }),
          signal: gone.signal,
          ...(most !== undefined && { most }),
        });
        say({ type: 'done', report });
      } catch {
        // Where anybody still waits for it.
        say({ type: 'failed' });
      }
    });
  });
}
