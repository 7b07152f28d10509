/** Somebody is told "I don't know" in Slack, asks to be told, and is told once a fact answers. */
import { afterEach, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { type Promising, promising } from '../../support/jobs/promising.ts';
import { UNKNOWN } from '../../support/packs/downing.ts';
import { ARCHITECT, NOT_DANISH, OPEN, publish } from '../../support/packs/sydney.ts';
import type { RealService } from '../../support/real-service.ts';
import type { Person, Post } from '../../support/servers/slack.ts';
import { BOT_USER } from '../../support/servers/slack-shapes.ts';
import { labels, localSlack, serviceInWorkspace, shown } from '../../support/slack/harness.ts';

const ME = `<@${BOT_USER}>`;
const TELL = 'Tell me when you know';

const local = localSlack();
let real: RealService;
let promises: Promising;
// The first question of a process takes long, and interactions are over after three seconds.
beforeAll(async () => {
  const first = await serviceInWorkspace();
  await first.service.answer(
    { command: 'ask', question: UNKNOWN },
    { locale: 'en', platform: 'cli' },
  );
  await first.close();
});
afterEach(async () => {
  await promises.stop();
  await real.close();
});

async function start(now?: string) {
  real = await serviceInWorkspace({}, now ? { now } : {});
  const connection = await local.start(real.service);
  promises = promising(real, { tell: connection.tellPromised, log: local.log });
  return local.server;
}
/** @returns what the one who pressed is told */
const press = async (post: Post, user?: Person, which = TELL) =>
  local.server.press(post, which, user && { user }).message();
async function toldAfter(change = publish()) {
  const before = local.server.posts.length;
  real.change(change);
  await promises.check();
  return local.server.posts.slice(before).filter(({ ephemeral }) => !ephemeral);
}

describe('“Tell me when you know”', () => {
  it('is acknowledged to whoever pressed alone, and tells in the thread, once for all who pressed', async () => {
    const server = await start();
    const asked = await (await server.say(`${ME} ${UNKNOWN}`)).message();
    expect(labels(asked)).toContain(TELL);
    const said = await press(asked);
    expect(said.ephemeral).toBe(true);
    expect(shown(said)).toContain('Dateline will tell you here once there is an answer');
    await press(asked, server.people.neighbour);
    const [told, ...more] = await toldAfter();
    expect(more).toEqual([]);
    expect(told).toMatchObject({ channel: asked.channel, thread_ts: asked.thread_ts });
    expect(shown(told!)).toMatch(/^You asked on 1 July 2025: “Who designed/);
    expect(shown(told!)).toContain(ARCHITECT);
    expect(JSON.stringify(told!.blocks)).not.toContain('"type":"user"');
    expect(await toldAfter()).toEqual([]);
  });

  it('stands under what is not established, which is dated, and called no answer and not approved', async () => {
    const server = await start();
    real.change(publish(OPEN));
    const said = await (await server.say(`${ME} ${UNKNOWN}`)).message();
    expect(shown(said)).toContain(
      'Not established as of 3 May 2025: who designed the opera house in Sydney',
    );
    expect(shown(said)).toContain('Last reviewed by an editor: 3 May 2025');
    expect(`${shown(said)} ${said.text}`).not.toMatch(/answer|approved/i);
    expect(labels(said)).toContain(TELL);
  });

  it('of a private answer tells in a direct message, and is taken back by pressing again', async () => {
    const server = await start();
    const asked = await server.slash('/ask', UNKNOWN).message();
    expect(asked.ephemeral).toBe(true);
    expect(shown(await press(asked))).toContain('tell you in a direct message');
    const neighbours = await server.slash('/ask', UNKNOWN, { user: server.people.neighbour! });
    const theirs = await neighbours.message();
    await press(theirs, server.people.neighbour);
    const again = await press(theirs, server.people.neighbour);
    expect(shown(again)).toMatch(/^You asked for this on 1 July 2025/);
    await press(again, server.people.neighbour, 'No longer tell me');
    const [told, ...more] = await toldAfter();
    expect(more).toEqual([]);
    expect(told?.channel).toBe(await server.directWith());
    expect(shown(told!)).toContain(ARCHITECT);
  });

  it('stands once though the process ended before it was noted, and says what is known by then', async () => {
    const server = await start('2020-01-01T12:00:00Z');
    const asked = await (await server.say(`${ME} ${UNKNOWN}`)).message();
    await press(asked);
    const { endPromises } = real.store.tenants;
    Object.assign(real.store.tenants, {
      endPromises: async () => Promise.reject(new Error('killed')),
    });
    const [first, ...others] = await toldAfter();
    expect(others).toEqual([]);
    Object.assign(real.store.tenants, { endPromises });
    real.later({ seconds: 4000 });
    const now = await toldAfter(publish({ text: { en: NOT_DANISH } }));
    expect(now.map(({ method, replaces }) => [method, replaces])).toEqual([
      ['chat.update', first!.ts],
    ]);
    expect(shown(now[0]!)).toContain(NOT_DANISH);
    expect(await real.store.tenants.promiseLanes('other', real.now())).toEqual([]);
  });

  it('is not sent by a run that has waited for Slack longer than its lease allows, but by the next', async () => {
    const server = await start();
    await press(await (await server.say(`${ME} ${UNKNOWN}`)).message());
    let waited = 0;
    const now = performance.now.bind(performance);
    const spy = vi.spyOn(performance, 'now').mockImplementation(() => now() + waited);
    onTestFinished(() => spy.mockRestore());
    const { remembered } = real.service;
    Object.assign(real.service, {
      async remembered() {
        await remembered();
        waited = 20_000;
      },
    });
    expect(await toldAfter()).toEqual([]);
    Object.assign(real.service, { remembered });
    real.later({ seconds: 60 });
    expect(await toldAfter((knowledge) => knowledge)).toHaveLength(1);
  });
});
