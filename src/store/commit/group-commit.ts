/**
 * Writes that are told of once they are committed. What is added within a few milliseconds, to whatever
 * table, is one transaction, and one transaction runs at a time: so a thousand readers cost the disk what
 * a hundred do.
 */
import { setTimeout as wait } from 'node:timers/promises';
import type { Kysely, Transaction } from 'kysely';
import type { Tables } from '../tables/tables.ts';
import { isAway, isOfARow } from './away.ts';
import { knownTransaction } from './known-transaction.ts';
import { createWaitingRows, type WaitingRow, type Write } from './waiting-rows.ts';

type Writer<T> = {
  /**
   * Resolves once the row is committed. While the database is away it waits.
   * @param patienceMs how long at most: then it rejects, and the row is not written, unless it just is
   * @throws where the row cannot be written at all
   */
  readonly add: (row: T, patienceMs?: number) => Promise<void>;
  /** The same for what nobody waits for: `failed` is told instead. */
  readonly addUnwatched: (row: T) => void;
};

export type WriterOptions = {
  /** Rows are committed within as many milliseconds, with others' where there are any; at once unless said. */
  readonly withinMs?: number;
};

export type GroupCommit = {
  /** @param write puts rows into tables, in order; they may be of several batches that failed together */
  readonly writer: <T>(
    write: (transaction: Transaction<Tables>, rows: readonly T[]) => Promise<void>,
    options?: WriterOptions,
  ) => Writer<T>;
  /** Resolves once everything added so far is written or refused, or after as many milliseconds. */
  readonly flush: (withinMs?: number) => Promise<void>;
  /** Flushes; what is not written by then is refused, as is what is added from then on. */
  readonly stop: () => Promise<void>;
};

export type GroupCommitOptions = {
  /** Told of a row that nobody waits for and that could not be written. */
  readonly failed: (problem: unknown) => void;
  /** Told when the database does not take what is written, and when it does again. */
  readonly away?: (state: 'away' | 'back', waiting: number, problem?: unknown) => void;
};

/** Between two transactions, so that under load more rows share one. */
const GATHER_MS = 3;
/** Rows of one transaction: what is written at once holds up who comes next. */
const MOST_IN_ONE = 500;
const LONGEST_PAUSE_MS = 250;
const FLUSH_MS = 2_500;
const STOP_MS = 10_000;

export function createGroupCommit(
  db: Kysely<Tables>,
  { failed, away = () => {} }: GroupCommitOptions,
): GroupCommit {
  const waiting = createWaitingRows();
  /** In this order in every process, so that two of them do not wait for each other. */
  const writers: Write[] = [];
  let timer: NodeJS.Timeout | undefined;
  let timerDue = Number.POSITIVE_INFINITY;
  let running: Promise<void> | undefined;
  let lastEnd = 0;

  /** Has what waits written when the first of it is due, unless something runs: that looks again when it ends. */
  function wake(): void {
    const due = Math.max(waiting.due(), lastEnd + GATHER_MS);
    if (running || due >= timerDue) return;
    clearTimeout(timer);
    timerDue = due;
    timer = setTimeout(
      () => {
        timerDue = Number.POSITIVE_INFINITY;
        running = drain().finally(() => {
          running = undefined;
          lastEnd = performance.now();
          wake();
        });
      },
      Math.max(0, due - performance.now()),
    );
    timer.unref();
  }

  async function drain(): Promise<void> {
    let problems = 0;
    while (waiting.due() <= performance.now()) {
      try {
        await write(() => waiting.take(MOST_IN_ONE));
        if (problems > 0) away('back', waiting.size());
        problems = 0;
      } catch (problem) {
        problems += 1;
        if (problems === 1) away('away', waiting.size(), problem);
        await wait(Math.min(2 ** problems * 5, LONGEST_PAUSE_MS), undefined, { ref: false });
      }
    }
  }

  /**
   * Commits rows; where one of them cannot be written, the others are, and that one is refused.
   * @param take is asked for the rows once the transaction is open
   * @throws where the database is away: then the rows wait again
   */
  async function write(take: () => readonly WaitingRow[]): Promise<void> {
    let rows: readonly WaitingRow[] = [];
    try {
      await knownTransaction(db, async (transaction) => {
        rows = take();
        const of = Map.groupBy(rows, ({ write }) => write);
        for (const writer of writers) {
          const own = of.get(writer);
          if (own)
            await writer(
              transaction,
              own.map(({ row }) => row),
            );
        }
      });
    } catch (problem) {
      if (isAway(problem)) {
        waiting.putBack(rows);
        throw problem;
      }
      if (rows.length === 0) throw problem;
      if (rows.length > 1 && isOfARow(problem)) await writeHalves(rows);
      else for (const row of rows) row.refuse(problem);
      return;
    }
    for (const row of rows) row.written();
  }

  async function writeHalves(rows: readonly WaitingRow[]): Promise<void> {
    const middle = rows.length >> 1;
    // Before these comes what of the first half has to wait, too.
    waiting.putBack(rows.slice(middle));
    await write(() => rows.slice(0, middle));
  }

  async function flush(withinMs = FLUSH_MS): Promise<void> {
    const settled = waiting.settled();
    waiting.hasten();
    wake();
    await Promise.race([settled, wait(withinMs, undefined, { ref: false })]);
  }

  return {
    writer<T>(
      write: (transaction: Transaction<Tables>, rows: readonly T[]) => Promise<void>,
      { withinMs = 0 }: WriterOptions = {},
    ): Writer<T> {
      const kind = write as Write;
      writers.push(kind);
      const add = (row: T, patienceMs?: number) => {
        const written = waiting.add(row, kind, withinMs, patienceMs);
        wake();
        return written;
      };
      return { add, addUnwatched: (row) => void add(row).catch(failed) };
    },
    flush,
    async stop() {
      await flush(STOP_MS);
      waiting.close();
    },
  };
}
