/** Writes that are told of once they are committed. */
import { Kysely } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createGroupCommit, type GroupCommit } from '../../src/store/commit/group-commit.ts';
import { migrate } from '../../src/store/tables/migrate.ts';
import type { Tables } from '../../src/store/tables/tables.ts';
import { DATABASES } from '../support/store/databases.ts';

describe.each(DATABASES)('a group commit on $name', ({ fresh }) => {
  const database = fresh('file');
  let db: Kysely<Tables>;
  let other: Kysely<Tables>;
  let commit: GroupCommit;
  let transactions = 0;
  const failures: unknown[] = [];

  /** Its rows go into `meta`, whose names are unique and whose values are never null. */
  const writerOf = (within?: { readonly withinMs: number }) =>
    commit.writer<{ readonly name: string; readonly value: string | null }>(
      async (transaction, rows) => {
        transactions += 1;
        await transaction
          .insertInto('meta')
          .values(rows as { name: string; value: string }[])
          .execute();
      },
      within,
    );
  const row = (name: number | string, value: string | null = 'v') => ({ name: `${name}`, value });
  const names = async () => {
    const rows = await other.selectFrom('meta').select('name').orderBy('name').execute();
    return rows.map(({ name }) => name);
  };

  beforeEach(async () => {
    db = new Kysely<Tables>({ dialect: database.dialect() });
    other = new Kysely<Tables>({ dialect: database.dialect() });
    await migrate(db);
    await db.deleteFrom('meta').execute();
    transactions = 0;
    failures.length = 0;
    commit = createGroupCommit(db, { failed: (problem) => failures.push(problem) });
  });
  afterEach(async () => {
    await commit.stop();
    await db.destroy();
    await other.destroy();
  });

  it('says that a row is written when others can read it', async () => {
    await writerOf().add(row('a'));
    expect(await names()).toEqual(['a']);
  });

  it('writes what comes together in one transaction', async () => {
    const { add } = writerOf();
    await Promise.all(Array.from({ length: 100 }, (_, at) => add(row(at))));
    expect(await names()).toHaveLength(100);
    expect(transactions).toBeLessThanOrEqual(2);
  });

  it('has what may wait written with what may not', async () => {
    const lazy = writerOf({ withinMs: 60_000 });
    const waiting = lazy.add(row('lazy'));
    await writerOf().add(row('eager'));
    await waiting;
    expect(await names()).toEqual(['eager', 'lazy']);
  });

  it('has what may wait written by itself when its time comes', async () => {
    await writerOf({ withinMs: 20 }).add(row('lazy'));
    expect(await names()).toEqual(['lazy']);
  });

  it('refuses a row that cannot be written, and writes all others', async () => {
    const { add, addUnwatched } = writerOf();
    addUnwatched(row('unwatched', null));
    const given = Array.from({ length: 50 }, (_, at) => add(row(at, at % 20 === 7 ? null : 'v')));
    const settled = await Promise.allSettled(given);
    const refused = settled.flatMap(({ status }, at) => (status === 'rejected' ? [at] : []));
    expect(refused).toEqual([7, 27, 47]);
    expect(await names()).toHaveLength(47);
    expect(failures).toHaveLength(1);
  });

  it('writes in the order in which rows came, also where one is bad and then the database is away', async () => {
    const problems = [
      Object.assign(new Error('a row is bad'), { code: '23502' }),
      Object.assign(new Error('away'), { code: 'ECONNRESET' }),
    ];
    const order: number[] = [];
    const { add } = commit.writer<number>(async (_transaction, rows) => {
      const problem = problems.shift();
      if (problem) throw problem;
      order.push(...rows);
    });
    await Promise.all([0, 1, 2, 3].map((number) => add(number)));
    expect(order).toEqual([0, 1, 2, 3]);
  });

  it('flushes what waits, and refuses what comes after its end', async () => {
    const { add } = writerOf({ withinMs: 60_000 });
    const waiting = add(row('a'));
    await commit.stop();
    await waiting;
    expect(await names()).toEqual(['a']);
    await expect(add(row('b'))).rejects.toThrow('the store is closed');
  });
});
