/** node:sqlite in the shape Kysely's own SQLite dialect expects. */
import { dirname } from 'node:path';
import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import { type SqliteDatabase, SqliteDialect } from 'kysely';
import { makeFolder } from '../make-folder.ts';

/** @param file a path, or `:memory:`; its folder is made where it is missing. */
export function sqliteDialect(file: string): SqliteDialect {
  return new SqliteDialect({ database: async () => asKysely(open(file)) });
}

/** @param database an open one; ending the dialect's connection closes it */
export function dialectOver(database: DatabaseSync): SqliteDialect {
  return new SqliteDialect({ database: async () => asKysely(database) });
}

function open(file: string): DatabaseSync {
  if (file !== ':memory:') makeFolder(dirname(file));
  const database = new DatabaseSync(file);
  // WAL lets the page and the terminal read while the bot writes; NORMAL loses no committed data on a crash of ours.
  database.exec(
    'pragma journal_mode = wal; pragma synchronous = normal; pragma busy_timeout = 5000',
  );
  return database;
}

function asKysely(database: DatabaseSync): SqliteDatabase {
  return {
    close: () => database.close(),
    prepare(sql) {
      const statement = database.prepare(sql);
      const values = (parameters: readonly unknown[]) => parameters as SQLInputValue[];
      return {
        reader: statement.columns().length > 0,
        all: (parameters) => statement.all(...values(parameters)),
        run: (parameters) => statement.run(...values(parameters)),
        iterate: (parameters) => statement.iterate(...values(parameters)),
      };
    },
  };
}
