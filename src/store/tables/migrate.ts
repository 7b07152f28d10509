/** Brings a database to the tables of this version. Any number of processes may start on it at once. */
import type { Kysely } from 'kysely';
import { Migrator } from 'kysely/migration';
import { isBusy } from '../commit/away.ts';
import { retried } from '../commit/retried.ts';
import { MIGRATIONS, type Tables } from './tables.ts';

/** How long another process that is at it is waited for: it may be at a large table. */
const PATIENCE_MS = 60_000;
/** So often what another may have made meanwhile is looked at anew before it counts as a fault. */
const MOST_TRIES = 10;

/**
 * @throws where a migration fails. All of them happen or none, one process after the other: on SQLite a
 *   transaction holds the file from before what has been done is read, on PostgreSQL a lock of the session.
 */
export async function migrate(db: Kysely<Tables>): Promise<void> {
  let tries = 0;
  await retried(
    async () => {
      if (await isUpToDate(db)) return;
      const { error } = await new Migrator({
        db,
        provider: { getMigrations: async () => ({ ...MIGRATIONS }) },
        // Names begin with a day: two of one day come in any order, and none needs another of its day.
        allowUnorderedMigrations: true,
      }).migrateToLatest();
      if (error) throw error;
    },
    {
      when(problem) {
        if (!isHeld(problem)) return isMade(problem) && ++tries < MOST_TRIES;
        return true;
      },
      patienceMs: PATIENCE_MS,
    },
  );
}

/** Another process is at it. */
const isHeld = (problem: unknown): boolean => isBusy(problem) || codeOf(problem) === LOCK_TIMEOUT;

const LOCK_TIMEOUT = '55P03';
/** A table, a type that goes with one, a column, a row: PostgreSQL says so of what another makes at this moment. */
const MADE = new Set<unknown>(['42P07', '42710', '42701', '23505']);

/** Another process has made it since this one looked. */
const isMade = (problem: unknown): boolean =>
  MADE.has(codeOf(problem)) ||
  (problem instanceof Error && /already exists|UNIQUE constraint failed/.test(problem.message));

const codeOf = (problem: unknown): unknown => (problem as { code?: unknown } | undefined)?.code;

/** Asked first, because the migrator reads the whole catalogue of the database several times. */
async function isUpToDate(db: Kysely<Tables>): Promise<boolean> {
  const done = await db
    .withTables<{ kysely_migration: { name: string } }>()
    .selectFrom('kysely_migration')
    .select('name')
    .execute()
    .catch(() => []);
  const names = new Set(done.map(({ name }) => name));
  return Object.keys(MIGRATIONS).every((name) => names.has(name));
}
