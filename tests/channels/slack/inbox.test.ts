/** What Slack tells of is answered once: however often it tells, in however many processes, and whichever of them die. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Inbox } from '../../../src/channels/shared/inbox.ts';
import type { InboxRepository } from '../../../src/service/inbox-repository.ts';
import type { Considered, Service } from '../../../src/service/service.ts';
import { inboxes } from '../../support/inboxes.ts';
import { ANSWER, QUESTION } from '../../support/packs/downing.ts';
import type { RealService } from '../../support/real-service.ts';
import type { Said } from '../../support/servers/slack-events.ts';
import { BOT_USER } from '../../support/servers/slack-shapes.ts';
import { localSlack, type Mode, serviceInWorkspace, shown } from '../../support/slack/harness.ts';

const ME = `<@${BOT_USER}>`;

const local = localSlack();
let real: RealService;
let processes: ReturnType<typeof inboxes>;
let ended: PromiseWithResolvers<Considered>;
beforeEach(async () => {
  real = await serviceInWorkspace();
  processes = inboxes(local.log);
  ended = Promise.withResolvers();
});
afterEach(async () => {
  ended.resolve({ kind: 'silence' });
  await real.close();
});

/** A process of Dateline's, over the store that all of them have. */
async function process(
  mode: Mode = 'http',
  { kept = real.store.inbox, service = real.restarted() }: Partial<Parts> = {},
): Promise<Process> {
  const inbox = processes.over(kept);
  const { requestListener, stop } = await local.start(service, mode, { inbox });
  const url = requestListener ? await local.server.serve(requestListener) : '';
  return { inbox, url, stop };
}
type Parts = { readonly kept: InboxRepository; readonly service: Service };
type Process = {
  readonly inbox: Inbox;
  readonly url: string;
  readonly stop: () => Promise<void>;
};

/** A service that comes to no answer while the test goes on, as where its process is killed over it. */
const dying = (): Service => ({
  ...real.restarted(),
  considerMessage: () => ended.promise,
});

async function ask(times: number): Promise<Said[]> {
  const said: Said[] = [];
  for (let number = 0; number < times; number += 1) {
    const one = await local.server.say(`${ME} ${QUESTION}`);
    await one.ack;
    said.push(one);
  }
  return said;
}

const answersTo = ({ ts }: Said) =>
  local.server.posts.filter(({ thread_ts }) => thread_ts === ts).map(shown);

/** How many are answered how often, once all that was begun is over. */
async function expectOnce(said: readonly Said[], inbox: Inbox): Promise<void> {
  await expect.poll(inbox.open, { timeout: 10_000 }).toBe(0);
  expect(said.map((one) => answersTo(one).length)).toEqual(said.map(() => 1));
  for (const one of said) expect(answersTo(one)[0]).toContain(ANSWER);
}

describe.each(['socket', 'http'] as const)('over %s, what is said to Dateline', (mode) => {
  it('and told anew after a restart is not answered anew: 10 of 10', async () => {
    const before = await process(mode);
    const said = await ask(10);
    await expectOnce(said, before.inbox);
    await before.stop();
    await before.inbox.stop();
    const after = await process(mode);
    await Promise.all(said.map((one) => one.again()));
    await expectOnce(said, after.inbox);
  });

  it('and acknowledged by a process that then died is answered by the next: 18 of 18', async () => {
    await process(mode, { service: dying() });
    const said = await ask(18);
    expect(local.server.posts).toEqual([]);
    const after = await process(mode);
    await processes.outlive(after.inbox);
    await expectOnce(said, after.inbox);
  }, 30_000);
});

describe('what is said to Dateline', () => {
  it('and told to two processes at once is answered by one: 20 of 20', async () => {
    const one = await process();
    const other = await process();
    const said: Said[] = [];
    for (let number = 0; number < 20; number += 1) {
      local.server.deliverTo(one.url);
      const first = local.server.say(`${ME} ${QUESTION}`);
      local.server.deliverTo(other.url);
      const told = await first;
      await Promise.all([told.ack, told.again()]);
      said.push(told);
    }
    await expectOnce(said, one.inbox);
    expect(one.inbox.counts().known + other.inbox.counts().known).toBeGreaterThanOrEqual(20);
  });

  it('and told eleven times, each with another id of the event, is answered once', async () => {
    const { inbox } = await process();
    const [said] = await ask(1);
    const { event } = said!.payload as { event: object };
    await Promise.all(
      Array.from({ length: 10 }, () => local.server.event({ ...event } as never).ack),
    );
    await expectOnce([said!], inbox);
  });

  it('and answered by a process that died before it could say so stands there once, and is corrected later', async () => {
    const kept = { ...real.store.inbox, finish: () => new Promise<never>(() => {}) };
    await process('http', { kept });
    const [said] = await ask(1);
    await expect.poll(() => answersTo(said!)).toHaveLength(1);
    const after = await process();
    await processes.outlive(after.inbox);
    await expectOnce([said!], after.inbox);
    const noted = await real.service.posted.withFacts([...real.service.knowledge().facts.keys()]);
    expect(noted.map(({ message }) => message)).toEqual([
      local.server.posts.find(({ thread_ts }) => thread_ts === said!.ts)?.ts,
    ]);
  });

  it('is not acknowledged where it cannot be written down, and answered when it comes again', async () => {
    let away = true;
    const kept: InboxRepository = {
      ...real.store.inbox,
      take: (...given) =>
        away ? Promise.reject(new Error('the disk is full')) : real.store.inbox.take(...given),
    };
    const { inbox } = await process('socket', { kept });
    const said = await local.server.say(`${ME} ${QUESTION}`);
    await local.saying(/could not be written down/);
    expect(local.server.acks).toEqual([]);
    away = false;
    await said.again();
    await expectOnce([said], inbox);
  });

  it.each(['before it is read', 'while it is answered'])(
    'and for which the store was away %s is answered when it is back',
    async (when) => {
      const working = real.restarted();
      let away = true;
      const orAway =
        <A extends readonly unknown[], R>(work: (...given: A) => Promise<R>) =>
        (...given: A) =>
          away ? Promise.reject<R>(new Error('the connection was closed')) : work(...given);
      const service: Service =
        when === 'before it is read'
          ? { ...working, talks: { ...working.talks, begin: orAway(working.talks.begin) } }
          : { ...working, considerMessage: orAway(working.considerMessage) };
      const { inbox } = await process('socket', { service });
      const said = await ask(1);
      await local.saying(/could not be answered/);
      expect(await inbox.open()).toBe(1);
      away = false;
      await processes.outlive(inbox);
      await expectOnce(said, inbox);
    },
  );

  it('and that fails with every try is told so at the last, and no more often', async () => {
    const service: Service = {
      ...real.restarted(),
      considerMessage: () => Promise.reject(new Error('the connection was closed')),
    };
    const { inbox } = await process('socket', { service });
    await ask(1);
    const told = () => local.server.posts.filter(({ ephemeral }) => ephemeral);
    await expect
      .poll(async () => {
        await processes.outlive(inbox);
        return told().length;
      })
      .toBe(1);
    const failures = local.logged.filter(({ message }) => /could not be answered$/.test(message));
    expect(failures).toHaveLength(4);
    await expect.poll(inbox.open).toBe(0);
    expect(told()).toHaveLength(1);
  });

  it('too soon after a question is still answered where its process ends before the wait is over', async () => {
    const hasty = await serviceInWorkspace({ userWait: 5 });
    const inbox = processes.over(real.store.inbox);
    const connection = await local.start(hasty.service, 'http', { inbox });
    await local.server.serve(connection.requestListener!);
    const said = await ask(2);
    await expect.poll(() => answersTo(said[0]!)).toHaveLength(1);
    await connection.stop();
    await inbox.stop();
    const after = await process();
    await after.inbox.look();
    await expectOnce(said, after.inbox);
    await hasty.close();
  });
});

describe('a command for everyone', () => {
  it('that was acknowledged by a process that then died is answered by the next', async () => {
    await real.service.settings.apply(
      `slack:${local.server.teamId}`,
      { answers: 'public', userWait: 0 },
      { locale: 'en', user: 'owner', admin: true },
    );
    const service = { ...real.restarted(), answer: () => new Promise<never>(() => {}) };
    await process('socket', { service });
    const asked = local.server.slash('/ask', QUESTION);
    await expect.poll(real.store.inbox.openArrivals).toBe(1);
    const after = await process('socket');
    await processes.outlive(after.inbox);
    expect(shown(await asked.message())).toContain(ANSWER);
    expect(local.server.posts).toHaveLength(1);
  });
});
