/** Answers what came of a change, and tells the log whether anything did, and to what. */
import type { Context } from 'hono';
import { noteAbout, noteUndone } from '../access/index.ts';

const DONE: ReadonlySet<string> = new Set(['done', 'saved', 'published', 'same']);

type Answer = { readonly kind: string; readonly item?: { readonly id: string } };

export function answered<A extends Answer>(context: Context, answer: A) {
  if (!DONE.has(answer.kind)) noteUndone(context);
  if (answer.item) noteAbout(context, answer.item.id);
  return context.json(answer);
}
