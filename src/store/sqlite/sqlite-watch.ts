/** Notices that the file of an open database is gone or another: SQLite itself goes on writing to what nobody will find. */
import { statSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { DatabaseSync } from 'node:sqlite';
import { problemOf, type StoreProblem } from '../problem.ts';

const LOOK_MS = 1_000;
/** What was promised before the loss was noticed is written by then. */
const SETTLE_MS = 500;

export type Watch = { readonly stop: () => void };

/**
 * Looks every second until the file is lost, then saves what the open database holds beside it.
 * @param lost told at once, and again when that is saved
 */
export function watchSqlite(file: string, lost: (problem: StoreProblem) => void): Watch {
  const first = statSync(file);
  // Open from now on: it reads what was deleted.
  const keeper = new DatabaseSync(file, { readOnly: true });
  keeper.prepare('select count(*) from sqlite_master').get();
  let timer = setTimeout(look, LOOK_MS);
  timer.unref();

  async function look(): Promise<void> {
    const kind = await lostAs();
    if (kind === undefined) {
      timer = setTimeout(look, LOOK_MS);
    } else {
      lost(problemOf(kind, file));
      timer = setTimeout(() => save(kind), SETTLE_MS);
    }
    timer.unref();
  }

  async function lostAs(): Promise<'deleted' | 'replaced' | undefined> {
    try {
      const now = await stat(file);
      const same = now.ino === first.ino && now.dev === first.dev;
      return same && now.size > 0 ? undefined : 'replaced';
    } catch (error) {
      // A folder that cannot be looked into for a moment has not lost anything.
      return (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'deleted' : undefined;
    }
  }

  function save(kind: 'deleted' | 'replaced'): void {
    const saved = `${file}.saved-${new Date().toISOString().replaceAll(/[:.]/g, '-')}`;
    try {
      keeper.prepare('vacuum into ?').run(saved);
      lost(problemOf(kind, file, `what it held is saved as ${saved}`));
    } catch (error) {
      lost(problemOf(kind, file, `and it could not be saved: ${(error as Error).message}`));
    }
  }

  return {
    stop() {
      clearTimeout(timer);
      keeper.close();
    },
  };
}
