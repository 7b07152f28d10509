/** A Dateline that is killed every week while it posts the weekly digest to Slack and to Discord, and started anew. */
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { storeDialect } from '../../../src/store/dialect.ts';
import { openStore } from '../../../src/store/index.ts';
import { DEFAULTS } from '../../../src/tenants/settings/settings.ts';
import { askedAt } from '../asked.ts';
import { SILENT } from '../logs.ts';
import { startDiscordServer } from '../servers/discord.ts';
import { GUILD } from '../servers/discord-shapes.ts';
import { startSlackServer } from '../servers/slack.ts';
import { TEAM } from '../servers/slack-shapes.ts';
import type { DigestingWhere } from './digesting-process.ts';
import { killProcess, startProcess, whereOn } from './killed-process.ts';

const PROCESS = fileURLToPath(new URL('digesting-process.ts', import.meta.url));
const TENANTS = [`slack:${TEAM}`, `discord:${GUILD}`] as const;
/** Of Discord. */
const CHANNEL = '600000000000000003';

/** A Monday; no week from there on comes near to now. */
const FIRST = Date.parse('2022-01-03T00:00:00Z');
const HOUR_MS = 3_600_000;
const WEEK_MS = 168 * HOUR_MS;
/** A kill comes so long after the first digest stands, at most, and every third time as long after the start. */
const AFTER_MS = 60;
const AT_RANDOM_MS = 600;
/** Longer than anything takes on a busy machine. */
const END_MS = 120_000;

export type KilledDigests = {
  /** One a week, and as many weeks. */
  readonly kills: number;
  /** Of both platforms. */
  readonly due: number;
  readonly missing: number;
  readonly double: number;
  /** In another channel, or of another week's questions. */
  readonly wrong: number;
};

export async function killDigests(
  kills: number,
  database: DigestingWhere['database'],
): Promise<KilledDigests> {
  const slack = await startSlackServer({ judge: false });
  const discord = await startDiscordServer({ judge: false, dated: true });
  const channels = new Set([slack.channels.editors!, CHANNEL]);
  const store = await openStore(storeDialect(database, SILENT), SILENT);
  for (const [at, tenant] of TENANTS.entries())
    await store.tenants.saveSettings(
      tenant,
      { ...DEFAULTS, digestChannel: [...channels][at]! },
      'owner',
    );
  /** Each message of a digest: where it stands, and the weeks whose questions it tells. */
  const told = () =>
    [
      ...slack.posts.map((post) => ({ channel: post.channel, words: JSON.stringify(post.body) })),
      ...discord.posts.map((post) => ({ channel: post.channel_id, words: JSON.stringify(post) })),
    ].map(({ channel, words }) => ({
      channel,
      weeks: [...words.matchAll(/lighthouse number (\d+)/g)].map(([, week]) => Number(week)),
    }));
  const until = async (holds: () => boolean | Promise<boolean>) => {
    const deadline = Date.now() + END_MS;
    while (!(await holds()) && Date.now() < deadline) await wait(5);
  };

  for (let week = 0; week < kills; week += 1) {
    const monday = FIRST + week * WEEK_MS;
    for (const tenant of TENANTS)
      store.recordQuestion(
        askedAt(
          new Date(monday + 30 * HOUR_MS).toISOString(),
          `Who painted the lighthouse number ${week}?`,
          { tenant },
        ),
      );
    await store.insight.tenantsAsking();
    const where: DigestingWhere = {
      ...whereOn(slack, discord, database),
      now: new Date(monday + WEEK_MS + 7 * HOUR_MS).toISOString(),
    };
    const first = await startProcess(PROCESS, where);
    const before = told().length;
    if (week % 3 < 2) await until(() => told().length > before);
    await wait(Math.random() * (week % 3 < 2 ? AFTER_MS : AT_RANDOM_MS));
    await killProcess(first);
    const next = await startProcess(PROCESS, where);
    // In earnest a lease takes as long, and nothing that was sent is on its way any more.
    discord.forgetNonces();
    const id = new Date(monday).toISOString().slice(0, 10);
    await until(async () => (await store.insight.digested(id)).size === TENANTS.length);
    await killProcess(next);
  }
  const all = told();
  await store.close();
  await Promise.all([slack.stop(), discord.stop()]);

  const weeks = Array.from({ length: kills }, (_, week) => week);
  const times = [...channels].flatMap((channel) =>
    weeks.map(
      (week) => all.filter((one) => one.channel === channel && one.weeks.includes(week)).length,
    ),
  );
  return {
    kills,
    due: times.length,
    missing: times.filter((n) => n === 0).length,
    double: times.filter((n) => n > 1).length,
    wrong: all.filter((one) => !channels.has(one.channel) || new Set(one.weeks).size !== 1).length,
  };
}
