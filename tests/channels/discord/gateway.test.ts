/** The gateway: shards, closes for good, and frames and answers that Discord never sends. */
import { describe, expect, it, vi } from 'vitest';
import { waitOf } from '../../../src/channels/discord/gateway/identify.ts';
import { readShards } from '../../../src/channels/discord/gateway/shard-setting.ts';
import { createRest } from '../../../src/channels/discord/rest.ts';
import { localDiscord } from '../../support/discord/harness.ts';

/** A server that Discord puts on that shard, of however many. */
const guildOn = (shard: number) => String(BigInt(shard) << 22n);
const soon = { mend: { first: 50, longest: 50 }, logIn: 10 };

const local = localDiscord();
/** Each is somebody else's, in a channel of its own. */
const mention = (guild?: string) => {
  people += 1;
  const from = { user: `51${people}`, channel: `52${people}`, ...(guild && { guild }) };
  return local.server.write(`<@${local.server.appId}> How many died?`, from).reply();
};
let people = 1000;

describe('shards', () => {
  it('are as many as Discord recommends', async () => {
    local.server.settings.shards = 3;
    const bot = await local.start();
    await vi.waitUntil(() => bot.state().ready);
    expect(local.server.connected().toSorted()).toEqual([0, 1, 2]);
    for (const shard of [0, 1, 2]) expect(await mention(guildOn(shard))).toBeDefined();
  });

  it('are those that the process is to carry, beside another with the others', async () => {
    const bots = await Promise.all(
      [readShards('0-1/4'), readShards('2,3/4')].map((shards) => local.start({ shards: shards! })),
    );
    await vi.waitUntil(() => bots.every((bot) => bot.state().ready));
    expect(local.server.identified.toSorted()).toEqual([0, 1, 2, 3]);
    const said = await Promise.all([0, 1, 2, 3].map((shard) => mention(guildOn(shard))));
    expect(said).toHaveLength(4);
    expect(local.server.posts).toHaveLength(4);
  });

  it('that are lost are told of, and taken up again', async () => {
    const bot = await local.start({ shards: readShards('0-1/2')! });
    await vi.waitUntil(() => bot.state().ready);
    local.server.cut();
    await vi.waitUntil(() => !bot.state().ready);
    expect(bot.state()).toMatchObject({ why: expect.stringMatching(/connections to Discord/) });
    await vi.waitUntil(() => bot.state().ready, 5000);
    expect(local.server.resumes()).toBe(2);
  });

  it.each<[string | undefined, object | undefined]>([
    [undefined, { kind: 'all' }],
    ['', { kind: 'all' }],
    ['0-3/16', { kind: 'some', ids: [0, 1, 2, 3], count: 16 }],
    ['5/6', { kind: 'some', ids: [5], count: 6 }],
    [' 0, 2, 5-7 / 8 ', { kind: 'some', ids: [0, 2, 5, 6, 7], count: 8 }],
    ['3,3,1-3/4', { kind: 'some', ids: [1, 2, 3], count: 4 }],
    ['lease', { kind: 'lease' }],
    ['lease/16', { kind: 'lease', count: 16 }],
    ...[
      '0-3',
      '4/4',
      '3-1/4',
      '3-1,2/4',
      '/4',
      'a/4',
      '-1/4',
      '0/0',
      'lease/0',
      'leased',
      '0-99999999/4',
    ].map((wrong): [string, undefined] => [wrong, undefined]),
  ])('as they are set (%j) are %j', (setting, expected) => {
    expect(readShards(setting)).toEqual(expected);
  });
});

describe('a log-in', () => {
  const minutes = (count: number) => count * 60_000;
  it.each([
    [[], 0],
    [[0, 1, 2, 3], 0],
    [[0, 1, 2, 3, 4], minutes(1) - 6],
    [[0, 1, 2, 3, 4, 5], minutes(2) - 5],
    [[0, 1, 2, 3, 4, 5, 6, 7, 8, 9], minutes(30) - 1],
  ])('after %j others within the hour waits', (recent, wait) => {
    expect(waitOf(recent, 10)).toBe(wait);
  });

  describe('beyond what is left of the day', () => {
    const spent = localDiscord({ logins: 1 });
    it('is not tried, as the token would be lost', async () => {
      spent.server.settings.shards = 2;
      await expect(spent.start()).rejects.toThrow(/log in 1 more times before .+ and 2 are needed/);
      expect(spent.server.logins()).toBe(0);
    });
  });
});

describe('a connection that Discord ends for good', () => {
  const content = localDiscord({ messageContent: true });

  it.each<[number, RegExp]>([
    [4004, /refused the token in DISCORD_TOKEN/],
    [4010, /DISCORD_SHARDS names/],
    [4011, /more shards.+2,500/],
    [4012, /Update Dateline/],
    [4013, /Update Dateline/],
    [4014, /message-content intent.+DISCORD_MESSAGE_CONTENT=off/],
  ])('with %d is told of with what to do, and is back once that is done', async (code, why) => {
    const bot = await local.start({ pauses: soon });
    const before = bot.state();
    local.server.settings.refuse = code;
    local.server.close(code);
    await vi.waitUntil(() => !bot.state().ready);
    expect(before).toEqual({ ready: true });
    expect(bot.state()).toMatchObject({
      why: expect.stringMatching(why),
      since: expect.any(String),
    });
    local.server.settings.refuse = undefined;
    await vi.waitUntil(() => bot.state().ready, 5000);
    expect(await mention()).toBeDefined();
  });

  it('leaves the other shards, and only the first of them tries again', async () => {
    const bot = await local.start({ shards: readShards('0-2/3')!, pauses: soon });
    await vi.waitUntil(() => bot.state().ready);
    local.server.settings.refuse = 4004;
    local.server.close(4004, 1);
    local.server.close(4004, 2);
    await vi.waitUntil(() => local.server.logins() > 4, 3000);
    expect(local.server.identified.slice(3).every((shard) => shard === 1)).toBe(true);
    expect(local.server.connected()).toEqual([0]);
    expect(await mention(guildOn(0))).toBeDefined();
    local.server.settings.refuse = undefined;
    await vi.waitUntil(() => bot.state().ready, 5000);
  });

  it('logs in no more while Discord says that the token is refused', async () => {
    const bot = await local.start({ pauses: soon });
    const { token } = local.server.settings;
    local.server.settings.token = 'another';
    local.server.close(4004);
    const asked = () => local.server.requests.filter(({ path }) => path === '/applications/@me');
    await vi.waitUntil(() => asked().length > 3, 3000);
    expect(local.server.logins()).toBe(1);
    local.server.settings.token = token;
    await vi.waitUntil(() => bot.state().ready, 5000);
    expect(local.server.logins()).toBe(2);
  });

  it('logs in no more while the intent is not granted, and none at a start', async () => {
    const bot = await content.start({ messageContent: true, pauses: soon });
    content.server.settings.content = false;
    content.server.close(4014);
    const asked = () => content.server.requests.filter(({ path }) => path === '/applications/@me');
    await vi.waitUntil(() => asked().length > 3, 3000);
    expect(content.server.logins()).toBe(1);
    await expect(content.start({ messageContent: true })).rejects.toThrow(/message-content intent/);
    expect(content.server.logins()).toBe(1);
    content.server.settings.content = true;
    await vi.waitUntil(() => bot.state().ready, 5000);
  });
});

const ODD: readonly unknown[] = [
  ...[null, [], {}, 7, 'x', true, [[]], -1e308, { id: 5 }, { id: '1', content: null }],
  {
    id: '1',
    channel_id: '2',
    content: 'x',
    author: null,
    type: 0,
    mentions: [],
    mention_roles: [],
  },
  { id: '1', channel_id: '2', content: 'x', author: {}, type: 0, mentions: null, embeds: [null] },
];
const FRAMES: readonly string[] = [
  ...['null', '[]', '7', '"x"', '{}', '{', '', '\u0000', '[null]', '{"op":null}', '{"op":99}'],
  '{"op":9,"d":null}'.replace('9', '1e308'),
  '{"op":11,"d":{"a":1}}',
  '{"op":0}',
  '{"op":0,"t":null,"s":null,"d":null}',
  '{"op":0,"t":"READY","s":"x","d":{}}',
  '{"op":0,"t":7,"s":1e308,"d":[]}',
  '{"op":0,"t":"__proto__","s":-1,"d":{"__proto__":null}}',
  ...['MESSAGE_CREATE', 'INTERACTION_CREATE', 'GUILD_CREATE', 'MESSAGE_UPDATE'].flatMap((t) =>
    ODD.map((d) => JSON.stringify({ op: 0, t, s: 1, d })),
  ),
];
/** After these the connection is of no more use; discord.js makes another. */
const BREAKING = ['{"op":0,"t":"READY","s":1,"d":null}', '{"op":9,"d":null}', '{"op":10,"d":null}'];

describe('frames that Discord never sends', () => {
  it('end nothing: the next message is answered', async () => {
    await local.start();
    for (const frame of FRAMES) local.server.frame(frame);
    expect(await mention()).toBeDefined();
    expect(await local.server.slash('ask', { question: 'q' }).message).toBeDefined();
  });

  it.each(BREAKING)(
    'end nothing that a connection could not be taken up from: %s',
    async (frame) => {
      const bot = await local.start();
      local.server.frame(frame);
      await local.saying(/frame that cannot be read/);
      local.server.cut();
      await vi.waitUntil(() => !bot.state().ready);
      await vi.waitUntil(() => bot.state().ready, 10_000);
      expect(await mention()).toBeDefined();
    },
  );
});

describe('a start', () => {
  it.each([
    ['/applications/@me', /which application the token belongs to/],
    ['/gateway/bot', /where its gateway is/],
  ])('over an odd answer to %s is put off, in words', async (path, why) => {
    for (const body of ['null', '[]', '7', '"x"', '{}', '{"id":7,"url":7,"shards":-1}', '<html>']) {
      local.server.say(new RegExp(`^${path}$`), body);
      await expect(local.start()).rejects.toThrow(body === '<html>' ? /not valid JSON/ : why);
    }
  });
});

describe('a 401 that Discord gives by mistake', () => {
  it('silences Dateline for a minute, and not for good', async () => {
    const rest = createRest(local.server.token, { api: local.server.url }, 50);
    local.server.fail({ status: 401, path: /gateway/ });
    await expect(rest.get('/gateway/bot')).rejects.toThrow();
    await expect(rest.get('/gateway/bot')).rejects.toThrow(/token/);
    expect(local.server.requests).toHaveLength(1);
    await vi.waitFor(() => rest.get('/gateway/bot'));
  });
});

describe('an odd answer to a post', () => {
  it.each(['null', '[]', '{}', '7', '{"id":7}', '<html>'])('ends nothing: %s', async (body) => {
    await local.start();
    local.server.say(/^\/channels\/.+\/messages$/, body);
    local.server.write(`<@${local.server.appId}> How many died?`);
    await vi.waitUntil(() => local.server.said() === 0);
    expect(await mention()).toBeDefined();
  });
});
