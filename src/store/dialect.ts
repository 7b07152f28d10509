/** Which database the store is in: PostgreSQL where one is named, else a file beside what else is kept. */
import { join } from 'node:path';
import type { Dialect } from 'kysely';
import type { Log } from '../log.ts';
import { postgresDialect } from './postgres/postgres.ts';
import { sqliteDialect } from './sqlite/sqlite.ts';

export type DatabaseSettings = {
  readonly DATABASE_URL?: string | undefined;
  readonly DATA_DIR: string;
};

export function storeDialect(
  { DATABASE_URL, DATA_DIR }: DatabaseSettings,
  log: Pick<Log, 'warn'>,
): Dialect {
  if (DATABASE_URL === undefined) return sqliteDialect(join(DATA_DIR, 'dateline.db'));
  return postgresDialect(DATABASE_URL, {
    lost: (problem) =>
      log.warn(
        { error: String(problem) },
        'a connection to the database was lost; another is made where one is needed',
      ),
  });
}
