/** Reads where Slack's app is installed, in a store that is left as it is. */
import { Kysely } from 'kysely';
import type { InstallationRepository } from '../tenants/installations/repository.ts';
import { type DatabaseSettings, storeDialect } from './dialect.ts';
import { createInstallationRepository } from './repositories/installation-repository.ts';
import type { Tables } from './tables/tables.ts';

/**
 * @param settings of a database that is there and can be used
 * @throws where it cannot be read, also as its tables are of an earlier version
 */
export async function withInstallations<T>(
  settings: DatabaseSettings,
  read: (installations: InstallationRepository) => Promise<T>,
): Promise<T> {
  const db = new Kysely<Tables>({ dialect: storeDialect(settings, { warn() {} }) });
  try {
    return await read(createInstallationRepository(db, () => new Date()));
  } finally {
    await db.destroy();
  }
}
