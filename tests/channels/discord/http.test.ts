/** Interactions over HTTP: who is answered, and how, at `POST /discord/interactions`. */
import { request } from 'node:http';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { labels, localDiscord } from '../../support/discord/harness.ts';
import type { DiscordServer } from '../../support/servers/discord.ts';
import { signed } from '../../support/servers/discord-webhook.ts';
import { stubService } from '../../support/stub-service.ts';

const EPHEMERAL = 64;

const local = localDiscord();
let server: DiscordServer;
let url: string;
beforeEach(async () => {
  ({ server } = local);
  ({ url } = await local.startHttp());
  server.requests.length = 0;
});

const calls = () => server.requests.map(({ method, path }) => `${method} ${path.split('/')[1]}`);

describe('an interaction over HTTP', () => {
  it('is answered in the answer to its own call, without another one', async () => {
    const sent = server.slash('ask', { question: 'How many died?', private: true });
    expect(await sent.callback).toMatchObject({ type: 4, data: { flags: EPHEMERAL } });
    expect(JSON.stringify((await sent.message).embeds)).toContain('38 of the 67 people on board');
    expect(calls()).toEqual([]);
  });

  it('is a press, a form, a suggestion as well', async () => {
    const answer = await server.slash('ask', { question: 'q' }).message;
    expect(labels(await server.button(answer, 'Sources').answer)).toEqual(['Show everyone']);
    const form = await server.slash('ask').modal;
    expect((await server.submit(form, { question: 'q' }).message).embeds).toHaveLength(1);
    const sent = server.autocomplete('timeline', { about: 'kara' }, 'about');
    expect(await sent.choices).toHaveLength(25);
  });

  it('that fits no single message is continued', async () => {
    const sent = server.slash('ask', { question: 'a timeline of 40 entries on one page' });
    expect((await sent.followUp(1)).embeds.length).toBeGreaterThan(0);
    expect((await sent.followUp(2)).flags).toBe(0);
  });

  it('shows everyone, and says so where that cannot be done', async () => {
    const mine = await server.slash('ask', { question: 'q', private: true }).message;
    server.fail({ status: 403, path: /^\/webhooks/ });
    const sent = server.button(mine, 'Show everyone');
    expect(JSON.stringify((await sent.followUp()).embeds)).toContain('could not be shown');
    expect(labels(mine)).toContain('Show everyone');
    expect((await server.button(mine, 'Show everyone').followUp()).flags).toBe(0);
  });

  it('among many at once is answered once each', async () => {
    const all = Array.from({ length: 100 }, () => server.slash('ask', { question: 'q' }).message);
    expect(await Promise.all(all)).toHaveLength(100);
  });
});

describe('Discord that reads an answer a moment later', () => {
  const slow = localDiscord({ readsAfterMs: 150 });

  it('still gets what follows it, in order', async () => {
    await slow.startHttp();
    const sent = slow.server.slash('ask', { question: 'a timeline of 40 entries on one page' });
    expect((await sent.followUp(2)).flags).toBe(0);
  });
});

describe('stopping', () => {
  it('answers what was asked, and what follows it, before it leaves', async () => {
    const service = stubService();
    const slow = Promise.withResolvers<void>();
    const bot = await local.startHttp({
      service: { ...service, recall: (id) => slow.promise.then(() => service.recall(id)) },
    });
    const answer = await server.slash('ask', { question: 'q' }).message;
    const pressed = server.button(answer, 'Sources');
    await server.slash('help').message;
    const stopped = bot.stop();
    slow.resolve();
    expect(await pressed.message).toBeDefined();
    await stopped;
  });
});

describe('a process for interactions alone', () => {
  const alone = localDiscord();

  it('answers them with no connection to the gateway, and registers the commands', async () => {
    const bot = await alone.startHttp({ shards: 'off' });
    await vi.waitUntil(() => bot.state().ready && alone.server.commands().length > 0);
    expect(await alone.server.slash('ask', { question: 'q' }).message).toBeDefined();
    expect(alone.server.logins()).toBe(0);
  });

  it('answers them while nothing else of Discord’s can be reached', async () => {
    for (let time = 0; time < 8; time += 1) alone.server.fail({ status: 500, path: /@me/ });
    const bot = await alone.startHttp({ shards: 'off' });
    expect(await alone.server.slash('ask', { question: 'q' }).message).toBeDefined();
    await vi.waitFor(
      () => expect(bot.state()).toMatchObject({ why: expect.stringMatching(/500/) }),
      5000,
    );
  });

  it('says that the key is another application’s', async () => {
    const bot = await alone.start({ shards: 'off', publicKey: 'ab'.repeat(32) });
    await alone.saying(/DISCORD_PUBLIC_KEY is not the key/);
    expect(bot.state()).toMatchObject({ ready: false, why: expect.stringMatching(/PUBLIC_KEY/) });
  });

  it.each([
    [{ publicKey: true, endpoint: false }, /set the Interactions Endpoint URL/],
    [{ publicKey: false, endpoint: true }, /clear the Interactions Endpoint URL/],
  ])('says where what is set here and there does not go together: %j', async (set, said) => {
    if (set.endpoint) await alone.startHttp();
    await alone.start({
      shards: 'off',
      ...(set.publicKey && { publicKey: alone.server.publicKey }),
    });
    await alone.saying(said);
  });

  it('beside one with the gateway: messages there, interactions here', async () => {
    await alone.startHttp({ shards: 'off' });
    const bot = await alone.start({ publicKey: alone.server.publicKey });
    await vi.waitUntil(() => bot.state().ready);
    const said = alone.server.write(`<@${alone.server.appId}> How many died?`);
    expect(await said.reply()).toBeDefined();
    expect(await alone.server.slash('ask', { question: 'q' }).message).toBeDefined();
  });
});

const ping = JSON.stringify({ id: '1', application_id: '1', token: 't', type: 1, version: 1 });
const MINUTES = 60_000;

async function call(
  body: string | Buffer,
  headers: Readonly<Record<string, string>>,
  to = url,
): Promise<number> {
  return (await fetch(to, { method: 'POST', body: new Uint8Array(Buffer.from(body)), headers }))
    .status;
}

describe('a call', () => {
  const without = (name: string) => {
    const { [name]: _, ...rest } = signed(ping);
    return rest;
  };
  it.each<[string, () => Record<string, string>, number]>([
    ['signed by Discord', () => signed(ping), 200],
    ['signed 4 minutes ago, by another clock', () => signed(ping, Date.now() - 4 * MINUTES), 200],
    ['signed 6 minutes ago', () => signed(ping, Date.now() - 6 * MINUTES), 401],
    ['signed 6 minutes from now', () => signed(ping, Date.now() + 6 * MINUTES), 401],
    ['signed for another body', () => signed(`${ping} `), 401],
    ['without a signature', () => without('x-signature-ed25519'), 401],
    ['without a time stamp', () => without('x-signature-timestamp'), 401],
    [
      'with half a signature',
      () => ({ ...signed(ping), 'x-signature-ed25519': 'ab'.repeat(32) }),
      401,
    ],
    ['with words for a signature', () => ({ ...signed(ping), 'x-signature-ed25519': 'no' }), 401],
    ['with words for a time', () => ({ ...signed(ping), 'x-signature-timestamp': 'now' }), 401],
    ['with a negative time', () => ({ ...signed(ping), 'x-signature-timestamp': '-1' }), 401],
  ])('%s', async (_name, headers, status) => {
    expect(await call(ping, headers())).toBe(status);
  });

  it('that is none of Discord’s is refused as what it is', async () => {
    expect((await fetch(url)).status).toBe(405);
    expect(await call(ping, signed(ping), `${url}/more`)).toBe(404);
    expect(await call(ping, signed(ping), `${url}?x=1`)).toBe(200);
  });

  it('longer than an interaction can be is refused, whether it says so or not', async () => {
    const long = 'x'.repeat(600_000);
    expect(await call(long, signed(long))).toBe(413);
    expect(await chunked(long)).toBe(413);
  });

  it('refused is logged once in a while, and not each time', async () => {
    for (let count = 0; count < 5; count += 1) await call(ping, {});
    expect(local.logged.filter(({ message }) => /was refused/.test(message))).toHaveLength(1);
  });

  /** Without a length before it. */
  const chunked = (body: string) =>
    new Promise<number>((resolve, reject) => {
      const sent = request(url, { method: 'POST', headers: signed(body) }, (response) =>
        resolve(response.resume().statusCode ?? 0),
      );
      // Discord would be told as well, and then cut off.
      sent.on('error', reject);
      sent.write(body.slice(0, 520_000));
      sent.write(body.slice(520_000, 530_000));
    });
});

const command = { id: '1', application_id: '1', token: 't', type: 2 };
const ODD: readonly unknown[] = [
  ...[null, [], {}, 'ask', 7, true, [[]], { type: 2 }, { type: '1' }, { type: 1e308 }],
  { ...command, type: 99, data: {} },
  command,
  { ...command, data: null },
  { ...command, data: [] },
  { ...command, data: { type: 1 } },
  { ...command, data: { name: 7 } },
  { ...command, data: { name: 'ask', options: 'q' } },
  { ...command, data: { name: 'ask', options: [null] } },
  { ...command, data: { type: 3, name: 'x' } },
  { ...command, data: { type: 3, name: 'x', target_id: '1', resolved: null } },
  { ...command, data: { name: 'help' }, member: { user: 7 } },
  { ...command, data: { name: 'help' }, channel: 'general' },
  { ...command, data: { name: 'help' }, guild_id: 5 },
  { ...command, data: { name: 'help' }, locale: {} },
  { ...command, data: { name: 'help' }, app_permissions: 'all' },
  { ...command, type: 3, data: { custom_id: 'dl:r:x' } },
  { ...command, type: 3, data: { custom_id: 'dl:r:x', component_type: 2 } },
  { ...command, type: 3, data: { component_type: 2 }, message: {} },
  { ...command, type: 4, data: { options: [] } },
  { ...command, type: 5, data: { components: [] } },
];

describe('what is signed and is no interaction', () => {
  it.each(ODD.map((body) => JSON.stringify(body)))('is refused at once: %s', async (body) => {
    expect(await call(body, signed(body))).toBe(400);
  });

  it.each(['', '{', 'null null', '\u0000'])('is refused at once: %j', async (body) => {
    expect(await call(body, signed(body))).toBe(400);
  });

  it('keeps nobody else from being answered', async () => {
    expect(await server.slash('ask', { question: 'q' }).message).toBeDefined();
  });
});
