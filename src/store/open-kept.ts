/** Opens the store that the settings name, with what readers are told where it cannot keep something. */
import type { Log } from '../log.ts';
import { type DatabaseSettings, databaseFile, storeDialect } from './dialect.ts';
import { keeping } from './keeping.ts';
import { type OpenStore, openStore } from './open.ts';
import { inspectSqlite } from './sqlite/inspect-sqlite.ts';
import { type KeptStore, openSqliteStore } from './sqlite/open-sqlite.ts';
import { MIGRATIONS } from './tables/tables.ts';

/**
 * A database file that cannot be used leaves a store that keeps nothing, and says why.
 * @throws where a PostgreSQL cannot be reached or migrated: whoever runs several processes starts them again
 */
export async function openKeptStore(
  settings: DatabaseSettings,
  log: Pick<Log, 'error' | 'warn'>,
  clock?: () => Date,
): Promise<KeptStore> {
  if (settings.DATABASE_URL === undefined)
    return openSqliteStore(databaseFile(settings), log, clock);
  const store = await openStore(storeDialect(settings, log), log, clock).catch((error) => {
    const why = error instanceof Error ? error.message : String(error);
    throw new Error(
      `PostgreSQL cannot be used (${why}). Look at DATABASE_URL and at the server; npm run dateline -- doctor says more.`,
      { cause: error },
    );
  });
  const problem = () => undefined;
  return { ...store, tenants: keeping(store.tenants, problem, log), problem };
}

/**
 * The store for a command at a terminal, which has no use for one that keeps nothing.
 * @throws where the database cannot be used, with what is wrong and what to do
 */
export async function openUsableStore(
  settings: DatabaseSettings,
  log: Pick<Log, 'error' | 'warn'>,
): Promise<OpenStore> {
  if (settings.DATABASE_URL === undefined) {
    const file = databaseFile(settings);
    const inspected = inspectSqlite(file, Object.keys(MIGRATIONS));
    if (!inspected.ok) throw new Error(inspected.problem.message);
  }
  return openStore(storeDialect(settings, log), log);
}
