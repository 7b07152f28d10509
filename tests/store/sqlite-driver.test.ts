/** One SQLite file, used by many callers at once. */
import { CompiledQuery, Kysely } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { longestStandstill } from '../../faults/standstill.ts';
import { sqliteDialect } from '../../src/store/index.ts';
import { createSqliteDriver } from '../../src/store/sqlite/sqlite-driver.ts';
import { openSqliteFile } from '../../src/store/sqlite/sqlite-file.ts';
import { temporaryFolder } from '../support/folders.ts';

type Notes = { note: { id: number; words: string } };

const folder = temporaryFolder();
let db: Kysely<Notes>;
const write = (of: Kysely<Notes>, id: number) =>
  of.insertInto('note').values({ id, words: 'w' }).execute();
const ids = async () => (await db.selectFrom('note').select('id').execute()).map(({ id }) => id);

beforeEach(async () => {
  db = new Kysely<Notes>({ dialect: sqliteDialect(folder.file('notes.db')) });
  await db.schema
    .createTable('note')
    .addColumn('id', 'integer', (column) => column.primaryKey())
    .addColumn('words', 'text')
    .execute();
});
afterEach(() => db.destroy());

describe('a transaction', () => {
  it('is seen by others once it is committed, and holds up no reading', async () => {
    const midway = Promise.withResolvers<void>();
    const transaction = db.transaction().execute(async (of) => {
      await write(of, 1);
      await midway.promise;
      await write(of, 2);
    });
    const other = write(db, 3);
    await new Promise(setImmediate);
    expect(await ids()).toEqual([]);
    midway.resolve();
    await transaction;
    await other;
    expect(await ids()).toEqual([1, 2, 3]);
  });

  it('that fails leaves nothing, and the next begins', async () => {
    const failing = db.transaction().execute(async (of) => {
      await write(of, 1);
      await write(of, 1);
    });
    await expect(failing).rejects.toThrow('UNIQUE');
    await write(db, 2);
    expect(await ids()).toEqual([2]);
  });
});

it('a transaction that cannot even be undone lets the next have its turn', async () => {
  const driver = createSqliteDriver(() => {
    const file = openSqliteFile(':memory:');
    const run: typeof file.run = (query) => {
      if (query.sql === 'rollback') throw new Error('disk I/O error');
      return file.run(query);
    };
    return { ...file, run };
  }, false);
  await driver.init();
  const first = await driver.acquireConnection();
  await driver.beginTransaction(first, {});
  await expect(driver.rollbackTransaction(first)).rejects.toThrow('disk I/O error');
  const next = await driver.acquireConnection();
  await expect(next.executeQuery(CompiledQuery.raw('select 1 as one'))).resolves.toBeDefined();
  await driver.destroy();
});

it('a long row of queries lets others have their turn', async () => {
  const standstill = longestStandstill();
  await new Promise(setImmediate);
  const began = performance.now();
  for (let id = 0; id < 5_000; id += 1) await write(db, id);
  // All of them take several times as long, also on busy cores.
  expect(standstill.stop()).toBeLessThan((performance.now() - began) / 3);
});
