/** Rows on their way into the database, in the order they came, each with who waits for it. */
import type { Transaction } from 'kysely';
import type { Tables } from '../tables/tables.ts';

/** Writes rows of one kind. */
export type Write = (transaction: Transaction<Tables>, rows: readonly unknown[]) => Promise<void>;

export type WaitingRow = {
  readonly row: unknown;
  readonly write: Write;
  readonly written: () => void;
  readonly refuse: (problem: unknown) => void;
};

/** The database has not taken a row in time; it is not written. */
class NotWritten extends Error {
  override readonly name = 'NotWritten';
}

export type WaitingRows = {
  /** @returns what resolves once the row is written, and rejects where it is not */
  readonly add: (
    row: unknown,
    write: Write,
    withinMs: number,
    patienceMs?: number,
  ) => Promise<void>;
  /** Takes the first so many. */
  readonly take: (most: number) => readonly WaitingRow[];
  /** Those that were taken wait again, before all others. */
  readonly putBack: (rows: readonly WaitingRow[]) => void;
  /** When the first of them is to be written, in milliseconds of `performance.now()`. */
  readonly due: () => number;
  /** All of them are due now. */
  readonly hasten: () => void;
  readonly size: () => number;
  /** Resolves once all that were added so far are written or refused. */
  readonly settled: () => Promise<unknown>;
  /** Refuses them, and every further one. */
  readonly close: () => void;
};

/** More is not kept waiting for a database that is away: memory must not run out. */
const MOST_WAITING = 100_000;

type Waiting = WaitingRow & { readonly promise: Promise<void>; over: boolean };

export function createWaitingRows(): WaitingRows {
  let rows: Waiting[] = [];
  const unsettled = new Set<Promise<void>>();
  let due = Number.POSITIVE_INFINITY;
  let closed = false;

  return {
    add(row, write, withinMs, patienceMs) {
      if (closed) return Promise.reject(new NotWritten('the store is closed'));
      if (rows.length >= MOST_WAITING)
        return Promise.reject(new NotWritten('the database is away, and too much waits for it'));
      const { promise, resolve, reject } = Promise.withResolvers<void>();
      let timer: NodeJS.Timeout | undefined;
      const end = (how: () => void) => {
        clearTimeout(timer);
        entry.over = true;
        unsettled.delete(promise);
        how();
      };
      const entry: Waiting = {
        row,
        write,
        promise,
        over: false,
        written: () => end(resolve),
        refuse: (problem) => end(() => reject(problem)),
      };
      if (patienceMs !== undefined) {
        timer = setTimeout(
          () => entry.refuse(new NotWritten('the database did not take it in time')),
          patienceMs,
        );
        timer.unref();
      }
      rows.push(entry);
      unsettled.add(promise);
      due = Math.min(due, performance.now() + withinMs);
      return promise;
    },
    take(most) {
      const open = rows.filter(({ over }) => !over);
      rows = open.slice(most);
      if (rows.length === 0) due = Number.POSITIVE_INFINITY;
      return open.slice(0, most);
    },
    putBack(taken) {
      if (closed) for (const row of taken) row.refuse(new NotWritten('the store is closed'));
      else {
        rows = [...(taken as readonly Waiting[]), ...rows];
        due = 0;
      }
    },
    due: () => (rows.length > 0 ? due : Number.POSITIVE_INFINITY),
    hasten() {
      due = 0;
    },
    size: () => rows.length,
    settled: () => Promise.allSettled([...unsettled]),
    close() {
      closed = true;
      for (const row of rows) row.refuse(new NotWritten('the store is closed'));
      rows = [];
    },
  };
}
