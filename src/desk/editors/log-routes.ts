/** What editors did, the latest first, some at a time. */
import type { Hono } from 'hono';
import { z } from 'zod';
import { titleOf } from '../../editing/listing.ts';
import { editorOf } from '../access/index.ts';
import type { AuditList } from '../api-types.ts';
import { checked } from '../errors.ts';
import { locale } from './edit/keys.ts';
import type { EditorServices } from './services.ts';

const MOST = 100;

const query = z.object({ before: z.string().max(100).optional(), locale });

export function logRoutes(api: Hono, { log, editing }: EditorServices): void {
  if (!log) return;
  api.get('/log', async (context) => {
    const { before, locale: language } = checked(query, context.req.query(), 'query');
    const found = await log.audit(MOST + 1, before);
    const items = (await editing?.view(editorOf(context).id))?.items ?? [];
    const names = new Map(items.map((item) => [item.id, titleOf(item, language)]));
    const entries = found.slice(0, MOST).map(({ id: key, at, session: _session, ...entry }) => {
      const called = names.get(entry.about);
      return { ...entry, key, at: at.toISOString(), ...(called !== undefined && { called }) };
    });
    return context.json({ entries, more: found.length > MOST, days: log.days } satisfies AuditList);
  });
}
