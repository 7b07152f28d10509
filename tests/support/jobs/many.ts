/**
 * A fact is corrected that stands in very many copies and that very many channels follow: the real store and jobs,
 * a clock that does not wait, and platforms that are nothing but their limits. For the bench and, smaller, a test.
 */

import { createCorrector } from '../../../src/jobs/corrector.ts';
import { createNotifier } from '../../../src/jobs/notifier.ts';
import { createRunner } from '../../../src/jobs/runner.ts';
import type { Knowledge } from '../../../src/knowledge/model/knowledge.ts';
import { factsOn } from '../../../src/tenants/subscriptions/subscription-topic.ts';
import { platformOf, type TenantId } from '../../../src/tenants/tenant-id.ts';
import { SILENT } from '../logs.ts';
import { edit, QUESTION } from '../packs/downing.ts';
import { realService } from '../real-service.ts';
import { nobodyIsTold } from './correcting.ts';
import { limitedPlatform } from './limited-platform.ts';
import { virtualTime } from './virtual-time.ts';

export type Many = {
  readonly discord: { readonly servers: number; readonly channels: number };
  readonly slack: { readonly workspaces: number; readonly channels: number };
  /** In each channel. */
  readonly copies: number;
  /** Topics that each channel follows, up to as many as the fact belongs to. */
  readonly follows: number;
};

export type ManyDone = {
  readonly copies: number;
  readonly follows: number;
  readonly channels: number;
  /** From the correction until the last copy was changed, and until the last channel was told. */
  readonly correctedHours: number;
  readonly toldHours: number;
  /** How often a platform said that it was too soon for a change. */
  readonly limited: number;
  /** Copies changed, and channels told, more than once. */
  readonly twice: number;
};

/** How long a platform takes for a call. */
const CALL_MS = 150;
const HOUR_MS = 3_600_000;
/** Copies were posted in the 29 days before, evenly. */
const POSTED_HOURS = 29 * 24;
const START = new Date('2030-01-30T12:00:00Z');

export async function correctMany(many: Many): Promise<ManyDone> {
  const time = virtualTime(START);
  const { clock, sleep } = time;
  const real = await realService({ now: clock });
  const { service, store, change } = real;
  const platform = limitedPlatform(clock);
  const channels = channelsOf(many);
  const topics = topicsOf(service.knowledge()).slice(0, many.follows);
  const copies = channels.length * many.copies;

  const request = { command: 'ask', question: QUESTION } as const;
  // Noting holds up no end of the process.
  const alive = setInterval(() => {}, 1000);
  const [first] = channels;
  const reader = { ...first!, user: 'u', locale: 'en', platform: 'desk' } as const;
  const { reply } = await service.answer(request, reader);
  const facts = service.knowledge();
  const [fact] = (await noted(real, { ...first!, message: '0' }, { reply, request })).facts;
  let at = 0;
  const noting: Promise<void>[] = [];
  for (const channel of channels) {
    for (let copy = 0; copy < many.copies; copy += 1) {
      at += 1;
      const age = (POSTED_HOURS * HOUR_MS * at) / copies;
      noting.push(
        store.tenants.notePosted({
          ...channel,
          message: `m${at}`,
          request: JSON.stringify({ ...request, language: 'en' }),
          facts: [fact!],
          at: new Date(START.getTime() - age),
        }),
      );
    }
    for (const about of topics)
      await store.tenants.subscribe(
        { ...channel, about, locale: 'en', by: 'u', at: START },
        factsOn(about, facts),
      );
  }
  await Promise.all(noting);
  await store.tenants.forgetPosted({ ...first!, message: '0' });
  clearInterval(alive);

  const changed = new Map<string, number>();
  const told = new Map<string, number>();
  const times = { changed: START, told: START };
  const never = new AbortController().signal;
  const runner = createRunner({ queue: store.jobs, log: SILENT, clock, sleep });
  const corrector = createCorrector({
    runner,
    corrections: service.staleAnswers,
    receipts: store.tenants,
    log: SILENT,
    clock,
    sleep,
    tell: nobodyIsTold,
    async edit({ at: { tenant, channel, message } }) {
      const posted = await store.tenants.postedAt({ tenant, channel, message });
      const wait = platform.call({ ...callIn(tenant, channel), changes: posted!.at });
      await sleep(CALL_MS, never);
      if (wait > 0) return { type: 'wait', milliseconds: wait, why: '429' };
      changed.set(message, (changed.get(message) ?? 0) + 1);
      times.changed = clock();
      return { type: 'edited' };
    },
  });
  const notifier = createNotifier({
    runner,
    knowledge: service.knowledge,
    whole: () => true,
    knowledgeFor: service.knowledge,
    store: store.tenants,
    log: SILENT,
    clock,
    async post({ tenant, channel }) {
      // The platforms' clients wait by themselves until they may post.
      for (;;) {
        const wait = platform.call(callIn(tenant, channel));
        await sleep(Math.max(wait, CALL_MS), never);
        if (wait === 0) break;
      }
      told.set(channel, (told.get(channel) ?? 0) + 1);
      times.told = clock();
      return 'posted';
    },
  });
  change(edit((one) => ({ ...one, text: { ...one.text, en: 'Of the 67 on board, 39 died.' } })));
  corrector.changed();
  notifier.changed();
  await time.until(
    () => changed.size === copies && (told.size === channels.length || topics.length === 0),
    200,
  );
  const stopped = runner.stop();
  await time.until(() => true, 1);
  await stopped;
  await real.close();
  const hours = (until: Date) => (until.getTime() - START.getTime()) / HOUR_MS;
  return {
    copies,
    follows: channels.length * topics.length,
    channels: channels.length,
    correctedHours: hours(times.changed),
    toldHours: hours(times.told),
    limited: platform.limited(),
    twice: [...changed.values(), ...told.values()].filter((times) => times > 1).length,
  };
}

type Channel = { readonly tenant: TenantId; readonly channel: string };

function channelsOf({ discord, slack }: Many): Channel[] {
  const all = (tenants: number, platform: 'discord' | 'slack', channels: number) =>
    Array.from({ length: tenants * channels }, (_, at): Channel => {
      const tenant = at % tenants;
      return { tenant: `${platform}:${tenant}`, channel: `${platform}-${at}` };
    });
  return [
    ...all(discord.servers, 'discord', discord.channels),
    ...all(slack.workspaces, 'slack', slack.channels),
  ];
}

/** What the corrected fact belongs to, as channels follow it. */
const topicsOf = (knowledge: Knowledge): string[] =>
  [
    ...[...knowledge.incidents.keys()].map((id) => `incident:${id}`),
    ...[...knowledge.topics.keys()].map((id) => `topic:${id}`),
    ...[...knowledge.actors.keys()].map((id) => `actor:${id}`),
    ...[...knowledge.places.keys()].map((id) => `place:${id}`),
  ].filter((about) => factsOn(about, knowledge).has('azal-dead'));

const callIn = (tenant: TenantId, channel: string) => ({
  platform: platformOf(tenant),
  tenant,
  channel,
});

type Real = Awaited<ReturnType<typeof realService>>;

/** How an answer is noted that was posted. */
async function noted(
  { service, store }: Real,
  at: Parameters<typeof service.posted.note>[0],
  answered: Parameters<typeof service.posted.note>[1],
) {
  await service.posted.note(at, answered);
  return (await store.tenants.postedAt(at))!;
}
