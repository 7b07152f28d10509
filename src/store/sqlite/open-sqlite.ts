/**
 * Opens the database file. Whatever is wrong with it, Dateline starts: with a store in memory that keeps nothing,
 * and a problem that says which file it is and what to do.
 */

import { DatabaseSync } from 'node:sqlite';
import { setTimeout as delay } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { Log } from '../../log.ts';
import { keeping } from '../keeping.ts';
import { type OpenStore, openStore } from '../open.ts';
import { problemFrom, type StoreProblem } from '../problem.ts';
import { openReadOnly } from '../read-only.ts';
import { MIGRATIONS } from '../tables/tables.ts';
import { APPLICATION_ID, inspectSqlite } from './inspect-sqlite.ts';
import { newStoreId, notedStore, noteStore } from './made-note.ts';
import { sqliteDialect } from './sqlite.ts';
import { watchSqlite } from './sqlite-watch.ts';

export type KeptStore = OpenStore & {
  /** Why nothing is kept; undefined while all is well. It never goes away again before a restart. */
  readonly problem: () => StoreProblem | undefined;
};

/** How long a start waits for another process that holds the database. */
const BUSY_TRIES = 5;
const BETWEEN_MS = 1_000;

/** @param clock says when requests are used */
export async function openSqliteStore(
  file: string,
  log: Pick<Log, 'error' | 'warn'>,
  clock?: () => Date,
): Promise<KeptStore> {
  const inspected = await inspectPatiently(file);
  if (!inspected.ok) return without(inspected.problem, log, clock);
  let store: OpenStore;
  let stopWatching: () => void;
  let problem: StoreProblem | undefined;
  const lost = (found: StoreProblem) => {
    problem = found;
    log.error({ file: found.file, kind: found.kind }, `${found.message} ${NOTHING_IS_KEPT}`);
  };
  try {
    store = await openStore(sqliteDialect(file), log, clock);
    own(file, log);
    const watch = watchSqlite(file, lost);
    const checked = inspected.large ? checkBeside(file, lost) : undefined;
    stopWatching = () => {
      watch.stop();
      void checked?.terminate();
    };
  } catch (error) {
    const found = problemFrom(error, file);
    if (!found) throw error;
    return without(found, log, clock);
  }
  return {
    ...store,
    tenants: keeping(
      store.tenants,
      () => problem,
      log,
      (error) => {
        const found = problemFrom(error, file);
        // A full disk or a lock may pass; what is damaged stays so.
        if (!problem && (found?.kind === 'damaged' || found?.kind === 'garbage')) lost(found);
      },
    ),
    problem: () => problem,
    async close() {
      stopWatching();
      await store.close();
    },
  };
}

const NOTHING_IS_KEPT =
  'Until then Dateline answers and keeps nothing: no settings, follows, feedback or questions.';

async function inspectPatiently(file: string) {
  const migrations = Object.keys(MIGRATIONS);
  for (let tries = 1; ; tries += 1) {
    const inspected = inspectSqlite(file, migrations);
    if (inspected.ok || inspected.problem.kind !== 'busy' || tries === BUSY_TRIES) return inspected;
    await delay(BETWEEN_MS);
  }
}

async function without(
  problem: StoreProblem,
  log: Pick<Log, 'error' | 'warn'>,
  clock: (() => Date) | undefined,
): Promise<KeptStore> {
  const { dialect, read } = await openReadOnly(problem);
  log.error(
    { file: problem.file, kind: problem.kind, read },
    `${problem.message} ${NOTHING_IS_KEPT}`,
  );
  const store = await openStore(dialect, log, clock);
  return {
    ...store,
    tenants: keeping(store.tenants, () => problem, log),
    problem: () => problem,
  };
}

/** Marks the file as Dateline's, and notes beside it that it is there. */
function own(file: string, log: Pick<Log, 'warn'>): void {
  const database = new DatabaseSync(file, { timeout: BETWEEN_MS });
  try {
    const { application_id } = database.prepare('pragma application_id').get() as object & {
      application_id: number;
    };
    if (application_id !== APPLICATION_ID)
      database.exec(`pragma application_id = ${APPLICATION_ID}`);
    database
      .prepare("insert into meta (name, value) values ('store', ?) on conflict do nothing")
      .run(newStoreId());
    const { value } = database.prepare("select value from meta where name = 'store'").get() as {
      value: string;
    };
    const noted = notedStore(file);
    if (noted === value) return;
    if (noted !== undefined)
      log.warn({ file }, 'the database is another than at the last start; it is used from now on');
    noteStore(file, value);
  } finally {
    database.close();
  }
}

function checkBeside(file: string, found: (problem: StoreProblem) => void): Worker {
  const worker = new Worker(new URL('./check-worker.ts', import.meta.url), {
    workerData: { file },
  });
  worker.on('message', (problem?: StoreProblem) => {
    if (problem) found(problem);
  });
  // Without the check, the database is as it was before there was one.
  worker.on('error', () => {});
  worker.unref();
  return worker;
}
