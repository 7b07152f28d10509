/** The adapter as it runs: an unmodified discord.js client against a local Discord. */
import { beforeEach, describe, expect, it } from 'vitest';
import { startDiscord } from '../../../src/channels/discord/start.ts';
import { controls, labels, localDiscord } from '../../support/discord/harness.ts';
import type { DiscordServer, SentMessage } from '../../support/servers/discord.ts';
import { GUILD } from '../../support/servers/discord-shapes.ts';
import { stubService } from '../../support/stub-service.ts';

const EPHEMERAL = 64;
const GUILD_MESSAGES = 1 << 9;
const DIRECT_MESSAGES = 1 << 12;

const local = localDiscord();
const { logged, saying, start } = local;
let server: DiscordServer;
beforeEach(() => {
  ({ server } = local);
});

const words = (message: SentMessage) => JSON.stringify(message.embeds);
const puts = () => server.requests.filter(({ method }) => method === 'PUT').length;
const callbacks = () => server.requests.filter(({ path }) => path.endsWith('/callback')).length;

describe('starting', () => {
  it('logs in without a privileged intent and registers the commands once', async () => {
    const first = await start();
    expect(server.intents()).toBe(GUILD_MESSAGES | DIRECT_MESSAGES);
    expect(puts()).toBe(1);
    await first.stop();
    await start();
    expect(puts()).toBe(1);
    expect(logged.map(({ message }) => message)).toEqual([
      'Discord commands registered',
      'Discord commands are up to date',
    ]);
  });

  it('finds out the application by itself, and trusts the token over DISCORD_APP_ID', async () => {
    await start({ appId: '999999999999999999' });
    expect(server.commands().length).toBeGreaterThan(0);
    expect(logged.at(0)).toMatchObject({
      level: 'warn',
      message: expect.stringContaining('DISCORD_APP_ID'),
    });
  });

  it('finds out what its servers are called once somebody wants to know, and not again', async () => {
    const { names } = await start();
    const asked = () => server.requests.filter(({ path }) => path === '/users/@me/guilds').length;
    expect(asked()).toBe(0);
    server.fail({ status: 400, path: /guilds/ });
    expect([...(await names())]).toEqual([]);
    const again = await start();
    for (let time = 0; time < 2; time += 1)
      expect([...(await again.names())]).toEqual([[`discord:${GUILD}`, 'Brill']]);
    expect(asked()).toBe(2);
  });

  it('says that the token was refused, without the token', async () => {
    const error: Error = await start({ token: 'MTIz.bad.secret' }).then(
      () => new Error('it started'),
      (reason) => reason,
    );
    expect(error.message).toMatch(/^Discord refused the token in DISCORD_TOKEN/);
    expect(String(error.stack) + JSON.stringify(logged)).not.toContain('secret');
  });

  it('says that Discord cannot be reached', async () => {
    await expect(
      startDiscord({
        token: 'MTIz.a.secret',
        apiUrl: 'http://127.0.0.1:1/api',
        service: stubService(),
        log: local.log,
      }),
    ).rejects.toThrow(/could not be reached at http:\/\/127\.0\.0\.1:1\/api/);
  });

  it('answers with the commands that were registered before when they cannot be registered now', async () => {
    server.fail({ status: 400, path: /commands/ });
    await start();
    expect(logged).toMatchObject([
      { level: 'error', message: 'Discord commands could not be registered' },
    ]);
    expect(await server.slash('ask', { question: 'who?' }).message).toBeDefined();
  });
});

describe('a command', () => {
  beforeEach(() => start());

  it('is answered at once, for everyone, without deferring', async () => {
    const sent = server.slash('ask', { question: 'How many died?' });
    expect(await sent.callback).toMatchObject({
      type: 4,
      data: { flags: 0, allowed_mentions: { parse: [] } },
    });
    const message = await sent.message;
    expect(words(message)).toContain('38 of the 67 people on board');
    expect(labels(message)).toEqual(['Sources', 'Timeline', 'The whole incident']);
    expect(callbacks()).toBe(1);
  });

  it('with private is answered to the asker alone, who can show everyone', async () => {
    const message = await server.slash('ask', { question: 'q', private: true }).message;
    expect(message.flags).toBe(EPHEMERAL);
    expect(controls(message)).toEqual(['The whole incident', 'Show everyone', '2 more']);
  });

  it('in a direct message has nobody to be shown to', async () => {
    const message = await server.slash('ask', { question: 'q', private: true }, { direct: true })
      .message;
    expect(labels(message)).not.toContain('Show everyone');
  });

  it.each([
    [{ locale: 'ru' }, 'in ru'],
    [{ locale: 'en-GB', guildLocale: 'ru' }, 'in en'],
    [{ locale: 'de', guildLocale: 'tr' }, 'in tr'],
    [{ locale: 'ja' }, 'in en'],
  ])('is answered in the reader’s language: %j', async (from, expected) => {
    expect(words(await server.slash('ask', { question: 'q' }, from).message)).toContain(expected);
  });

  it('is answered in the language chosen, Azerbaijani too', async () => {
    const message = await server.slash('ask', { question: 'q', language: 'az' }, { locale: 'ru' })
      .message;
    expect(words(message)).toContain('in az');
  });

  it('passes every option on', async () => {
    const message = await server.slash('sources', { about: 'topic:energy', language: 'tr' })
      .message;
    expect(words(message)).toMatch(/topic.+energy.+tr/);
  });

  it('that fits no single message is continued', async () => {
    const sent = server.slash('ask', { question: 'a timeline of 40 entries on one page' });
    await sent.message;
    expect((await sent.followUp(1)).embeds.length).toBeGreaterThan(0);
    expect((await sent.followUp(2)).flags).toBe(0);
  });

  it('that no longer exists says which do', async () => {
    const message = await server.slash('gone').message;
    expect(message.flags).toBe(EPHEMERAL);
    expect(words(message)).toContain('/timeline');
  });

  it('that breaks something is answered with an apology, and the log knows why', async () => {
    const message = await server.slash('ask', { question: 'break' }, { locale: 'tr' }).message;
    expect(message).toMatchObject({ flags: EPHEMERAL, components: [] });
    expect(words(message)).not.toContain('the engine broke');
    expect(logged.at(-1)).toMatchObject({
      level: 'error',
      facts: { err: { message: 'the engine broke' } },
    });
  });

  it('that came too late is only noted', async () => {
    await expect(server.slash('ask', { question: 'q' }, { late: true }).callback).rejects.toThrow(
      'expired',
    );
    await saying(/over before the answer/);
    expect(logged.at(-1)).toMatchObject({ level: 'info', facts: { code: 10062 } });
    expect(JSON.stringify(logged)).not.toContain('interaction-token');
  });

  it('among many at once is answered once each', async () => {
    const all = Array.from({ length: 200 }, () => server.slash('ask', { question: 'q' }).message);
    expect(await Promise.all(all)).toHaveLength(200);
    expect(callbacks()).toBe(200);
  });
});

describe('autocomplete', () => {
  beforeEach(() => start());

  it('suggests at most 25 names of at most 100 characters', async () => {
    const choices = await server.autocomplete('timeline', { about: 'kara' }, 'about').choices;
    expect(choices).toHaveLength(25);
    expect(choices.every(({ name }) => name.length <= 100)).toBe(true);
  });

  it.each([
    ['breaks', 'timeline', 'about', 'break'],
    ['is for an option without suggestions', 'timeline', 'from', '2020'],
    ['is for a command that is gone', 'gone', 'about', 'x'],
  ])('suggests nothing when it %s', async (_name, command, option, typed) => {
    expect(await server.autocomplete(command, { [option]: typed }, option).choices).toEqual([]);
  });
});

describe('a button', () => {
  const asker = { user: '500000000000000001' };
  const other = { user: '500000000000000002' };
  beforeEach(() => start());

  it('under an answer is answered to the one who pressed it', async () => {
    const answer = await server.slash('ask', { question: 'q' }, asker).message;
    const sources = await server.button(answer, 'Sources', other).answer;
    expect(sources.id).not.toBe(answer.id);
    expect(sources.flags).toBe(EPHEMERAL);
    expect(words(sources)).toContain('azal-dead');
    expect(labels(sources)).toEqual(['Show everyone']);
  });

  it('in a direct message is answered there', async () => {
    const answer = await server.slash('ask', { question: 'q' }, { direct: true }).message;
    expect((await server.button(answer, 'Sources', { direct: true }).answer).flags).toBe(0);
  });

  it('turns the page in place for the one who asked', async () => {
    const first = await server.slash('timeline', {}, asker).message;
    const sent = server.button(first, 'Next page', asker);
    expect((await sent.callback).type).toBe(7);
    const second = await sent.message;
    expect(second.id).toBe(first.id);
    expect(second.embeds[0]?.title).toBe('Page 2');
    expect((await server.button(second, 'Next page', asker).answer).embeds[0]?.title).toBe(
      'Page 3',
    );
  });

  it('shows the page to another reader alone, and leaves the asker’s page', async () => {
    const first = await server.slash('timeline', {}, asker).message;
    const theirs = await server.button(first, 'Next page', other).answer;
    expect(theirs.flags).toBe(EPHEMERAL);
    expect(theirs.embeds[0]?.title).toBe('Page 2');
    expect(first.embeds[0]?.title).toBe('Page 1');
    const on = server.button(theirs, 'Next page', other);
    expect((await on.callback).type).toBe(7);
    expect(labels(await on.message)).toContain('Show everyone');
  });

  it('shows everyone the same answer and goes away', async () => {
    const mine = await server.slash(
      'ask',
      { question: 'q', private: true },
      { ...asker, locale: 'ru' },
    ).message;
    const sent = server.button(mine, 'Показать всем', { ...asker, locale: 'tr' });
    const after = await sent.message;
    const everyone = await sent.followUp();
    expect(after.id).toBe(mine.id);
    expect(labels(after)).toEqual(['The whole incident', 'Sources', 'Timeline']);
    expect(everyone.flags).toBe(0);
    expect(labels(everyone)).toEqual(['Sources', 'Timeline', 'The whole incident']);
    expect(everyone.embeds).toEqual(mine.embeds);
  });

  it('says so when the answer could not be shown to everyone, and comes back', async () => {
    const mine = await server.slash('ask', { question: 'q', private: true }, asker).message;
    server.fail({ status: 403, path: /^\/webhooks/ });
    const sent = server.button(mine, 'Show everyone', asker);
    expect(words(await sent.followUp())).toContain('could not be shown');
    expect(labels(mine)).toContain('Show everyone');
  });

  it.each(['dl:r:unknown-unknown-unknow', 'dl:x:1', 'somebody else’s'])(
    'nobody remembers (%s) says so',
    async (custom) => {
      const answer = await server.slash('ask', { question: 'q' }).message;
      const message = await server.button(answer, custom).answer;
      expect(message.flags).toBe(EPHEMERAL);
      expect(words(message)).toContain('no longer known');
    },
  );
});

describe('when Discord fails', () => {
  beforeEach(() => start());

  it.each([
    ['429', { status: 429, retryAfter: 0.05 }],
    ['502', { status: 502 }],
    ['500', { status: 500 }],
  ])('answers after a %s', async (_name, failure) => {
    server.fail({ ...failure, path: /callback$/ });
    expect(await server.slash('ask', { question: 'q' }).message).toBeDefined();
  });

  it('resumes a connection that was cut, and answers what was asked meanwhile', async () => {
    server.cut();
    const missed = server.slash('ask', { question: 'q' });
    expect(await missed.message).toBeDefined();
    expect([server.logins(), server.resumes()]).toEqual([1, 1]);
  });

  it('reconnects when asked to', async () => {
    server.askToReconnect();
    await saying(/resumed/);
    expect(await server.slash('ask', { question: 'q' }).message).toBeDefined();
    expect(server.resumes()).toBe(1);
  });

  // discord.js itself waits 5 seconds between two logins.
  it('logs in anew when its session is over', { timeout: 30_000 }, async () => {
    const back = server.loggedIn(2);
    server.endSession();
    await back;
    expect(await server.slash('ask', { question: 'q' }).message).toBeDefined();
    expect(server.logins()).toBe(2);
  });

  it('says so when Discord closes the connection for good', async () => {
    server.close(4004);
    await saying(/for good/);
    expect(logged).toContainEqual(
      expect.objectContaining({ level: 'error', facts: { code: 4004, shard: 0 } }),
    );
  });
});

describe('stopping', () => {
  it('answers what was asked before it leaves', async () => {
    const service = stubService();
    const slow = Promise.withResolvers<void>();
    const bot = await start({
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
