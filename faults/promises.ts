/** Dateline killed while people press "Tell me when you know", and while it tells them what is published. */
import { temporaryFolder } from '../bench/temporary-folder.ts';
import { killPromises } from '../tests/support/jobs/kill-promises.ts';
import { counted, type Fault, type FaultResult } from './fault.ts';
import { onPostgres } from './on-postgres.ts';

const ASKED = { questions: 200, facts: 50 } as const;

async function kill(times: number, DATABASE_URL?: string): Promise<FaultResult> {
  const where = { DATA_DIR: temporaryFolder(), ...(DATABASE_URL && { DATABASE_URL }) };
  const done = await killPromises(times, where, ASKED);
  const { kept, facts, answering, right, wrong, double, missing, unforgotten } = done;
  for (const one of [...wrong, ...double]) console.error(one);
  return {
    holds: right === answering && wrong.length + double.length + missing + unforgotten === 0,
    counted: `${times} kills: ${counted(kept)} questions promised on Slack and Discord, ${facts} facts published, ${answering} of which answer one; ${right} told right, ${wrong.length} wrong, ${double.length} twice, ${missing} not; ${unforgotten} people still kept once they were told`,
  };
}

const what = (database: string) =>
  `\`kill -9\` while people press "Tell me when you know" in Slack and Discord, and while they are told, on ${database}: each is told once, where they asked, and only of what answers`;

export const promisesSqlite: Fault = {
  name: 'promise-sqlite',
  what: what('SQLite'),
  times: 20,
  run: (times) => kill(times),
};

export const promisesPostgres: Fault = {
  name: 'promise-postgresql',
  what: what('PostgreSQL'),
  times: 20,
  run: (times) => onPostgres((url) => kill(times, url)),
};
