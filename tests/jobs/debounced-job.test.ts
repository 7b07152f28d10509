import { describe, expect, it } from 'vitest';
import { createDebouncedJob } from '../../src/jobs/debounced-job.ts';
import { fakeTime } from '../support/jobs/fake-time.ts';

/** A job that gathers for 30 and tries again after 60, and what it did. */
function start(work: () => Promise<void> = async () => {}) {
  const time = fakeTime();
  const runs: number[] = [];
  const failures: unknown[] = [];
  const job = createDebouncedJob({
    run: (signal) => {
      runs.push(time.clock());
      expect(signal.aborted).toBe(false);
      return work();
    },
    failed: (problem) => failures.push(problem),
    gatherMs: 30,
    retryMs: 60,
    clock: time.clock,
    timer: time.timer,
  });
  return { job, time, runs, failures };
}
const settled = () => new Promise((done) => setImmediate(done));

describe('a debounced job', () => {
  it('gathers changes after the first, which is the start', async () => {
    const { job, time, runs } = start();
    time.pass(10);
    job.changed();
    job.changed();
    expect(time.waiting()).toEqual([20]);
    time.pass(20);
    await settled();
    expect(runs).toEqual([30]);
    expect(time.waiting()).toEqual([]);
  });

  it.each([
    [60, 30, 30],
    [30, 60, 30],
    [10, 10, 10],
  ])('asked to run in %d and in %d runs in %d, once', async (first, second, expected) => {
    const { job, time, runs } = start();
    time.pass(30);
    await settled();
    job.runIn(first);
    job.runIn(second);
    expect(time.waiting()).toEqual([expected]);
    time.pass(100);
    await settled();
    expect(runs).toHaveLength(2);
  });

  it('runs a failed run again, sooner where something changes meanwhile', async () => {
    const failing = new Error('the disk is full');
    const { time, job, failures, runs } = start(() => Promise.reject(failing));
    time.pass(30);
    await settled();
    expect(failures).toEqual([failing]);
    expect(time.waiting()).toEqual([60]);
    job.changed();
    expect(time.waiting()).toEqual([30]);
    time.pass(30);
    await settled();
    expect(runs).toEqual([30, 60]);
  });

  it('runs one run at a time', async () => {
    const first = Promise.withResolvers<void>();
    const { job, runs } = start(() => first.promise);
    const [one, other] = [job.check(), job.check()];
    await settled();
    expect(runs).toHaveLength(1);
    first.resolve();
    await Promise.all([one, other]);
    expect(runs).toHaveLength(2);
  });

  it('stops when the run under way is done, and begins none after it', async () => {
    const underWay = Promise.withResolvers<void>();
    const { job, time, runs } = start(() => underWay.promise);
    void job.check();
    await settled();
    let stopped = false;
    const stop = job.stop().then(() => {
      stopped = true;
    });
    await settled();
    expect(stopped).toBe(false);
    underWay.reject(new Error('cut off'));
    await stop;
    job.changed();
    await job.check();
    expect(time.waiting()).toEqual([]);
    expect(runs).toHaveLength(1);
  });
});
