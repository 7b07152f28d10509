/** What editors did, the latest first, some at a time. */
import type { Hono } from 'hono';
import { z } from 'zod';
import type { AuditList } from '../api-types.ts';
import { checked } from '../errors.ts';
import type { EditorServices } from './services.ts';

const MOST = 100;

const query = z.object({ before: z.iso.datetime().optional() });

export function logRoutes(api: Hono, { log }: EditorServices): void {
  if (!log) return;
  api.get('/log', async (context) => {
    const { before } = checked(query, context.req.query(), 'query');
    const found = await log.audit(MOST + 1, before === undefined ? undefined : new Date(before));
    const entries = found.slice(0, MOST).map(({ at, session: _session, ...entry }, index) => ({
      ...entry,
      at: at.toISOString(),
      key: `${at.toISOString()} ${index}`,
    }));
    return context.json({ entries, more: found.length > MOST, days: log.days } satisfies AuditList);
  });
}
