/** One SQLite file from either database, consistent while Dateline runs. */
import { existsSync } from 'node:fs';
import { Kysely } from 'kysely';
import { type DatabaseSettings, databaseFile, storeDialect } from '../dialect.ts';
import { copyRows, TransferError } from './copy-rows.ts';
import { type AnyDatabase, contentOf, type TableContent } from './rows.ts';
import { checkFile, openOwn, snapshot, whole } from './snapshot.ts';

/**
 * @param replace whether a file of that name may go
 * @returns what it holds, read from it
 * @throws TransferError where it could not be made; then there is none
 */
export async function backupStore(
  settings: DatabaseSettings,
  file: string,
  { replace = false }: { readonly replace?: boolean } = {},
): Promise<TableContent[]> {
  if (existsSync(file) && !replace)
    throw new TransferError(`${file} is there already. Name another file, or say --replace.`);
  let content: TableContent[] = [];
  await whole(file, async (unfinished) => {
    if (settings.DATABASE_URL === undefined) {
      snapshot(databaseFile(settings), unfinished);
    } else {
      await fromPostgres(settings, unfinished);
    }
    checkFile(unfinished);
    content = await readBack(unfinished);
  });
  return content;
}

async function fromPostgres(settings: DatabaseSettings, file: string): Promise<void> {
  const source = openSource(settings);
  const target = await openOwn(file);
  try {
    await source
      .transaction()
      .setIsolationLevel('repeatable read')
      .setAccessMode('read only')
      .execute(async (from) => {
        const copied = await target.transaction().execute((to) => copyRows(from, to));
        const unlike = copied.filter(({ same }) => !same);
        if (unlike.length > 0)
          throw new TransferError(
            `The backup is not what the database holds: ${unlike.map(({ table }) => table).join(', ')}.`,
          );
      });
  } finally {
    await target.destroy();
    await source.destroy();
  }
}

async function readBack(file: string): Promise<TableContent[]> {
  const db = await openOwn(file);
  try {
    return await contentOf(db);
  } finally {
    await db.destroy();
  }
}

const openSource = (settings: DatabaseSettings): AnyDatabase =>
  new Kysely({ dialect: storeDialect(settings, { warn() {} }) });
