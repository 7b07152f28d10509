/** A SQLite file as it is at one moment, in a file of its own: whole, checked, of one piece. */
import { chmodSync, closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Kysely } from 'kysely';
import { makeFolder } from '../../make-folder.ts';
import { problemFrom, type StoreProblem } from '../problem.ts';
import { APPLICATION_ID, inspectSqlite, quickCheck } from '../sqlite/inspect-sqlite.ts';
import { dialectOver } from '../sqlite/sqlite.ts';
import { migrate } from '../tables/migrate.ts';
import { MIGRATIONS, type Tables } from '../tables/tables.ts';
import { TransferError } from './copy-rows.ts';
import type { AnyDatabase } from './rows.ts';

/**
 * Others may write to it meanwhile: SQLite reads it as it was when it began.
 * @throws TransferError where it is no database of Dateline's or cannot be read
 */
export function snapshot(file: string, to: string): void {
  if (!existsSync(file)) throw new TransferError(`There is no database ${file}.`);
  // A backup may lie where nothing can be written.
  const problem = problemOf(file);
  if (problem && problem.kind !== 'unwritable') throw new TransferError(problem.message);
  try {
    const source = new DatabaseSync(file, { readOnly: true });
    try {
      source.prepare('vacuum into ?').run(to);
    } finally {
      source.close();
    }
    const damage = problemOf(to);
    if (damage) throw new TransferError(damage.message.replaceAll(to, file));
    checkFile(to);
    requireTables(to, file);
  } catch (error) {
    rmSync(to, { force: true });
    throw new TransferError(problemFrom(error, file)?.message ?? (error as Error).message);
  }
}

function problemOf(file: string): StoreProblem | undefined {
  const inspected = inspectSqlite(file, Object.keys(MIGRATIONS));
  return inspected.ok ? undefined : inspected.problem;
}

function requireTables(copy: string, file: string): void {
  const database = new DatabaseSync(copy, { readOnly: true });
  try {
    const found = database.prepare("select 1 from sqlite_master where name = 'kysely_migration'");
    if (!found.get()) throw new TransferError(`${file} is empty: there is nothing in it.`);
  } finally {
    database.close();
  }
}

/** @throws TransferError where a page of it is damaged */
export function checkFile(file: string): void {
  const database = new DatabaseSync(file, { readOnly: true });
  try {
    const problem = quickCheck(database, file);
    if (problem) throw new TransferError(problem.message);
  } finally {
    database.close();
  }
}

/** Opens a file that nobody else knows of, with the tables of this version. */
export async function openOwn(file: string): Promise<AnyDatabase> {
  const database = new DatabaseSync(file);
  database.exec(`pragma application_id = ${APPLICATION_ID}`);
  const db = new Kysely<Tables>({ dialect: dialectOver(database) });
  await migrate(db);
  return db as unknown as AnyDatabase;
}

/** Makes a file under another name, and gives it its own once all of it is on the disk. */
export async function whole(file: string, make: (unfinished: string) => Promise<void>) {
  makeFolder(dirname(file));
  const unfinished = `${file}.unfinished-${process.pid}`;
  rmSync(unfinished, { force: true });
  try {
    await make(unfinished);
    // What readers asked is in it.
    chmodSync(unfinished, 0o600);
    const handle = openSync(unfinished, 'r+');
    fsyncSync(handle);
    closeSync(handle);
    renameSync(unfinished, file);
  } finally {
    for (const end of ['', '-wal', '-shm', '-journal']) rmSync(unfinished + end, { force: true });
  }
}
