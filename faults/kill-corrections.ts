/** Processes that correct posted copies and are killed in the middle of it, each with a newer version than the last. */
import { killCorrections } from '../tests/support/jobs/kill-corrections.ts';
import { counted } from './fault.ts';
import { onBoth } from './on-both.ts';

const COPIES_A_CHANNEL = 50;

export const [killCorrectionsSqlite, killCorrectionsPostgres] = onBoth({
  name: 'kill-corrections',
  what: (database) =>
    `\`kill -9\` of processes that correct copies (in channels, for one reader, in direct messages, such as nobody can change, and whoever wanted to be told), on one ${database}, while facts go on changing: each says the newest version, or the one message after it does, none an older one after it, and its receipt says so`,
  times: 50,
  async run(times, database) {
    const done = await killCorrections(times, database, COPIES_A_CHANNEL);
    const { copies, lost, outOfOrder, wrongReceipts, sent, twice, unforgotten, again } = done;
    return {
      holds: lost + outOfOrder + wrongReceipts + twice + unforgotten === 0,
      counted: `${times} kills, ${counted(copies)} copies: ${lost} not corrected, ${outOfOrder} out of order, ${wrongReceipts} receipts wrong; ${counted(sent)} messages of their own, ${twice} twice; ${unforgotten} people still kept once they were told; ${again} changes made again, which nobody sees`,
    };
  },
});
