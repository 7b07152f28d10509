/** Brings a database to the tables of this version. Any number of processes may start on it at once. */
import type { Kysely } from 'kysely';
import { Migrator } from 'kysely/migration';
import { MIGRATIONS, type Tables } from './tables.ts';

/**
 * @throws where a migration fails. On PostgreSQL all of them happen or none, one process after the other:
 *   Kysely holds a lock of the session and a transaction.
 */
export async function migrate(db: Kysely<Tables>): Promise<void> {
  if (await isUpToDate(db)) return;
  const { error } = await new Migrator({
    db,
    provider: { getMigrations: async () => ({ ...MIGRATIONS }) },
    // Names begin with a day: two of one day come in any order, and none needs another of its day.
    allowUnorderedMigrations: true,
  }).migrateToLatest();
  if (error) throw error;
}

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
