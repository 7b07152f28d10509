/** Somebody is told "I don't know" in Discord, asks to be told, and is told once a fact answers. */
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import {
  labels,
  localDiscord,
  serviceInGuild,
  shown as words,
} from '../../support/discord/harness.ts';
import { correcting } from '../../support/jobs/correcting.ts';
import { type Promising, promising } from '../../support/jobs/promising.ts';
import { QUESTION, UNKNOWN } from '../../support/packs/downing.ts';
import { ARCHITECT, NOT_DANISH, OPEN, publish } from '../../support/packs/sydney.ts';
import type { RealService } from '../../support/real-service.ts';
import type { From, SentMessage } from '../../support/servers/discord.ts';
import { GUILD } from '../../support/servers/discord-shapes.ts';

const CHANNEL = '600000000000000001';
const THREAD = '600000000000000002';
const reader = { user: '500000000000000001', channel: CHANNEL };
const other = { user: '500000000000000003', channel: CHANNEL };
const TELL = 'Tell me when you know';

const shown = (message: Parameters<typeof words>[0]) => words(message).trim();

const local = localDiscord();
let real: RealService;
let promises: Promising;
let bot: Awaited<ReturnType<typeof local.start>>;
// The first question of a process takes long, and interactions are over after three seconds.
beforeAll(async () => {
  const first = await serviceInGuild();
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
  real = await serviceInGuild({}, now ? { now } : {});
  bot = await local.start({ service: real.service });
  promises = promising(real, { tell: bot.tellPromised, log: local.log });
  return local.server;
}
async function press(message: SentMessage, from: From = reader, which = TELL) {
  return local.server.button(message, which, from).answer;
}
const ask = (from: From & { private?: boolean } = reader, question = UNKNOWN) =>
  local.server.slash('ask', { question, ...(from.private && { private: true }) }, from).message;
async function checkAfter(change = publish()) {
  real.change(change);
  await promises.check();
  return local.server.posts;
}

describe('“Tell me when you know”', () => {
  it('stands where nothing answers, and not under an answer', async () => {
    await start();
    expect(labels(await ask())).toContain(TELL);
    expect(labels(await ask(reader, QUESTION))).not.toContain(TELL);
    real.change(publish(OPEN));
    const said = await ask();
    expect(shown(said)).toContain(
      'Not established as of 3 May 2025: who designed the opera house in Sydney',
    );
    expect(shown(said)).toContain('Last reviewed by an editor: 3 May 2025');
    expect(shown(said)).not.toMatch(/answer|approved/i);
    expect(labels(said)).toContain(TELL);
  });

  it('is acknowledged to whoever pressed alone, with where, how long, and what is kept', async () => {
    await start();
    const said = await press(await ask());
    expect(said.flags).toBe(64);
    expect(shown(said)).toBe(
      `Dateline will tell you here once there is an answer to “${UNKNOWN}”. It waits until 28 December 2025. For that, your id is kept with the question; to take it back, press the button again.`,
    );
  });

  it('tells, as a reply to what was pressed, the full answer, once, and pings nobody', async () => {
    await start();
    const asked = await ask();
    await press(asked);
    real.later({ days: 2 });
    const [told, ...more] = await checkAfter();
    expect(more).toEqual([]);
    expect(told).toMatchObject({
      channel_id: CHANNEL,
      message_reference: { message_id: asked.id },
      allowed_mentions: { parse: [] },
    });
    expect(shown(told!)).toMatch(/^You asked on 1 July 2025: “Who designed/);
    expect(shown(told!)).toContain(ARCHITECT);
    expect(shown(told!)).toContain('1957');
    real.later({ days: 1 });
    expect(await checkAfter()).toHaveLength(1);
  });

  it('pressed by several under one answer tells them all in one reply', async () => {
    await start();
    const asked = await ask();
    await press(asked);
    expect((await press(asked, other)).flags).toBe(64);
    expect(await checkAfter()).toHaveLength(1);
    expect(await real.store.tenants.promisesTo({ platform: 'discord', user: other.user })).toBe(0);
  });

  it('pressed again says that it is kept, and is taken back', async () => {
    await start();
    const asked = await ask();
    await press(asked);
    const again = await press(asked);
    expect(shown(again)).toMatch(/^You asked for this on 1 July 2025/);
    const undone = await press(again, reader, 'No longer tell me');
    expect(shown(undone)).toContain('your id is forgotten');
    expect(await checkAfter()).toEqual([]);
  });

  it('under an answer that one reader saw tells them in a direct message', async () => {
    await start();
    const said = await press(await ask({ ...reader, private: true }));
    expect(shown(said)).toContain('tell you in a direct message');
    const [told] = await checkAfter();
    expect(told?.channel_id).toMatch(/^7/);
    expect(shown(told!)).toContain(ARCHITECT);
  });

  it('is corrected later where it was told, and in a direct message a line says so', async () => {
    const server = await start();
    await press(await ask({ ...reader, private: true }));
    await press(await ask({ ...other }), other);
    const told = [...(await checkAfter())];
    expect(told).toHaveLength(2);
    const corrector = correcting(real, real.service, {
      edit: bot.editPosted,
      tell: bot.tellPromised,
      log: local.log,
    });
    const en = 'Somebody else designed the opera house in Sydney.';
    real.change(publish({ text: { en } }));
    await corrector.check();
    await corrector.stop();
    for (const { id } of told) {
      expect(shown(server.standing(id)!)).toMatch(/^Corrected on 1 July 2025\./);
      expect(shown(server.standing(id)!)).toContain(en);
    }
    const direct = told.find(({ channel_id }) => channel_id.startsWith('7'))!;
    const [line, ...more] = server.posts.filter((post) => !told.some(({ id }) => id === post.id));
    expect(more).toEqual([]);
    expect(line).toMatchObject({
      channel_id: direct.channel_id,
      message_reference: { message_id: direct.id },
    });
    expect(shown(line!)).toContain('was changed on 1 July 2025');
  });

  it('in a direct message and in a thread tells there', async () => {
    const server = await start();
    const direct = { user: other.user, direct: true };
    await press(await server.write(UNKNOWN, direct).reply(), direct);
    const inThread = { ...reader, thread: THREAD };
    await press(await ask(inThread), inThread);
    const before = server.posts.length;
    const told = (await checkAfter()).slice(before);
    expect(told.map((post) => post.channel_id).sort()).toEqual([
      THREAD,
      server.posts[0]!.channel_id,
    ]);
  });

  it.each([
    ['is not established', { status: 'unknown' as const }],
    ['says something else', { text: { en: 'The opera house in Sydney was opened in 1973.' } }],
  ])('does not tell of a fact that %s', async (_, change) => {
    await start();
    await press(await ask());
    // Without the very question among its examples.
    const without = (knowledge: Parameters<ReturnType<typeof publish>>[0]) => {
      const changed = publish(change)(knowledge);
      const fact = changed.facts.get('sydney-architect')!;
      const plain = 'text' in change ? { ...fact, questions: {} } : fact;
      return { ...changed, facts: new Map([...changed.facts, [fact.id, plain]]) };
    };
    expect(await checkAfter(without)).toEqual([]);
    // But of one that comes later.
    expect(await checkAfter()).toHaveLength(1);
  });

  it('answers at once where it is known by the time it is pressed', async () => {
    await start();
    const asked = await ask();
    real.change(publish());
    const said = await press(asked);
    expect(shown(said)).toContain('By now there is an answer.');
    expect(shown(said)).toContain(ARCHITECT);
    await promises.check();
    expect(local.server.posts).toEqual([]);
  });

  it('is forgotten with whoever left, and with a server that removed Dateline', async () => {
    const server = await start();
    const hidden = { ...reader, private: true };
    await press(await ask(hidden));
    server.remove(reader.user);
    expect(await checkAfter()).toEqual([]);
    expect(await real.store.tenants.promisesTo({ platform: 'discord', ...reader })).toBe(0);

    real.change((knowledge) => ({ ...knowledge, version: 'z', facts: new Map() }));
    await press(await ask(other), other);
    server.remove(GUILD);
    expect(await checkAfter()).toEqual([]);
    expect(await real.store.tenants.promisesTo({ platform: 'discord', ...other })).toBe(0);
  });

  it('in a channel that is closed by then tells directly, where somebody takes messages again', async () => {
    const server = await start();
    await press(await ask());
    server.shut(CHANNEL);
    server.fail({ path: /^\/channels\/7\d+\/messages$/, status: 403, code: 50_007 });
    expect(await checkAfter()).toEqual([]);
    real.later({ seconds: 3600 });
    await promises.check();
    expect(server.posts.map((post) => post.channel_id[0])).toEqual(['7']);
  });

  it('stands once though the process ended before it was noted, and Discord has forgotten the nonce', async () => {
    // Before the ids of the local Discord, which tell when a message was written.
    const server = await start('2021-01-01T12:00:00Z');
    await press(await ask());
    await press(await ask({ ...other, private: true }), other);
    const { endPromises } = real.store.tenants;
    Object.assign(real.store.tenants, {
      endPromises: async () => Promise.reject(new Error('killed')),
    });
    expect(await checkAfter()).toHaveLength(1);
    Object.assign(real.store.tenants, { endPromises });
    server.forgetNonces();
    real.change(publish({ text: { en: NOT_DANISH } }));
    for (let time = 0; time < 3; time += 1) {
      real.later({ seconds: 4000 });
      await promises.check();
    }
    expect(server.posts).toHaveLength(2);
    expect(new Set(server.posts.map((post) => post.channel_id)).size).toBe(2);
    // What stands by then says what is noted of it.
    for (const post of server.posts) expect(shown(post)).toContain(NOT_DANISH);
  });

  it('is not offered, nor taken, where the settings switch it off', async () => {
    await start();
    const asked = await ask();
    await real.service.settings.apply(
      `discord:${GUILD}`,
      { promises: 'off' },
      { locale: 'en', user: 'owner', admin: true },
    );
    expect(shown(await press(asked))).toBe('This is switched off here.');
    expect(labels(await ask())).not.toContain(TELL);
  });
});
