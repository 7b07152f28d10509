/** Opens the store that the settings name, with what readers are told where it cannot keep something. */
import { join } from 'node:path';
import type { Log } from '../log.ts';
import { type DatabaseSettings, storeDialect } from './dialect.ts';
import { keeping } from './keeping.ts';
import { openStore } from './open.ts';
import { type KeptStore, openSqliteStore } from './open-sqlite.ts';

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
    return openSqliteStore(join(settings.DATA_DIR, 'dateline.db'), log, clock);
  const store = await openStore(storeDialect(settings, log), log, clock);
  const problem = () => undefined;
  return { ...store, tenants: keeping(store.tenants, problem, log), problem };
}
