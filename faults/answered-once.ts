/** Dateline killed at random moments while people ask it in Slack and in Discord: each question is answered once. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Dialect } from 'kysely';
import { temporaryFolder } from '../bench/temporary-folder.ts';
import { openStore, postgresDialect, sqliteDialect } from '../src/store/index.ts';
import { DEFAULTS } from '../src/tenants/settings/settings.ts';
import { SILENT } from '../tests/support/logs.ts';
import { QUESTION } from '../tests/support/packs/downing.ts';
import { startDiscordServer } from '../tests/support/servers/discord.ts';
import { GUILD } from '../tests/support/servers/discord-shapes.ts';
import { startSlackServer } from '../tests/support/servers/slack.ts';
import type { Said } from '../tests/support/servers/slack-events.ts';
import { BOT_USER, TEAM } from '../tests/support/servers/slack-shapes.ts';
import { startPostgres } from '../tests/support/store/start-postgres.ts';
import { counted, type Fault, type FaultResult } from './fault.ts';

const CHILD = fileURLToPath(new URL('children/answering.ts', import.meta.url));
/** A kill comes so long after a process is there, at most, and so many ask on each platform before it. */
const LONGEST_MS = 1500;
const ASKED = 3;
/** Longer than any pause before something is tried again. */
const END_MS = 60_000;

type Database = { readonly DATA_DIR: string; readonly DATABASE_URL?: string };

async function killAnswering(
  times: number,
  database: Database,
  dialect: () => Dialect,
): Promise<FaultResult> {
  const slack = await startSlackServer({ judge: false });
  const discord = await startDiscordServer({ judge: false });
  const store = await openStore(dialect(), SILENT);
  // Nobody has to wait.
  for (const tenant of [`slack:${TEAM}`, `discord:${GUILD}`] as const)
    await store.tenants.saveSettings(tenant, { ...DEFAULTS, userWait: 0 }, 'owner');
  const where = JSON.stringify({
    slack: { url: slack.url, botToken: slack.botToken, appToken: slack.appToken },
    discord: { url: discord.url, token: discord.token },
    database,
  });
  const inSlack: Said[] = [];
  const inDiscord: { readonly id: string; readonly channel_id: string }[] = [];

  async function start(): Promise<ChildProcess> {
    const child = spawn(process.execPath, [CHILD, where], { stdio: ['ignore', 'pipe', 'inherit'] });
    await once(child.stdout!, 'data');
    return child;
  }

  /** Slack tells again what was not acknowledged. */
  const unacknowledged = new Set<Said>();
  async function ask(): Promise<void> {
    const said = await slack.say(`<@${BOT_USER}> ${QUESTION}`);
    inSlack.push(said);
    unacknowledged.add(said);
    said.ack.then(
      () => unacknowledged.delete(said),
      () => {},
    );
    inDiscord.push(discord.write(`<@${discord.appId}> ${QUESTION}`));
  }
  const tellAgain = () =>
    Promise.all(
      [...unacknowledged].map((said) => said.again().then(() => unacknowledged.delete(said))),
    );

  for (let time = 0; time < times; time += 1) {
    const child = await start();
    const again = tellAgain().catch(() => {});
    const asking = Array.from({ length: ASKED }, async () => {
      await wait(Math.random() * LONGEST_MS);
      await ask();
    });
    await Promise.all(asking);
    await wait(Math.random() * LONGEST_MS);
    child.kill('SIGKILL');
    await once(child, 'exit');
    void again;
  }
  const last = await start();
  await tellAgain().catch(() => {});
  const deadline = Date.now() + END_MS;
  while ((await store.inbox.openArrivals()) > 0 && Date.now() < deadline) await wait(100);
  const left = await store.inbox.openArrivals();
  last.kill('SIGKILL');
  await once(last, 'exit');

  const toSlack = inSlack.map(
    ({ ts }) => slack.posts.filter(({ thread_ts }) => thread_ts === ts).length,
  );
  const references = discord.posts.map(
    (post) =>
      (post as { message_reference?: { message_id: string } }).message_reference?.message_id,
  );
  const writtenDown: typeof inDiscord = [];
  for (const said of inDiscord) {
    const key = `discord:message:${said.channel_id}:${said.id}`;
    const arrival = { key, platform: 'discord', kind: 'message', body: '{}' } as const;
    if (!(await store.inbox.take(arrival, 'whoever counts'))) writtenDown.push(said);
  }
  const toDiscord = writtenDown.map(({ id }) => references.filter((one) => one === id).length);
  await store.close();
  await Promise.all([slack.stop(), discord.stop()]);
  const count = (answers: readonly number[], how: (times: number) => boolean) =>
    counted(answers.filter(how).length);
  const never = (answers: readonly number[]) => count(answers, (n) => n === 0);
  const twice = (answers: readonly number[]) => count(answers, (n) => n > 1);
  // Discord does not tell again what a killed process had no time to write down.
  return {
    holds: left === 0 && toSlack.every((n) => n === 1) && toDiscord.every((n) => n === 1),
    counted: `${times} kills: Slack ${counted(toSlack.length)} asked, ${never(toSlack)} never and ${twice(toSlack)} answered twice; Discord ${counted(inDiscord.length)} asked, ${counted(toDiscord.length)} written down before the kill, of these ${never(toDiscord)} never and ${twice(toDiscord)} twice; ${left} left open`,
  };
}

const what = (database: string) =>
  `\`kill -9\` at random moments while people ask in Slack and Discord, on ${database}: what was acknowledged is answered, and nothing twice`;

export const answeredOnceSqlite: Fault = {
  name: 'answered-once-sqlite',
  what: what('SQLite'),
  times: 200,
  run(times) {
    const DATA_DIR = temporaryFolder();
    return killAnswering(times, { DATA_DIR }, () => sqliteDialect(`${DATA_DIR}/dateline.db`));
  },
};

export const answeredOncePostgres: Fault = {
  name: 'answered-once-postgresql',
  what: what('PostgreSQL'),
  times: 200,
  async run(times) {
    const postgres = await startPostgres('on');
    try {
      const database = { DATA_DIR: temporaryFolder(), DATABASE_URL: postgres.url };
      return await killAnswering(times, database, () => postgresDialect(postgres.url));
    } finally {
      await postgres.close();
    }
  },
};
