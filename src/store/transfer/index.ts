/** Moving a whole store: what `dateline store` does. */
import { Kysely } from 'kysely';
import { type DatabaseSettings, databaseFile, storeDialect } from '../dialect.ts';
import { inspectSqlite } from '../sqlite/inspect-sqlite.ts';
import { migrate } from '../tables/migrate.ts';
import { MIGRATIONS, type Tables } from '../tables/tables.ts';
import { TransferError } from './copy-rows.ts';

export { backupStore } from './backup.ts';
export { fillPostgres } from './fill-postgres.ts';
export { restoreStore } from './restore.ts';
export type { TableContent } from './rows.ts';

/** @returns the migrations that had not been made before, by name */
export async function migrateStore(settings: DatabaseSettings): Promise<string[]> {
  if (settings.DATABASE_URL === undefined) {
    const file = databaseFile(settings);
    const inspected = inspectSqlite(file, Object.keys(MIGRATIONS));
    if (!inspected.ok) throw new TransferError(inspected.problem.message);
  }
  const db = new Kysely<Tables>({ dialect: storeDialect(settings, { warn() {} }) });
  try {
    const before = await migrated(db);
    await migrate(db);
    return [...(await migrated(db))].filter((name) => !before.has(name)).sort();
  } finally {
    await db.destroy();
  }
}

async function migrated(db: Kysely<Tables>): Promise<ReadonlySet<string>> {
  const rows = await db
    .withTables<{ kysely_migration: { name: string } }>()
    .selectFrom('kysely_migration')
    .select('name')
    .execute()
    .catch(() => []);
  return new Set(rows.map(({ name }) => name));
}
