/** All rows of a SQLite file into PostgreSQL: all of them, or none. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Kysely, sql } from 'kysely';
import { type DatabaseSettings, storeDialect } from '../dialect.ts';
import { migrate } from '../tables/migrate.ts';
import type { Tables } from '../tables/tables.ts';
import { type Copied, copyRows, TransferError } from './copy-rows.ts';
import { type AnyDatabase, contentOf, tablesOf } from './rows.ts';
import { openOwn, snapshot } from './snapshot.ts';

/**
 * @param replace whether what is there may go
 * @returns what each table holds here and there; nothing has changed there where one is not the same
 * @throws TransferError where it could not be begun or done; then nothing has changed there, either
 */
export async function fillPostgres(
  file: string,
  settings: DatabaseSettings,
  { replace = false }: { readonly replace?: boolean } = {},
): Promise<Copied[]> {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-copy-'));
  const target = new Kysely<Tables>({ dialect: storeDialect(settings, { warn() {} }) });
  try {
    const copy = join(folder, 'copy.db');
    snapshot(file, copy);
    await migrate(target);
    const source = await openOwn(copy);
    try {
      return await fill(source, target as unknown as AnyDatabase, replace);
    } finally {
      await source.destroy();
    }
  } finally {
    await target.destroy();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function fill(source: AnyDatabase, target: AnyDatabase, replace: boolean): Promise<Copied[]> {
  let copied: Copied[] = [];
  try {
    await target.transaction().execute(async (to) => {
      // Replicas that run wait, instead of writing what would be gone.
      for (const { name } of await tablesOf(to))
        await sql`lock table ${sql.table(name)} in exclusive mode`.execute(to);
      if (!replace) await requireEmpty(to);
      copied = await copyRows(source, to);
      if (copied.some(({ same }) => !same)) throw NOT_THE_SAME;
    });
  } catch (error) {
    if (error !== NOT_THE_SAME) throw error;
  }
  return copied;
}

const NOT_THE_SAME = new TransferError('not the same');

/** Of these there is something as soon as a process has started. */
const MADE_BY_STARTING: ReadonlySet<string> = new Set(['meta', 'inbox_worker']);

/** @throws TransferError naming the tables that hold something */
export async function requireEmpty(db: AnyDatabase): Promise<void> {
  const held = (await contentOf(db)).filter(
    ({ table, rows }) => rows > 0 && !MADE_BY_STARTING.has(table),
  );
  if (held.length > 0)
    throw new TransferError(
      `The store holds something already: ${held.map(({ table, rows }) => `${table} ${rows}`).join(', ')}. Nothing was changed. Back it up with \`dateline store backup FILE\`, then say --replace.`,
    );
}
