/**
 * Runs jobs: takes what is due from the queues that this process serves, so many at a time of each, and gives
 * every one back as its run says.
 */

import { setTimeout as wait } from 'node:timers/promises';
import pTimeout from 'p-timeout';
import type { Log } from '../log.ts';
import type { JobData, JobQueue, TakenJob } from './queue.ts';

/** What comes after a run: nothing, or the next run of the same key. */
export type RunResult = undefined | { readonly again: Date; readonly data?: JobData };

/** One kind of work. */
export type Work = {
  readonly queue: string;
  /** How many of its runs this process has under way at most. */
  readonly most: number;
  /** Whether this process can do it now; what it cannot is left to another. */
  readonly ready?: () => boolean;
  /** @param signal says to begin nothing more: what is left is for the next run */
  readonly run: (job: TakenJob, signal: AbortSignal) => Promise<RunResult>;
};

export type Runner = {
  readonly work: (work: Work) => void;
  /** Asks for a run of each key in so many milliseconds, of whichever process. Never rejects: it is asked for again. */
  readonly ask: (queue: string, keys: readonly string[], inMs?: number) => Promise<void>;
  /** Runs what is due, and what is due because of that, until nothing is. */
  readonly settle: () => Promise<void>;
  /** Takes nothing more, and resolves when the runs under way are over or have had their time. */
  readonly stop: () => Promise<void>;
};

export type RunnerOptions = {
  readonly queue: JobQueue;
  readonly log: Pick<Log, 'warn'>;
  readonly clock?: () => Date;
  /** How often it is looked for what is due, in milliseconds; 0 leaves that to `settle`. */
  readonly pollMs?: number;
  readonly sleep?: Sleep;
};

/** Waits so many milliseconds, or until the signal says to begin nothing more. It holds up no end of the process. */
export type Sleep = (milliseconds: number, signal: AbortSignal) => Promise<void>;

export const sleepFor: Sleep = (milliseconds, signal) =>
  wait(milliseconds, undefined, { signal, ref: false }).catch(() => {});

const POLL_MS = 1000;
/** The pause before a run that failed is run again; it doubles with each one that follows. */
const FIRST_PAUSE_MS = 60_000;
const LONGEST_PAUSE_MS = 3_600_000;
/** How long the end waits for runs under way: a run gives up at its next step. */
const STOP_MS = 5000;

export function createRunner({
  queue,
  log,
  clock = () => new Date(),
  pollMs = POLL_MS,
  sleep = sleepFor,
}: RunnerOptions): Runner {
  const works: Work[] = [];
  const running = new Map<string, Set<Promise<void>>>();
  const asking = new Set<Promise<void>>();
  const stopping = new AbortController();
  const { signal } = stopping;
  let polling: Promise<void> | undefined;

  /** @returns the runs that it began */
  async function takeFor({ queue: name, most, ready, run }: Work): Promise<Promise<void>[]> {
    const own = running.get(name) ?? new Set();
    running.set(name, own);
    if (signal.aborted || own.size >= most || ready?.() === false) return [];
    const jobs = await queue.take(name, most - own.size);
    return jobs.map((job) => {
      const done: Promise<void> = runOne(job, run).finally(() => own.delete(done));
      own.add(done);
      return done;
    });
  }

  async function runOne(job: TakenJob, run: Work['run']): Promise<void> {
    const failures = Number(job.data.failures ?? 0);
    let result: RunResult;
    try {
      // Taken while the end began, it is for another process.
      result = signal.aborted
        ? { again: clock(), data: job.data }
        : await run({ ...job, cutShort: job.cutShort || failures > 0 }, signal);
    } catch (problem) {
      const pause = Math.min(FIRST_PAUSE_MS * 2 ** failures, LONGEST_PAUSE_MS);
      log.warn(
        { queue: job.queue, key: job.key, retryInMs: pause, error: String(problem) },
        'a job failed and is tried again',
      );
      result = {
        again: new Date(clock().getTime() + pause),
        data: { ...job.data, failures: failures + 1 },
      };
    }
    // Where the store does not take it, the lease ends by itself, and the job is run again.
    await (result ? queue.again(job, result.again, result.data ?? {}) : queue.done(job)).catch(
      (problem: unknown) =>
        log.warn({ queue: job.queue, error: String(problem) }, 'the end of a job was not noted'),
    );
  }

  const takeAll = async (): Promise<Promise<void>[]> =>
    (await Promise.all(works.map(takeFor))).flat();

  async function poll(): Promise<void> {
    while (!signal.aborted) {
      await takeAll().catch((problem: unknown) =>
        log.warn({ error: String(problem) }, 'jobs could not be looked for'),
      );
      await sleep(pollMs, signal);
    }
  }

  return {
    work(work) {
      works.push(work);
      if (pollMs > 0) polling ??= poll();
    },
    async ask(name, keys, inMs = 0) {
      if (keys.length === 0) return;
      const asked = queue
        .enqueue(name, keys, new Date(clock().getTime() + inMs))
        .catch((problem: unknown) =>
          log.warn({ queue: name, error: String(problem) }, 'a job could not be asked for'),
        )
        .finally(() => asking.delete(asked));
      asking.add(asked);
      await asked;
    },
    async settle() {
      for (;;) {
        await Promise.all(asking);
        await takeAll();
        const own = [...running.values()].flatMap((runs) => [...runs]);
        if (own.length === 0) return;
        await Promise.all(own);
      }
    },
    async stop() {
      stopping.abort();
      const own = [...running.values()].flatMap((runs) => [...runs]);
      await pTimeout(Promise.all([polling, ...own]), { milliseconds: STOP_MS, message: false });
    },
  };
}
