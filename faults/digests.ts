/** Dateline killed while it posts the weekly digest: each week's is posted once. */
import { killDigests } from '../tests/support/jobs/kill-digests.ts';
import { onBoth } from './on-both.ts';

export const [digestsSqlite, digestsPostgres] = onBoth({
  name: 'digest',
  what: (database) =>
    `\`kill -9\` while the weekly digest is posted in Slack and Discord, on ${database}: each week's stands once in the chosen channel, none is missing, none comes twice`,
  times: 20,
  async run(times, database) {
    const { due, missing, double, wrong } = await killDigests(times, database);
    return {
      holds: missing + double + wrong === 0,
      counted: `${times} kills in ${times} weeks, ${due} digests due on Slack and Discord: ${missing} missing, ${double} posted twice, ${wrong} elsewhere or of another week`,
    };
  },
});
