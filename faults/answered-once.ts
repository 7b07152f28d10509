/** Dateline killed while people ask it in Slack and in Discord: each question is answered once. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { type Dialect, Kysely } from 'kysely';
import { temporaryFolder } from '../bench/temporary-folder.ts';
import { openStore, postgresDialect, sqliteDialect } from '../src/store/index.ts';
import { DEFAULTS } from '../src/tenants/settings/settings.ts';
import { SILENT } from '../tests/support/logs.ts';
import { startDiscordServer } from '../tests/support/servers/discord.ts';
import { GUILD } from '../tests/support/servers/discord-shapes.ts';
import { startSlackServer } from '../tests/support/servers/slack.ts';
import { TEAM } from '../tests/support/servers/slack-shapes.ts';
import { type Asker, askerIn } from './asker.ts';
import { counted, type Fault, type FaultResult } from './fault.ts';
import { onPostgres } from './on-postgres.ts';

const CHILD = fileURLToPath(new URL('children/answering.ts', import.meta.url));
/** So many ask on each platform before a kill. */
const ASKED = 3;
/** A random kill comes so long after the last of them has asked, at most. */
const LONGEST_MS = 1500;
/** The others come as long after all that was asked is written down: it is being answered then. */
const AFTER_MS = 300;
/** Longer than any pause before something is tried again. */
const END_MS = 90_000;

/** What the inbox has, by its key: its state. */
type Written = ReadonlyMap<string, string>;

type Database = { readonly DATA_DIR: string; readonly DATABASE_URL?: string };

async function killAnswering(
  times: number,
  database: Database,
  dialect: () => Dialect,
): Promise<FaultResult> {
  const slack = await startSlackServer({ judge: false });
  const discord = await startDiscordServer({ judge: false });
  const store = await openStore(dialect(), SILENT);
  const reading = new Kysely<{ inbox: { key: string; state: string } }>({ dialect: dialect() });
  // Nobody has to wait.
  for (const tenant of [`slack:${TEAM}`, `discord:${GUILD}`] as const)
    await store.tenants.saveSettings(tenant, { ...DEFAULTS, userWait: 0 }, 'owner');
  const where = JSON.stringify({
    slack: { url: slack.url, botToken: slack.botToken, appToken: slack.appToken },
    discord: { url: discord.url, token: discord.token },
    database,
  });
  const written = async (): Promise<Written> => {
    const rows = await reading.selectFrom('inbox').select(['key', 'state']).execute();
    return new Map(rows.map(({ key, state }) => [key, state]));
  };
  const asker = askerIn(slack, discord);

  async function start(): Promise<ChildProcess> {
    const child = spawn(process.execPath, [CHILD, where], { stdio: ['ignore', 'pipe', 'inherit'] });
    await once(child.stdout!, 'data');
    return child;
  }
  async function kill(child: ChildProcess): Promise<void> {
    child.kill('SIGKILL');
    await once(child, 'exit');
  }
  const until = async (holds: () => boolean | Promise<boolean>) => {
    const deadline = Date.now() + END_MS;
    while (!(await holds()) && Date.now() < deadline) await wait(50);
  };

  for (let time = 0; time < times; time += 1) {
    const child = await start();
    asker.tellAgain();
    for (let one = 0; one < ASKED; one += 1) {
      await wait((Math.random() * LONGEST_MS) / ASKED);
      await asker.ask();
    }
    // Every other time what was asked is sure to be written down, and its answer is on its way.
    if (time % 2 === 0) await wait(Math.random() * LONGEST_MS);
    else {
      await until(async () => {
        asker.tellAgain();
        return asker.isAcknowledged() && asker.isWritten(await written(), ASKED);
      });
      await wait(Math.random() * AFTER_MS);
    }
    await kill(child);
  }
  const last = await start();
  await until(() => {
    asker.tellAgain();
    return asker.isAcknowledged();
  });
  await until(async () => (await store.inbox.openArrivals()) === 0);
  const left = await store.inbox.openArrivals();
  await kill(last);

  const result = resultOf(times, asker, await written(), left);
  await Promise.all([store.close(), reading.destroy()]);
  await Promise.all([slack.stop(), discord.stop()]);
  return result;
}

function resultOf(times: number, asker: Asker, written: Written, left: number): FaultResult {
  const toSlack = asker.answersInSlack();
  // Discord does not tell again what a killed process had no time to write down.
  const toDiscord = asker.answersInDiscord(written);
  const count = (answers: readonly number[], how: (times: number) => boolean) =>
    counted(answers.filter(how).length);
  const never = (answers: readonly number[]) => count(answers, (n) => n === 0);
  const twice = (answers: readonly number[]) => count(answers, (n) => n > 1);
  const unheard = asker.unacknowledged();
  const givenUp = [...written.values()].filter((state) => state === 'given-up').length;
  return {
    holds: left + unheard === 0 && toSlack.every((n) => n === 1) && toDiscord.every((n) => n === 1),
    counted: `${times} kills: Slack ${counted(toSlack.length)} asked, ${never(toSlack)} never and ${twice(toSlack)} answered twice, ${counted(unheard)} never acknowledged; Discord ${counted(asker.askedInDiscord())} asked, ${counted(toDiscord.length)} written down before the kill, of these ${never(toDiscord)} never and ${twice(toDiscord)} twice; ${left} left open, ${givenUp} given up`,
  };
}

const what = (database: string) =>
  `\`kill -9\` while people ask in Slack and Discord, at random and while their answers are on the way, on ${database}: what was acknowledged is answered, and nothing twice`;

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
  run: (times) =>
    onPostgres((url) => {
      const database = { DATA_DIR: temporaryFolder(), DATABASE_URL: url };
      return killAnswering(times, database, () => postgresDialect(url));
    }),
};
