/** One connection of node:sqlite to a file. */
import { dirname } from 'node:path';
import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import type { CompiledQuery, QueryResult } from 'kysely';
import { LRUCache } from 'lru-cache';
import { makeFolder } from '../../make-folder.ts';

export type SqliteFile = {
  readonly run: <Row>(query: CompiledQuery) => QueryResult<Row>;
  readonly iterate: <Row>(query: CompiledQuery) => IterableIterator<Row>;
  readonly inTransaction: () => boolean;
  readonly close: () => void;
};

/** The loop stands still for as long where another process writes; what takes longer is tried again later. */
const BUSY_MS = 5;
/** Statements kept ready; Dateline has fewer. */
const MOST_STATEMENTS = 200;

type Prepared = { readonly statement: StatementSync; readonly reads: boolean };

/** @throws where it cannot be opened, among other things because another process holds it */
export function openSqliteFile(file: string): SqliteFile {
  if (file !== ':memory:') makeFolder(dirname(file));
  const database = new DatabaseSync(file, { timeout: BUSY_MS });
  try {
    // WAL lets others read while one writes; NORMAL loses nothing committed when a process is killed.
    database.exec('pragma journal_mode = wal; pragma synchronous = normal');
  } catch (problem) {
    database.close();
    throw problem;
  }
  return fileOver(database);
}

export function fileOver(database: DatabaseSync): SqliteFile {
  const ready = new LRUCache<string, Prepared>({ max: MOST_STATEMENTS });

  function prepared(sql: string): Prepared {
    const known = ready.get(sql);
    if (known) return known;
    const statement = database.prepare(sql);
    const made = { statement, reads: statement.columns().length > 0 };
    ready.set(sql, made);
    return made;
  }

  return {
    run<Row>({ sql, parameters }: CompiledQuery): QueryResult<Row> {
      const { statement, reads } = prepared(sql);
      const values = parameters as readonly SQLInputValue[];
      if (reads) return { rows: statement.all(...values) as Row[] };
      const { changes, lastInsertRowid } = statement.run(...values);
      return {
        rows: [],
        insertId: BigInt(lastInsertRowid),
        numAffectedRows: BigInt(changes),
      };
    },
    // A statement of its own: another may run the same one while this is read.
    iterate: <Row>({ sql, parameters }: CompiledQuery) =>
      database
        .prepare(sql)
        .iterate(...(parameters as readonly SQLInputValue[])) as IterableIterator<Row>,
    inTransaction: () => database.isTransaction,
    close: () => database.close(),
  };
}
