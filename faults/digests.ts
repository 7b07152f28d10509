/** Dateline killed while it posts the weekly digest: each week's is posted once. */
import { temporaryFolder } from '../bench/temporary-folder.ts';
import { killDigests } from '../tests/support/jobs/kill-digests.ts';
import type { Fault, FaultResult } from './fault.ts';
import { onPostgres } from './on-postgres.ts';

async function kill(times: number, DATABASE_URL?: string): Promise<FaultResult> {
  const where = { DATA_DIR: temporaryFolder(), ...(DATABASE_URL && { DATABASE_URL }) };
  const { due, missing, double, wrong } = await killDigests(times, where);
  return {
    holds: missing + double + wrong === 0,
    counted: `${times} kills in ${times} weeks, ${due} digests due on Slack and Discord: ${missing} missing, ${double} posted twice, ${wrong} elsewhere or of another week`,
  };
}

const what = (database: string) =>
  `\`kill -9\` while the weekly digest is posted in Slack and Discord, on ${database}: each week's stands once in the chosen channel, none is missing, none comes twice`;

export const digestsSqlite: Fault = {
  name: 'digest-sqlite',
  what: what('SQLite'),
  times: 20,
  run: (times) => kill(times),
};

export const digestsPostgres: Fault = {
  name: 'digest-postgresql',
  what: what('PostgreSQL'),
  times: 20,
  run: (times) => onPostgres((url) => kill(times, url)),
};
