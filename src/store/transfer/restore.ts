/** A backup becomes the store: checked first, all of it or nothing, and what was there is kept aside. */
import { existsSync, linkSync, renameSync, rmSync, statSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { type DatabaseSettings, databaseFile } from '../dialect.ts';
import { problemFrom } from '../problem.ts';
import { inspectSqlite } from '../sqlite/inspect-sqlite.ts';
import { newStoreId, noteStore } from '../sqlite/made-note.ts';
import { MIGRATIONS } from '../tables/tables.ts';
import { TransferError } from './copy-rows.ts';
import { fillPostgres, requireEmpty } from './fill-postgres.ts';
import { contentOf, type TableContent } from './rows.ts';
import { checkFile, openOwn, snapshot, whole } from './snapshot.ts';

export type Restored = {
  readonly contents: readonly TableContent[];
  /** Where the database that was there lies now; undefined where there was none, or it is PostgreSQL. */
  readonly aside?: string;
};

/**
 * @param replace whether what is there may go
 * @throws TransferError where it could not be done; then nothing has changed
 */
export async function restoreStore(
  settings: DatabaseSettings,
  backup: string,
  { replace = false }: { readonly replace?: boolean } = {},
): Promise<Restored> {
  if (!existsSync(backup)) throw new TransferError(`There is no file ${backup}.`);
  if (settings.DATABASE_URL === undefined)
    return restoreFile(databaseFile(settings), backup, replace);
  const copied = await fillPostgres(backup, settings, { replace });
  const unlike = copied.filter(({ same }) => !same);
  if (unlike.length > 0)
    throw new TransferError(
      `PostgreSQL did not take ${unlike.map(({ table }) => table).join(', ')} as they are in the backup. Nothing was changed.`,
    );
  return { contents: copied.map(({ to }) => to) };
}

async function restoreFile(file: string, backup: string, replace: boolean): Promise<Restored> {
  let aside: string | undefined;
  let made: Awaited<ReturnType<typeof prepare>> | undefined;
  await whole(file, async (unfinished) => {
    snapshot(backup, unfinished);
    made = await prepare(unfinished);
    checkFile(unfinished);
    if (existsSync(file)) aside = await putAside(file, replace);
  });
  if (!made) throw new TransferError('Nothing was restored.');
  noteStore(file, made.store);
  return { contents: made.contents, ...(aside && { aside }) };
}

/** Brings a copy of the backup to the tables of this version. */
async function prepare(file: string) {
  const db = await openOwn(file);
  try {
    const contents = await contentOf(db);
    const named = await db
      .selectFrom('meta')
      .select('value')
      .where('name', '=', 'store')
      .executeTakeFirst();
    return { contents, store: typeof named?.value === 'string' ? named.value : newStoreId() };
  } finally {
    await db.destroy();
  }
}

/** @returns where the old one lies now. It is in its place, too, until the new one takes that. */
async function putAside(file: string, replace: boolean): Promise<string> {
  if (statSync(file).isDirectory())
    throw new TransferError(`${file} is a folder. Move it away first.`);
  if (!replace) await requireNothingIn(file);
  const inspected = inspectSqlite(file, Object.keys(MIGRATIONS));
  // What is damaged is put aside as it is.
  if (inspected.ok) foldIn(file);
  else if (inspected.problem.kind === 'busy') throw new TransferError(isOpen(file));
  const aside = `${file}.before-${new Date().toISOString().replaceAll(/[:.]/g, '-')}`;
  linkSync(file, aside);
  // The log of the old one must never be read into the new one.
  for (const end of ['-wal', '-shm'])
    if (existsSync(file + end)) renameSync(file + end, aside + end);
  return aside;
}

async function requireNothingIn(file: string): Promise<void> {
  if (statSync(file).size === 0) return;
  const copy = `${file}.looked-at-${process.pid}`;
  try {
    snapshot(file, copy);
    const db = await openOwn(copy);
    try {
      await requireEmpty(db);
    } finally {
      await db.destroy();
    }
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw /say --replace/.test(why)
      ? error
      : new TransferError(`${why} To put the backup in its place, say --replace.`);
  } finally {
    rmSync(copy, { force: true });
  }
}

/** @throws TransferError where a process has it open: that would go on writing to what nobody finds */
function foldIn(file: string): void {
  let database: DatabaseSync | undefined;
  try {
    database = new DatabaseSync(file, { timeout: 500 });
    database.exec(
      'pragma locking_mode = exclusive; begin exclusive; commit; pragma wal_checkpoint(truncate)',
    );
  } catch (error) {
    if (problemFrom(error, file)?.kind !== 'busy') throw error;
    throw new TransferError(isOpen(file));
  } finally {
    database?.close();
  }
}

const isOpen = (file: string) => `Dateline, or another program, has ${file} open. Stop it first.`;
