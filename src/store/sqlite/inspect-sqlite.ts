/** Looks at a database before anything is written to it: whose it is, whether it is whole, whether it was more. */
import { accessSync, constants, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { makeFolder } from '../../make-folder.ts';
import { problemFrom, problemOf, type StoreProblem } from '../problem.ts';
import { notedStore } from './made-note.ts';
import { walDamage } from './wal-check.ts';

/** `DTLN`, kept in the file itself: https://www.sqlite.org/fileformat2.html#application_id */
export const APPLICATION_ID = 0x44_54_4c_4e;
/** Checked at once up to here, which takes some 20 ms; a larger one is checked beside the start. */
const CHECKED_AT_ONCE = 16 * 1024 * 1024;

export type Inspected =
  | {
      readonly ok: true /** Too large to check every page before the start. */;
      readonly large: boolean;
    }
  | { readonly ok: false; readonly problem: StoreProblem };

/**
 * @param migrations the names of those that this Dateline knows
 * @returns ok for a database that can be used, and for none where there never was one
 */
export function inspectSqlite(file: string, migrations: readonly string[]): Inspected {
  const problem = ofFolder(dirname(file)) ?? ofFile(file) ?? ofContent(file, migrations);
  return problem
    ? { ok: false, problem }
    : { ok: true, large: (sizeOf(file) ?? 0) > CHECKED_AT_ONCE };
}

function ofFolder(folder: string): StoreProblem | undefined {
  try {
    makeFolder(folder);
    return undefined;
  } catch (error) {
    return problemOf('folder', folder, codeOf(error));
  }
}

function ofFile(file: string): StoreProblem | undefined {
  try {
    if (statSync(file, { throwIfNoEntry: false })?.isDirectory())
      return problemOf('directory', file);
    const noted = notedStore(file);
    const size = sizeOf(file);
    if (noted !== undefined && size === undefined) return problemOf('gone', file);
    if (noted !== undefined && size === 0) return problemOf('emptied', file);
    if (size === undefined) return mayUse(dirname(file), 'folder', dirname(file));
    return (
      mayUse(file, 'unreadable', file, constants.R_OK) ??
      mayUse(file, 'unwritable', file) ??
      mayUse(dirname(file), 'unwritable', file)
    );
  } catch (error) {
    return problemOf('unreadable', file, codeOf(error));
  }
}

/** SQLite makes files beside the database, so that its folder must be writable, too. */
function mayUse(
  path: string,
  kind: 'folder' | 'unreadable' | 'unwritable',
  named: string,
  mode = constants.R_OK | constants.W_OK,
): StoreProblem | undefined {
  try {
    accessSync(path, mode);
    return undefined;
  } catch (error) {
    return problemOf(kind, named, codeOf(error));
  }
}

function ofContent(file: string, migrations: readonly string[]): StoreProblem | undefined {
  const size = sizeOf(file);
  if (size === undefined || size === 0) return undefined;
  const look = (readOnly: boolean) => {
    const database = new DatabaseSync(file, { timeout: BUSY_MS, readOnly });
    try {
      return ofDatabase(database, file, migrations, size);
    } finally {
      database.close();
    }
  };
  try {
    const broken = walDamage(file);
    if (broken) return problemOf('log', file, broken);
    try {
      // Whoever only reads leaves the log of last writes as it is.
      return look(true);
    } catch (error) {
      if (problemFrom(error, file)?.kind !== 'unwritable') throw error;
      // A write that was cut short before there was such a log must be undone first.
      return look(false);
    }
  } catch (error) {
    return problemFrom(error, file) ?? problemOf('unreadable', file, codeOf(error));
  }
}

/** Whoever holds it for longer will hold it for long. */
const BUSY_MS = 2_000;

function ofDatabase(
  database: DatabaseSync,
  file: string,
  migrations: readonly string[],
  size: number,
): StoreProblem | undefined {
  const names = namesOf(database, "select name from sqlite_master where type = 'table'");
  const id = database.prepare('pragma application_id').get()?.application_id;
  const migrated = names.includes('kysely_migration');
  if (id !== APPLICATION_ID && (id !== 0 || (names.length > 0 && !migrated)))
    return problemOf('foreign', file, `its tables: ${names.slice(0, 5).join(', ') || 'none'}`);
  if (names.length === 0)
    return notedStore(file) === undefined ? undefined : problemOf('emptied', file);
  const ran = migrated ? namesOf(database, 'select name from kysely_migration') : [];
  const known = new Set(migrations);
  const newer = ran.filter((name) => !known.has(name));
  // Another application that uses Kysely has none of ours.
  if (newer.length > 0 && id !== APPLICATION_ID && newer.length === ran.length)
    return problemOf('foreign', file, `its tables: ${names.slice(0, 5).join(', ')}`);
  if (newer.length > 0) return problemOf('newer', file, newer.join(', '));
  return size <= CHECKED_AT_ONCE ? quickCheck(database, file) : undefined;
}

/** Reads every page. @returns what is wrong, for the first few of them */
export function quickCheck(database: DatabaseSync, file: string): StoreProblem | undefined {
  const found = database.prepare('pragma quick_check(3)').all() as { quick_check: string }[];
  const wrong = found.map(({ quick_check }) => quick_check).filter((said) => said !== 'ok');
  return wrong.length > 0 ? problemOf('damaged', file, wrong.join('; ')) : undefined;
}

const namesOf = (database: DatabaseSync, sql: string): string[] =>
  (database.prepare(sql).all() as { name: string }[]).map(({ name }) => name);

const sizeOf = (file: string) => statSync(file, { throwIfNoEntry: false })?.size;
const codeOf = (error: unknown) =>
  (error as NodeJS.ErrnoException).code ?? (error instanceof Error ? error.message : String(error));
