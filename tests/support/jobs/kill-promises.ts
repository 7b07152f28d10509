/**
 * People on Slack and Discord who ask what nobody knows and want to be told, of a Dateline that is killed while they
 * press and while it tells them; for the faults and, smaller, a test.
 */
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
import { killProcess, startProcess, whereOn } from './killed-process.ts';
import {
  type Asked,
  askOnDiscord,
  askOnSlack,
  PEOPLE,
  pressAll,
  type ToldMessage,
  toldOn,
} from './promise-askers.ts';
import type { PromisingWhere } from './promising-process.ts';

const PROCESS = fileURLToPath(new URL('promising-process.ts', import.meta.url));

/** A kill comes so long after somebody is told, at most: the next ones are being told then. */
const AFTER_MS = 60;
/** Longer than a lease, and than a busy machine takes to start a process. */
const BEGUN_MS = 60_000;
const END_MS = 120_000;

export type KilledPromises = {
  readonly kills: number;
  /** Questions whose asker was told that they will be told. */
  readonly kept: number;
  readonly facts: number;
  /** How many of these answer one of the questions. */
  readonly answering: number;
  /** Told once, where it was asked, by the very fact. */
  readonly right: number;
  /** Told what does not answer, or elsewhere: each in words. */
  readonly wrong: readonly string[];
  /** Told more than once: each in words. */
  readonly double: readonly string[];
  readonly missing: number;
  /** Still kept of those that were told. */
  readonly unforgotten: number;
};

export type PromisesAsked = {
  readonly questions: number;
  /** Every fifth of these is beside its question, which is then not answered. */
  readonly facts: number;
  readonly leaseSeconds?: number;
};

export async function killPromises(
  kills: number,
  database: PromisingWhere['database'],
  { questions, facts, leaseSeconds }: PromisesAsked,
): Promise<KilledPromises> {
  const slack = await startSlackServer({ judge: false, people: PEOPLE });
  const discord = await startDiscordServer({ judge: false, dated: true });
  const store = await openStore(storeDialect(database, SILENT), SILENT);
  for (const tenant of [`slack:${TEAM}`, `discord:${GUILD}`] as const)
    await store.tenants.saveSettings(
      tenant,
      { ...DEFAULTS, userWait: 0, ...(tenant.startsWith('slack') && { answers: 'private' }) },
      'owner',
    );
  const knowledge = join(database.DATA_DIR, 'knowledge');
  beginPorts(knowledge);
  const where: PromisingWhere = { ...whereOn(slack, discord, database, leaseSeconds), knowledge };
  const start = () => startProcess(PROCESS, where);

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
    await killProcess(child);
    await pressing;
    child = await start();
  }
  while (asked.some(({ kept }) => !kept))
    await pressAll(
      asked.filter(({ kept }) => !kept),
      10_000,
    );

  const whileTelling = kills - whilePressing;
  const apart = Math.floor(questions / facts);
  const published = Array.from({ length: facts }, (_, at) => ({
    // Of every matter, platform and way of asking: by even steps it would be the same of them again and again.
    number: at * apart + (at % apart),
    kind: at % 5 === 4 ? ('beside' as const) : ('answer' as const),
  }));
  const told = () => toldOn(slack, discord, questions);
  for (let time = 0; time < whileTelling; time += 1) {
    const before = told().length;
    const [from, to] = [time, time + 1].map((one) => Math.floor((one * facts) / whileTelling));
    for (const { number, kind } of published.slice(from, to)) publishOn(knowledge, number, kind);
    const begun = Date.now() + BEGUN_MS;
    while (told().length === before && Date.now() < begun) await wait(5);
    await wait(Math.random() * AFTER_MS);
    await killProcess(child);
    child = await start();
    // In earnest a lease takes as long, and nothing that was sent is on its way any more.
    discord.forgetNonces();
  }
  // All that is left is told by the last.
  const answers = new Set(
    published.flatMap(({ number, kind }) => (kind === 'answer' ? number : [])),
  );
  const deadline = Date.now() + END_MS;
  while (Date.now() < deadline) {
    const stands = new Set(told().map(({ number }) => number));
    if ([...answers].every((number) => stands.has(number))) break;
    await wait(100);
  }
  // What would come twice, or wrongly, has time to.
  await wait(1000 * (where.leaseSeconds + 1));
  await killProcess(child);
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
  const inWords = (one: ToldMessage) =>
    JSON.stringify({ asked: asked[one.number]!.person, at: asked[one.number]!.at, told: one });
  return {
    kills,
    kept: asked.filter(({ kept }) => kept).length,
    facts,
    answering: answers.size,
    right: [...times.values()].filter((some) => some.length === 1 && isRight(some[0]!)).length,
    wrong: all.filter((one) => !isRight(one)).map(inWords),
    double: [...times.values()]
      .filter(({ length }) => length > 1)
      .map((some) => some.map(inWords).join(', and ')),
    missing: [...answers].filter((number) => !times.has(number)).length,
    unforgotten: left - (questions - answers.size),
  };
}
