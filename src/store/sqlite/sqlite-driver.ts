/**
 * Lets any number of callers use one SQLite file: reads go through a connection of their own and never
 * wait, writes and transactions come one after the other. Where another process holds the file, the
 * event loop goes on and the write is tried again.
 */
import { CompiledQuery, type DatabaseConnection, type Driver, type QueryResult } from 'kysely';
import { isBusy } from '../commit/away.ts';
import { createBreath } from '../commit/breath.ts';
import { retried } from '../commit/retried.ts';
import { createTurns, type Turns } from '../commit/turns.ts';
import type { SqliteFile } from './sqlite-file.ts';

/** A write that another process holds up for longer fails: whoever waits for it must be told. */
const PATIENCE_MS = 2_500;

type Files = { readonly writing: SqliteFile; readonly reading: SqliteFile };

/**
 * @param open makes a connection
 * @param canOpenTwice whether another shows the same
 */
export function createSqliteDriver(open: () => SqliteFile, canOpenTwice: boolean): Driver {
  const turns = createTurns();
  let files: Files | undefined;
  const opened = () => {
    if (!files) throw new Error('the store is closed');
    return files;
  };
  const breath = createBreath();
  const patiently = async <T>(run: () => T): Promise<T> => {
    await breath();
    return retried(async () => run(), { when: isBusy, patienceMs: PATIENCE_MS });
  };
  return {
    async init() {
      const writing = await patiently(open);
      files = { writing, reading: canOpenTwice ? await patiently(open) : writing };
    },
    acquireConnection: async () => new Connection(opened(), turns, patiently),
    beginTransaction: (connection) => (connection as Connection).begin(),
    commitTransaction: (connection) => (connection as Connection).end('commit'),
    rollbackTransaction: (connection) => (connection as Connection).end('rollback'),
    async releaseConnection() {},
    async destroy() {
      if (!files) return;
      const { writing, reading } = files;
      files = undefined;
      if (reading !== writing) reading.close();
      writing.close();
    },
  };
}

class Connection implements DatabaseConnection {
  readonly #files: Files;
  readonly #turns: Turns;
  readonly #patiently: <T>(run: () => T) => Promise<T>;
  /** Ends its turn, while it has one: in a transaction. */
  #done: (() => void) | undefined;

  constructor(files: Files, turns: Turns, patiently: <T>(run: () => T) => Promise<T>) {
    this.#files = files;
    this.#turns = turns;
    this.#patiently = patiently;
  }

  async begin(): Promise<void> {
    const done = await this.#turns.take();
    try {
      // Immediate: it waits for others here, before anything is done, and never in the middle.
      await this.#patiently(() => this.#files.writing.run(CompiledQuery.raw('begin immediate')));
      this.#done = done;
    } catch (problem) {
      done();
      throw problem;
    }
  }

  async end(how: 'commit' | 'rollback'): Promise<void> {
    const { writing } = this.#files;
    // What cannot be committed is rolled back next, and then others have their turn, whatever comes of that.
    if (how === 'commit') writing.run(CompiledQuery.raw('commit'));
    try {
      // A full disk may have ended it already.
      if (writing.inTransaction()) writing.run(CompiledQuery.raw('rollback'));
    } finally {
      this.#done?.();
      this.#done = undefined;
    }
  }

  async executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    const { writing, reading } = this.#files;
    if (this.#done) return this.#patiently(() => writing.run<Row>(query));
    if (query.query.kind === 'SelectQueryNode' && reading !== writing)
      return this.#patiently(() => reading.run<Row>(query));
    const done = await this.#turns.take();
    try {
      return await this.#patiently(() => writing.run<Row>(query));
    } finally {
      done();
    }
  }

  async *streamQuery<Row>(query: CompiledQuery): AsyncIterableIterator<QueryResult<Row>> {
    const { writing, reading } = this.#files;
    for (const row of (this.#done ? writing : reading).iterate<Row>(query)) yield { rows: [row] };
  }
}
