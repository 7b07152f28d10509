/** Reads every page of a large database in a thread of its own, so that nobody waits for it. */
import { DatabaseSync } from 'node:sqlite';
import { parentPort, workerData } from 'node:worker_threads';
import { problemFrom, type StoreProblem } from '../problem.ts';
import { quickCheck } from './inspect-sqlite.ts';

const { file } = workerData as { readonly file: string };
parentPort?.postMessage(check());

function check(): StoreProblem | undefined {
  try {
    const database = new DatabaseSync(file, { readOnly: true });
    try {
      return quickCheck(database, file);
    } finally {
      database.close();
    }
  } catch (error) {
    // One that is locked at the moment is not for that reason damaged.
    const problem = problemFrom(error, file);
    return problem?.kind === 'damaged' || problem?.kind === 'garbage' ? problem : undefined;
  }
}
