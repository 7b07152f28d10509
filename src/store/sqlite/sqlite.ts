/** node:sqlite as a dialect of Kysely's, which never makes the process wait for another that holds the file. */
import type { DatabaseSync } from 'node:sqlite';
import {
  type Dialect,
  type Kysely,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely';
import { createSqliteDriver } from './sqlite-driver.ts';
import { fileOver, openSqliteFile, type SqliteFile } from './sqlite-file.ts';

/** @param file a path, or `:memory:`; its folder is made where it is missing. */
export const sqliteDialect = (file: string): Dialect =>
  // What is in memory is in one connection's memory alone.
  dialectOf(() => openSqliteFile(file), file !== ':memory:');

/** @param database an open one; ending the dialect's connection closes it */
export const dialectOver = (database: DatabaseSync): Dialect =>
  dialectOf(() => fileOver(database), false);

const dialectOf = (open: () => SqliteFile, canOpenTwice: boolean): Dialect => ({
  createDriver: () => createSqliteDriver(open, canOpenTwice),
  createQueryCompiler: () => new SqliteQueryCompiler(),
  createAdapter: () => new Adapter(),
  createIntrospector: (db: Kysely<unknown>) => new SqliteIntrospector(db),
});

class Adapter extends SqliteAdapter {
  /** The driver lets one write after the other, and reads meanwhile. */
  override get supportsMultipleConnections() {
    return true;
  }
  /** So migrations happen all or not at all, by one process after the other. */
  override get supportsTransactionalDdl() {
    return true;
  }
}
