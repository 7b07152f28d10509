/** Jobs as they are run: over a real queue, with a clock of the test's. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createRunner, type Runner, type Work } from '../../src/jobs/runner.ts';
import { type OpenStore, openStore, sqliteDialect } from '../../src/store/index.ts';
import { collectingLog, STRICT } from '../support/logs.ts';

const MINUTE_MS = 60_000;

let now: number;
const clock = () => new Date(now);
let store: OpenStore;
let runner: Runner;
let runs: string[];
const said = collectingLog();

const work = (queue: string, more: Partial<Work> = {}): Work => ({
  queue,
  most: 10,
  run: async ({ key }) => {
    runs.push(key);
    return undefined;
  },
  ...more,
});
const later = async (milliseconds: number) => {
  now += milliseconds;
  await runner.settle();
};

beforeEach(async () => {
  now = Date.parse('2031-01-01T12:00:00Z');
  runs = [];
  said.logged.length = 0;
  store = await openStore(sqliteDialect(':memory:'), STRICT, clock);
  runner = createRunner({ queue: store.jobs, log: said.log, clock, pollMs: 0 });
});
afterEach(async () => {
  await runner.stop();
  await store.close();
});

describe('jobs', () => {
  it('run once they are due, and once for all that asked meanwhile', async () => {
    runner.work(work('q'));
    await runner.ask('q', ['a', 'b']);
    await runner.ask('q', ['a']);
    await runner.ask('q', ['c'], MINUTE_MS);
    await runner.settle();
    expect(runs.sort()).toEqual(['a', 'b']);
    await later(MINUTE_MS);
    expect(runs).toEqual(['a', 'b', 'c']);
  });

  it('that a process cannot do now are left to another, or until it can', async () => {
    let reached = false;
    runner.work(work('q', { ready: () => reached }));
    await runner.ask('q', ['a']);
    await runner.settle();
    expect(runs).toEqual([]);
    reached = true;
    await runner.settle();
    expect(runs).toEqual(['a']);
  });

  it('that fail are run ever more rarely, at most an hour apart, and what they left is kept', async () => {
    const tries: number[] = [];
    const start = now;
    runner.work(
      work('q', {
        async run() {
          tries.push((now - start) / MINUTE_MS);
          throw new Error('503');
        },
      }),
    );
    await runner.ask('q', ['a']);
    for (let minutes = 0; minutes < 300; minutes += 1) await later(MINUTE_MS);
    expect(tries).toEqual([1, 2, 4, 8, 16, 32, 64, 124, 184, 244]);
    expect(said.logged[0]).toMatchObject({
      level: 'warn',
      facts: { queue: 'q', key: 'a', error: 'Error: 503' },
    });
  });

  it('run as many at a time as their work allows', async () => {
    let [running, most] = [0, 0];
    runner.work(
      work('q', {
        most: 3,
        async run() {
          running += 1;
          most = Math.max(most, running);
          await new Promise(setImmediate);
          running -= 1;
        },
      }),
    );
    await runner.ask('q', ['a', 'b', 'c', 'd', 'e', 'f', 'g']);
    await runner.settle();
    expect(most).toBe(3);
  });

  it('are taken by themselves as time goes by, and given back when the end comes', async () => {
    const polling = createRunner({ queue: store.jobs, log: said.log, pollMs: 5 });
    const begun = Promise.withResolvers<void>();
    polling.work(
      work('q', {
        async run(_, signal) {
          begun.resolve();
          await new Promise((end) => signal.addEventListener('abort', end));
          return { again: clock(), data: { left: 'over' } };
        },
      }),
    );
    await polling.ask('q', ['a']);
    await begun.promise;
    await polling.stop();
    expect(await store.jobs.take('q', 1)).toMatchObject([{ key: 'a', data: { left: 'over' } }]);
  });

  it('whose end the store cannot note are run again when their lease ends', async () => {
    const broken = createRunner({
      queue: { ...store.jobs, done: () => Promise.reject(new Error('disk full')) },
      log: said.log,
      clock,
      pollMs: 0,
    });
    broken.work(work('q'));
    await broken.ask('q', ['a']);
    await broken.settle();
    expect(said.logged).toMatchObject([{ message: 'the end of a job was not noted' }]);
    runner.work(work('q'));
    await later(MINUTE_MS);
    expect(runs).toEqual(['a']);
    await later(2 * MINUTE_MS);
    expect(runs).toEqual(['a', 'a']);
  });
});
