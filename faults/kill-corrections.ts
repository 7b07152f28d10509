/** Processes that correct posted copies and are killed in the middle of it, each with a newer version than the last. */
import { temporaryFolder } from '../bench/temporary-folder.ts';
import { killCorrections } from '../tests/support/jobs/kill-corrections.ts';
import { counted, type Fault, type FaultResult } from './fault.ts';
import { onPostgres } from './on-postgres.ts';

const COPIES_A_CHANNEL = 50;

async function kill(times: number, DATABASE_URL?: string): Promise<FaultResult> {
  const where = { DATA_DIR: temporaryFolder(), ...(DATABASE_URL && { DATABASE_URL }) };
  const done = await killCorrections(times, where, COPIES_A_CHANNEL);
  const { copies, lost, outOfOrder, wrongReceipts, sent, twice, unforgotten, again } = done;
  return {
    holds: lost + outOfOrder + wrongReceipts + twice + unforgotten === 0,
    counted: `${times} kills, ${counted(copies)} copies: ${lost} not corrected, ${outOfOrder} out of order, ${wrongReceipts} receipts wrong; ${counted(sent)} messages of their own, ${twice} twice; ${unforgotten} people still kept once they were told; ${again} changes made again, which nobody sees`,
  };
}

const what = (database: string) =>
  `\`kill -9\` of processes that correct copies (in channels, for one reader, in direct messages, such as nobody can change, and whoever wanted to be told), on one ${database}, while facts go on changing: each says the newest version, or the one message after it does, none an older one after it, and its receipt says so`;

export const killCorrectionsSqlite: Fault = {
  name: 'kill-corrections-sqlite',
  what: what('SQLite'),
  times: 50,
  run: (times) => kill(times),
};

export const killCorrectionsPostgres: Fault = {
  name: 'kill-corrections-postgresql',
  what: what('PostgreSQL'),
  times: 50,
  run: (times) => onPostgres((url) => kill(times, url)),
};
