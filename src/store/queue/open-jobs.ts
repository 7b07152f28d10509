/** Where jobs are kept: by pg-boss where the store is on PostgreSQL, else in the store's own table. */
import type { JobQueue } from '../../jobs/queue.ts';
import type { Log } from '../../log.ts';
import type { DatabaseSettings } from '../dialect.ts';
import type { OpenStore } from '../open.ts';
import { openBossQueue } from './boss-queue.ts';

/** @throws where the database cannot be reached, or does not let pg-boss make its schema */
export async function openJobQueue(
  { DATABASE_URL }: Pick<DatabaseSettings, 'DATABASE_URL'>,
  store: Pick<OpenStore, 'jobs'>,
  log: Pick<Log, 'warn'>,
): Promise<JobQueue> {
  if (DATABASE_URL === undefined) return store.jobs;
  return openBossQueue({
    url: DATABASE_URL,
    failed: (problem) =>
      log.warn({ error: String(problem) }, 'jobs cannot be looked for; it is tried again'),
  });
}
