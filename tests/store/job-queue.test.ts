/** Jobs as the store keeps them: in a table on SQLite, by pg-boss on PostgreSQL. */
import { randomUUID } from 'node:crypto';
import { Kysely } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { JobQueue, TakenJob } from '../../src/jobs/queue.ts';
import { openStore } from '../../src/store/index.ts';
import { openBossQueue } from '../../src/store/queue/boss-queue.ts';
import { createTableQueue } from '../../src/store/queue/table-queue.ts';
import type { Tables } from '../../src/store/tables/tables.ts';
import { STRICT } from '../support/logs.ts';
import { DATABASES } from '../support/store/databases.ts';

const keys = (jobs: readonly TakenJob[]) => jobs.map(({ key }) => key).sort();
const inMs = (milliseconds: number) => new Date(Date.now() + milliseconds);
const now = () => inMs(0);

describe.each(DATABASES)('jobs on $name', ({ fresh }) => {
  const database = fresh('file');
  let queue: JobQueue;
  let other: JobQueue;
  let close: () => Promise<void>;
  /** Names of queues, which are each test's own. */
  let q: string;
  let p: string;

  /** A lease of a second, the shortest that there is. */
  async function open(): Promise<{
    readonly queue: JobQueue;
    readonly close: () => Promise<void>;
  }> {
    const { DATABASE_URL } = database.settings();
    if (DATABASE_URL) {
      const boss = await openBossQueue({
        url: DATABASE_URL,
        failed: (problem) => expect(problem).toBeUndefined(),
        leaseSeconds: 1,
        monitorSeconds: 1,
      });
      return { queue: boss, close: boss.close };
    }
    await (await openStore(database.dialect(), STRICT)).close();
    const db = new Kysely<Tables>({ dialect: database.dialect() });
    const unreadable = (row: object) => expect(row).toBeUndefined();
    return {
      queue: createTableQueue(db, unreadable, undefined, 1),
      close: () => db.destroy(),
    };
  }

  beforeAll(async () => {
    const [one, two] = [await open(), await open()];
    [queue, other] = [one.queue, two.queue];
    close = async () => {
      await one.close();
      await two.close();
    };
  });
  afterAll(() => close());
  beforeEach(() => {
    [q, p] = [randomUUID(), randomUUID()];
  });

  const counts = async () => {
    const { waiting, active } = (await other.counts()).find((count) => count.queue === q)!;
    return { waiting, active };
  };

  it('are taken once, when they are due, by whichever process asks', async () => {
    await queue.enqueue(q, ['a', 'b', 'a'], now());
    await queue.enqueue(q, ['later'], inMs(60_000));
    const taken = await queue.take(q, 10);
    expect(keys(taken)).toEqual(['a', 'b']);
    expect(await other.take(q, 10)).toEqual([]);
    for (const job of taken) await queue.done(job);
    expect(await other.take(q, 10)).toEqual([]);
    expect(await counts()).toEqual({ waiting: 1, active: 0 });
  });

  it('of another queue, or more than asked for, are left to others', async () => {
    await queue.enqueue(q, ['a', 'b', 'c'], now());
    await queue.enqueue(p, ['x'], now());
    expect(keys(await queue.take(p, 10))).toEqual(['x']);
    const two = await queue.take(q, 2);
    expect(two).toHaveLength(2);
    expect(keys([...two, ...(await other.take(q, 2))])).toEqual(['a', 'b', 'c']);
  });

  it('never run twice at once for one key: what is asked meanwhile runs after', async () => {
    await queue.enqueue(q, ['a'], now());
    const [first] = await queue.take(q, 10);
    await other.enqueue(q, ['a'], now());
    await other.enqueue(q, ['a'], now());
    expect(await other.take(q, 10)).toEqual([]);
    expect(await counts()).toEqual({ waiting: 1, active: 1 });
    await queue.done(first!);
    const [second] = await other.take(q, 10);
    expect(second?.key).toBe('a');
    await other.done(second!);
    expect(await queue.take(q, 10)).toEqual([]);
  });

  it('run again when they say, with what they left, however often they are asked for meanwhile', async () => {
    await queue.enqueue(q, ['a'], now());
    const [first] = await queue.take(q, 1);
    await other.enqueue(q, ['a'], now());
    const due = inMs(700);
    await queue.again(first!, due, { tries: 1 });
    await other.enqueue(q, ['a'], now());
    expect(await other.take(q, 1)).toEqual([]);
    const second = await vi.waitFor(async () => {
      const [job] = await other.take(q, 1);
      expect(job).toMatchObject({ key: 'a', data: { tries: 1 } });
      return job!;
    }, WAIT);
    expect(Date.now()).toBeGreaterThanOrEqual(due.getTime());
    await other.done(second);
    await queue.enqueue(q, ['a'], now());
    expect(await queue.take(q, 1)).toMatchObject([{ key: 'a', data: {} }]);
  });

  it('whose process died are run again by another, which a late word of the first does not end', async () => {
    await queue.enqueue(q, ['a', 'b'], now());
    const dead = await queue.take(q, 2);
    const taken: TakenJob[] = [];
    await vi.waitFor(async () => {
      taken.push(...(await other.take(q, 2)));
      expect(keys(taken)).toEqual(['a', 'b']);
    }, WAIT);
    expect(taken.every(({ cutShort }) => cutShort)).toBe(true);
    expect(dead.some(({ cutShort }) => cutShort)).toBe(false);
    for (const job of dead) await queue.done(job);
    expect(await counts()).toEqual({ waiting: 0, active: 2 });
  });

  it('are taken by one of many that ask at the same moment', async () => {
    const asked = Array.from({ length: 40 }, (_, at) => `k${at}`);
    await queue.enqueue(q, asked, now());
    const taken: TakenJob[] = [];
    while (taken.length < asked.length) {
      const batches = await Promise.all([queue, other, queue, other].map((one) => one.take(q, 7)));
      taken.push(...batches.flat());
    }
    expect(keys(taken)).toEqual([...asked].sort());
  });
});

/** Leases are of a second, and pg-boss looks for those that have ended once a second. */
const WAIT = { timeout: 8000, interval: 100 };
