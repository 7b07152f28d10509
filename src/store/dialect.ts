/** Which database the store is in: PostgreSQL where one is named, else a file beside what else is kept. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Dialect } from 'kysely';
import type { Log } from '../log.ts';
import { postgresDialect } from './postgres/postgres.ts';
import { sqliteDialect } from './sqlite/sqlite.ts';

export type DatabaseSettings = {
  readonly DATABASE_URL?: string | undefined;
  readonly DATA_DIR: string;
};

/** The file that holds the store where no PostgreSQL is named. */
export const databaseFile = ({ DATA_DIR }: Pick<DatabaseSettings, 'DATA_DIR'>): string =>
  join(DATA_DIR, 'dateline.db');

/** Whether there is a store to look at: to open a SQLite file that is not there would make it. */
export const hasDatabase = (settings: DatabaseSettings): boolean =>
  settings.DATABASE_URL !== undefined || existsSync(databaseFile(settings));

export function storeDialect(settings: DatabaseSettings, log: Pick<Log, 'warn'>): Dialect {
  const { DATABASE_URL } = settings;
  if (DATABASE_URL === undefined) return sqliteDialect(databaseFile(settings));
  return postgresDialect(DATABASE_URL, {
    lost: (problem) =>
      log.warn(
        { error: String(problem) },
        'a connection to the database was lost; another is made where one is needed',
      ),
  });
}
