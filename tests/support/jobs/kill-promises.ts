/**
 * People on Slack and Discord who ask what nobody knows and want to be told, of a Dateline that is killed while they
 * press and while it tells them; for the faults and, smaller, a test.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { storeDialect } from '../../../src/store/dialect.ts';
import { openStore } from '../../../src/store/index.ts';
import { DEFAULTS } from '../../../src/tenants/settings/settings.ts';
import { SILENT } from '../logs.ts';
import { answerTo, beginPorts, publishOn } from '../packs/ports.ts';
import { startDiscordServer } from '../servers/discord.ts';
import { GUILD } from '../servers/discord-shapes.ts';
import { startSlackServer } from '../servers/slack.ts';
import { TEAM } from '../servers/slack-shapes.ts';
import {
  type Asked,
  askOnDiscord,
  askOnSlack,
  PEOPLE,
  pressAll,
  type ToldMessage,
  toldOn,
} from './promise-askers.ts';
import type { Where } from './promising-process.ts';

const PROCESS = fileURLToPath(new URL('promising-process.ts', import.meta.url));

/** Longer than a lease of a process that is gone. */
const SETTLE_MS = 1_500;

export type KilledPromises = {
  readonly kills: number;
  /** Questions whose asker was told that they will be told. */
  readonly kept: number;
  readonly facts: number;
  /** How many of these answer one of the questions. */
  readonly answering: number;
  /** Told once, where it was asked, by the very fact. */
  readonly right: number;
  /** Told what does not answer, or elsewhere. */
  readonly wrong: number;
  readonly double: number;
  readonly missing: number;
  /** Still kept of those that were told. */
  readonly unforgotten: number;
};

export type PromisesAsked = {
  readonly questions: number;
  /** Every fifth of these is beside its question, which is then not answered. */
  readonly facts: number;
};

export async function killPromises(
  kills: number,
  database: Where['database'],
  { questions, facts }: PromisesAsked,
): Promise<KilledPromises> {
  const slack = await startSlackServer({ judge: false, people: PEOPLE });
  const discord = await startDiscordServer({ judge: false });
  const store = await openStore(storeDialect(database, SILENT), SILENT);
  for (const tenant of [`slack:${TEAM}`, `discord:${GUILD}`] as const)
    await store.tenants.saveSettings(
      tenant,
      { ...DEFAULTS, userWait: 0, ...(tenant.startsWith('slack') && { answers: 'private' }) },
      'owner',
    );
  const knowledge = join(database.DATA_DIR, 'knowledge');
  beginPorts(knowledge);
  const where: Where = {
    slack: { url: slack.url, botToken: slack.botToken, appToken: slack.appToken },
    discord: { url: discord.url, token: discord.token },
    database,
    knowledge,
  };

  async function start(): Promise<ChildProcess> {
    const child = spawn(process.execPath, [PROCESS, JSON.stringify(where)], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await once(child.stdout!, 'data');
    return child;
  }
  async function kill(child: ChildProcess): Promise<void> {
    child.kill('SIGKILL');
    await once(child, 'exit');
  }

  // All is asked of one process; pressing is what the kills come upon.
  let child = await start();
  const asked: Asked[] = [];
  for (let number = 0; number < questions; number += 1)
    asked.push(
      number % 2 === 0 ? await askOnSlack(slack, number) : await askOnDiscord(discord, number),
    );
  const whilePressing = kills >> 1;
  for (let time = 0; time < whilePressing; time += 1) {
    const share = Math.ceil(questions / (whilePressing + 1));
    const pressing = pressAll(asked.filter(({ kept }) => !kept).slice(0, share), 500);
    await wait(Math.random() * 400);
    await kill(child);
    await pressing;
    child = await start();
  }
  while (asked.some(({ kept }) => !kept))
    await pressAll(
      asked.filter(({ kept }) => !kept),
      10_000,
    );

  const whileTelling = kills - whilePressing;
  const published = Array.from({ length: facts }, (_, at) => ({
    number: Math.floor((at * questions) / facts),
    kind: at % 5 === 4 ? ('beside' as const) : ('answer' as const),
  }));
  for (let time = 0; time < whileTelling; time += 1) {
    const [from, to] = [time, time + 1].map((one) => Math.floor((one * facts) / whileTelling));
    for (const { number, kind } of published.slice(from, to)) publishOn(knowledge, number, kind);
    await wait(Math.random() * 600);
    await kill(child);
    child = await start();
  }
  // All that is left is told by the last.
  const answers = new Set(
    published.flatMap(({ number, kind }) => (kind === 'answer' ? number : [])),
  );
  const told = () => toldOn(slack, discord, questions);
  const deadline = Date.now() + 60_000;
  while (Date.now() < deadline) {
    const stands = new Set(told().map(({ number }) => number));
    if ([...answers].every((number) => stands.has(number))) break;
    await wait(100);
  }
  // What would come twice, or wrongly, has time to.
  await wait(SETTLE_MS);
  await kill(child);
  const all = told();
  const people = new Map(asked.map(({ person }) => [JSON.stringify(person), person]));
  let left = 0;
  for (const person of people.values()) left += await store.tenants.promisesTo(person);
  await store.close();
  await Promise.all([slack.stop(), discord.stop()]);

  const times = Map.groupBy(all, ({ number }) => number);
  const isRight = ({ number, channel, thread, words }: ToldMessage) =>
    answers.has(number) &&
    words.includes(answerTo(number)) &&
    asked[number]!.at.channel === channel &&
    (asked[number]!.at.thread ?? thread) === thread;
  return {
    kills,
    kept: asked.filter(({ kept }) => kept).length,
    facts,
    answering: answers.size,
    right: [...times.values()].filter((some) => some.length === 1 && isRight(some[0]!)).length,
    wrong: all.filter((one) => !isRight(one)).length,
    double: [...times.values()].filter(({ length }) => length > 1).length,
    missing: [...answers].filter((number) => !times.has(number)).length,
    unforgotten: left - (questions - answers.size),
  };
}
