/** Reads in a store that is left as it is. */
import { Kysely } from 'kysely';
import type { RevisionRepository } from '../knowledge/revisions/repository.ts';
import type { InstallationRepository } from '../tenants/installations/repository.ts';
import { type DatabaseSettings, storeDialect } from './dialect.ts';
import { createInstallationRepository } from './repositories/installation-repository.ts';
import { createRevisionRepository } from './repositories/revision-repository.ts';
import type { Tables } from './tables/tables.ts';

export type LookedAt = {
  readonly installations: InstallationRepository;
  readonly revisions: Pick<RevisionRepository, 'currentNote'>;
};

/**
 * @param settings of a database that is there and can be used
 * @throws where it cannot be read, also as its tables are of an earlier version
 */
export async function lookingAtStore<T>(
  settings: DatabaseSettings,
  look: (store: LookedAt) => Promise<T>,
): Promise<T> {
  const db = new Kysely<Tables>({ dialect: storeDialect(settings, { warn() {} }) });
  try {
    return await look({
      installations: createInstallationRepository(db, () => new Date()),
      revisions: createRevisionRepository(db),
    });
  } finally {
    await db.destroy();
  }
}
