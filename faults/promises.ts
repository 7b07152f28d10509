/** Dateline killed while people press "Tell me when you know", and while it tells them what is published. */
import { killPromises } from '../tests/support/jobs/kill-promises.ts';
import { counted } from './fault.ts';
import { onBoth } from './on-both.ts';

const ASKED = { questions: 200, facts: 50 } as const;

export const [promisesSqlite, promisesPostgres] = onBoth({
  name: 'promise',
  what: (database) =>
    `\`kill -9\` while people press "Tell me when you know" in Slack and Discord, and while they are told, on ${database}: each is told once, where they asked, and only of what answers`,
  times: 20,
  async run(times, database) {
    const done = await killPromises(times, database, ASKED);
    const { kept, facts, answering, right, wrong, double, missing, unforgotten } = done;
    for (const one of [...wrong, ...double]) console.error(one);
    return {
      holds: right === answering && wrong.length + double.length + missing + unforgotten === 0,
      counted: `${times} kills: ${counted(kept)} questions promised on Slack and Discord, ${facts} facts published, ${answering} of which answer one; ${right} told right, ${wrong.length} wrong, ${double.length} twice, ${missing} not; ${unforgotten} people still kept once they were told`,
    };
  },
});
