/** What Dateline does on a server that has settled things: through every real part of it. */
import { afterEach, describe, expect, it } from 'vitest';
import type { Reply } from '../../../src/contract/reply.ts';
import type { Settings } from '../../../src/tenants/settings/settings.ts';
import {
  labels,
  localDiscord,
  serviceInGuild,
  shown,
  TENANT,
} from '../../support/discord/harness.ts';
import { ANSWER, QUESTION, UNKNOWN } from '../../support/packs/downing.ts';
import type { RealService } from '../../support/real-service.ts';
import type { OpenedModal, Sent } from '../../support/servers/discord.ts';
import { directWith, GUILD } from '../../support/servers/discord-shapes.ts';

const EPHEMERAL = 64;
const DESK = '600000000000000001';
const ELSEWHERE = '600000000000000002';
const HERE = '600000000000000003';
const EDITORS = '600000000000000004';
const reader = { user: '500000000000000001', channel: HERE };
/** The reader's direct messages with the bot. */
const DIRECT = directWith(reader.user);
const editor = { user: '500000000000000002', channel: EDITORS };
const manager = { user: '500000000000000003', channel: HERE, manager: true };

const local = localDiscord({ messageContent: true });
let real: RealService;

afterEach(() => real.close());

async function start(settings: Partial<Settings> = {}, messageContent = false) {
  real = await serviceInGuild(settings);
  return local.start({ service: real.service, messageContent });
}

const me = () => `<@${local.server.appId}>`;
const settingsNow = () => real.service.settings.of(TENANT);

describe('/settings', () => {
  it('shows what is set, to the reader alone', async () => {
    await start();
    const message = await local.server.slash('settings', {}, reader).message;
    expect(message.flags).toBe(EPHEMERAL);
    expect(labels(message)).toEqual([]);
  });

  it('lets a manager change them in forms, and shows them as they are then', async () => {
    await start();
    const { server } = local;
    const message = await server.slash('settings', {}, manager).message;
    const changed: Record<string, string | string[]> = {
      answers: 'private',
      channels: [HERE, ELSEWHERE],
      userWait: '7',
      editorsChannel: [DESK],
      digestChannel: [HERE],
      managerRoles: ['700000000000000001'],
    };
    const seen = new Set<string>();
    for (const label of labels(message)) {
      const form = await server.button(message, label, manager).modal;
      for (const id of controls(form)) seen.add(id);
      const sent = server.submit(form, pick(changed, controls(form)), manager, message);
      expect((await sent.callback).type).toBe(7);
    }
    expect([...seen].sort()).toEqual(Object.keys(settingsNow()).sort());
    expect(settingsNow()).toMatchObject({
      answers: 'private',
      channels: [HERE, ELSEWHERE],
      userWait: 7,
      editorsChannel: DESK,
      digestChannel: HERE,
      managerRoles: ['700000000000000001'],
      language: 'en',
    });
  });

  it('says what is wrong with a value, and keeps what was', async () => {
    await start();
    const { server } = local;
    const message = await server.slash('settings', {}, manager).message;
    const form = await formWith('userWait');
    const told = await server.submit(form, { userWait: 'soon' }, manager, message).message;
    expect(told.flags).toBe(EPHEMERAL);
    expect(shown(told)).toMatch(/Wait per person.+whole number/s);
    expect(settingsNow().userWait).toBe(0);

    async function formWith(control: string): Promise<OpenedModal> {
      for (const label of labels(message)) {
        const one = await server.button(message, label, manager).modal;
        if (controls(one).includes(control)) return one;
      }
      throw new Error(`no form has ${control}`);
    }
  });

  it('checks who may on every press and every form', async () => {
    await start();
    const { server } = local;
    const message = await server.slash('settings', {}, manager).message;
    const [label = ''] = labels(message);
    const form = await server.button(message, label, manager).modal;
    for (const sent of [
      server.button(message, label, reader),
      server.submit(form, { language: 'ru' }, reader, message),
    ]) {
      expect(shown(await sent.message)).toContain('may change the settings');
    }
    expect(settingsNow().language).toBe('en');
  });

  it('can be changed by a role that they name, by way of a mention', async () => {
    await start({ managerRoles: ['700000000000000001'] });
    const { server } = local;
    const deputy = { ...reader, roles: ['700000000000000001'] };
    const post = await server.write(`${me()} /settings`, deputy).reply();
    expect(labels(post)).toEqual(['Show me']);
    const message = await server.button(post, 'Show me', deputy).answer;
    expect(message.flags).toBe(EPHEMERAL);
    expect(labels(message).length).toBeGreaterThan(0);
    const others = await server.button(post, 'Show me', reader).answer;
    expect(labels(others)).toEqual([]);
  });
});

const controls = (form: OpenedModal) => form.components.map(({ component }) => component.custom_id);
const pick = (from: Record<string, string | string[]>, keys: string[]) =>
  Object.fromEntries(Object.entries(from).filter(([key]) => keys.includes(key)));

describe('a server that settled on', () => {
  it('private answers gets them so, unless the reader says otherwise', async () => {
    await start({ answers: 'private' });
    const { server } = local;
    expect((await server.slash('ask', { question: QUESTION }, reader).message).flags).toBe(
      EPHEMERAL,
    );
    const open = server.slash('ask', { question: QUESTION, private: false }, reader);
    expect((await open.message).flags).toBe(0);
  });

  it('private answers has a mention answered behind a button', async () => {
    await start({ answers: 'private' });
    const { server } = local;
    const post = await server.write(`${me()} ${QUESTION}`, reader).reply();
    expect(shown(post)).not.toContain('38');
    const answer = await server.button(post, 'Show me', reader).answer;
    expect(answer.flags).toBe(EPHEMERAL);
    expect(shown(answer)).toContain(ANSWER);
  });

  it('certain channels is answered there, and in their threads', async () => {
    await start({ channels: [HERE] });
    const { server } = local;
    const refused = await server.slash('ask', { question: QUESTION }, { channel: ELSEWHERE })
      .message;
    expect(refused.flags).toBe(EPHEMERAL);
    expect(shown(refused)).not.toContain(ANSWER);
    const inThread = { channel: HERE, thread: '655555555555555555' };
    expect(shown(await server.write(`${me()} ${QUESTION}`, inThread).reply())).toContain(ANSWER);
    expect(shown(await server.slash('ask', { question: QUESTION }, inThread).message)).toContain(
      ANSWER,
    );
  });

  it.each<[string, Partial<Settings>]>([
    ['certain channels', { channels: [ELSEWHERE] }],
    ['a wait', { userWait: 600 }],
  ])('%s keeps nobody from help and the settings', async (_name, settings) => {
    await start(settings);
    const { server } = local;
    // Whatever becomes of it, the next thing would be too soon.
    await server.slash('ask', { question: QUESTION }, reader).message;
    const refused = await server.slash('ask', { question: QUESTION }, reader).message;
    expect(shown(refused)).not.toContain(ANSWER);
    expect(shown(await server.slash('help', {}, reader).message)).toContain('What you can ask');
    for (const text of [`${me()} /help`, `${me()} help`, me()])
      expect(shown(await server.write(text, reader).reply())).toContain('What you can ask');
    const button = await server.write(`${me()} /settings`, reader).reply();
    expect(labels(button)).toEqual(['Show me']);
  });

  it('a wait tells who is too quick, privately, and once', async () => {
    await start({ userWait: 30 });
    const { server } = local;
    await server.write(`${me()} ${QUESTION}`, reader).reply();
    const refused = await server.slash('ask', { question: QUESTION }, reader).message;
    expect(refused.flags).toBe(EPHEMERAL);
    expect(shown(refused)).toMatch(/possible in \d+ seconds/);
    const before = server.posts.length;
    const told = server.next(DIRECT);
    server.write(`${me()} ${QUESTION}`, reader);
    server.write(`${me()} ${QUESTION}`, reader);
    await server.write(`${me()} ${QUESTION}`, { ...reader, user: '500000000000000009' }).reply();
    expect(shown(await told)).toMatch(/possible in/);
    const posted = server.posts.slice(before);
    expect(posted.map(shown).filter((text) => /possible in/.test(text))).toHaveLength(1);
    expect(posted.filter(({ channel_id }) => channel_id === HERE)).toHaveLength(1);
    real.later({ seconds: 31 });
    expect(shown(await server.slash('ask', { question: QUESTION }, reader).message)).toContain(
      ANSWER,
    );
  });

  it('a language has it where the reader’s Discord says none of ours', async () => {
    await start({ language: 'ru' });
    const from = { ...reader, locale: 'ja', guildLocale: 'ja' };
    const message = await local.server.slash('help', {}, from).message;
    expect(shown(message)).toContain('Что можно спросить');
  });

  it('answers unasked gets them when they are sure, and silence otherwise', async () => {
    await start({ unasked: [HERE] }, true);
    const { server } = local;
    const before = server.posts.length;
    server.write(UNKNOWN, reader);
    server.write('good morning everybody', reader);
    server.write(QUESTION, { channel: ELSEWHERE });
    server.write(QUESTION, { ...reader, bot: true });
    expect(shown(await server.write(QUESTION, reader).reply())).toContain(ANSWER);
    expect(server.posts).toHaveLength(before + 1);
  });
});

describe('feedback', () => {
  it('is offered in words and thanked for privately', async () => {
    await start();
    const { server } = local;
    const answer = await server.slash('ask', { question: QUESTION }, reader).message;
    for (const label of ['👍 Helpful', '👎 Not helpful', 'Not what I asked']) {
      const thanks = await server.button(answer, label, reader).answer;
      expect(thanks.flags).toBe(EPHEMERAL);
      expect(shown(thanks)).toContain('Thank you');
      expect(labels(thanks)).toEqual([]);
    }
  });

  it('can be switched off', async () => {
    await start({ feedback: 'off' });
    const answer = await local.server.slash('ask', { question: QUESTION }, reader).message;
    expect(labels(answer).join()).not.toContain('Helpful');
  });
});

describe('asking the editors', () => {
  /** A reader asks what no fact answers, and sends it on. */
  async function ask(from = reader) {
    const { server } = local;
    const answer = await server.slash('ask', { question: UNKNOWN }, from).message;
    const form = await server.button(answer, 'Ask the editors', from).modal;
    expect(form.components[0]?.component.value).toBe(UNKNOWN);
    const posted = server.next(EDITORS);
    const sent = server.submit(form, {}, from, answer);
    return { sent, post: await posted, answer };
  }

  it('posts the question with a link back, and says so', async () => {
    await start({ editorsChannel: EDITORS });
    const { sent, post } = await ask();
    expect(shown(await sent.edited)).toContain('sent to the editors');
    expect(shown(post)).toContain(UNKNOWN);
    const buttons = post.components.flatMap((row) => row.components);
    expect(buttons).toContainEqual(
      expect.objectContaining({
        style: 5,
        url: expect.stringMatching(`^https://discord.com/channels/${GUILD}/${HERE}`),
      }),
    );
  });

  it('brings the editor’s reply to the reader’s direct messages', async () => {
    await start({ editorsChannel: EDITORS });
    const { server } = local;
    const { post } = await ask();
    const form = await server.button(post, 'Reply', editor).modal;
    const direct = server.next(DIRECT);
    const told = server.submit(form, { words: 'Jørn Utzon @everyone' }, editor, post);
    expect(shown(await told.message)).toContain('with the reader');
    expect(shown(await direct)).toContain('Jørn Utzon @everyone');
    expect(shown(await direct)).toContain('not a fact on file');
  });

  it('takes a reply to the question for the editors’ reply', async () => {
    await start({ editorsChannel: EDITORS });
    const { server } = local;
    const { post } = await ask();
    const direct = server.next(DIRECT);
    server.write('Jørn Utzon', { ...editor, replyTo: post });
    expect(shown(await direct)).toContain('Jørn Utzon');
  });

  it('replies in the channel, without a ping, to who takes no direct messages', async () => {
    await start({ editorsChannel: EDITORS });
    const { server } = local;
    const { post } = await ask();
    server.shut(DIRECT);
    const there = server.next(HERE);
    server.write('Jørn Utzon', { ...editor, replyTo: post });
    expect(shown(await there)).toContain('Jørn Utzon');
    expect((await there).allowed_mentions).toEqual({ parse: [] });
  });

  it('is for editors to answer: a press from elsewhere does nothing', async () => {
    await start({ editorsChannel: EDITORS });
    const { server } = local;
    const { post } = await ask();
    const told = await server.button(post, 'Reply', reader).answer;
    expect(told.flags).toBe(EPHEMERAL);
    expect(shown(told)).toContain('no longer known');
  });

  it('is for the editors of the server it was asked on: no press finds a ticket of another', async () => {
    await start({ editorsChannel: EDITORS });
    const { server } = local;
    const { post } = await ask();
    const asker = { tenant: 'discord:999', channel: HERE, user: reader.user } as const;
    const other = await real.store.tenants.addTicket({
      question: 'Theirs?',
      locale: 'en',
      asker,
      at: new Date(0),
    });
    const told = await server.button(post, `dl:ed:${other.id}`, editor).answer;
    expect(shown(told)).toContain('no longer known');
  });

  it('waits and keeps to the channels like any other question', async () => {
    await start({ editorsChannel: EDITORS, userWait: 10 });
    const { server } = local;
    const answer = await server.slash('ask', { question: UNKNOWN }, reader).message;
    const form = await server.button(answer, 'Ask the editors', reader).modal;
    const soon = await server.submit(form, {}, reader, answer).message;
    expect(soon.flags).toBe(EPHEMERAL);
    expect(shown(soon)).toMatch(/possible in \d+ seconds/);
    real.later({ seconds: 11 });
    const posted = server.next(EDITORS);
    server.submit(form, {}, reader, answer);
    expect(shown(await posted)).toContain(UNKNOWN);
  });

  it('can be sent again where it could not be posted', async () => {
    await start({ editorsChannel: EDITORS });
    const { server } = local;
    server.shut(EDITORS);
    const answer = await server.slash('ask', { question: UNKNOWN }, reader).message;
    const form = await server.button(answer, 'Ask the editors', reader).modal;
    for (let times = 0; times < 4; times += 1) {
      const sent = server.submit(form, {}, reader, answer);
      expect(shown(await sent.edited)).toContain('could not be reached');
    }
  });

  it('says so when the editors’ channel cannot be reached', async () => {
    await start({ editorsChannel: EDITORS });
    const { server } = local;
    server.shut(EDITORS);
    const answer = await server.slash('ask', { question: UNKNOWN }, reader).message;
    const form = await server.button(answer, 'Ask the editors', reader).modal;
    const sent = server.submit(form, {}, reader, answer);
    expect(shown(await sent.edited)).toContain('could not be reached');
  });

  it('is not offered where there is no channel for it', async () => {
    await start();
    const answer = await local.server.slash('ask', { question: UNKNOWN }, reader).message;
    expect(labels(answer)).not.toContain('Ask the editors');
  });
});

const PARTS = [1, 2, 3, 4, 5, 6, 7, 8];
/** More than one message holds. */
const LONG: Reply = {
  locale: 'en',
  command: 'following',
  blocks: PARTS.map((part) => ({ type: 'text', text: `Part ${part}. ${'word '.repeat(300)}` })),
};

describe('following a story', () => {
  it('is begun, listed and ended by who may', async () => {
    await start();
    const { server } = local;
    const about = { about: 'incident:azal-crash' };
    const refused = await server.slash('follow', about, reader).message;
    expect(refused.flags).toBe(EPHEMERAL);
    expect(shown(await server.slash('follow', about, manager).message)).toContain('now follows');
    const list = await server.slash('following', {}, manager).message;
    expect(shown(list)).toContain('Downing of the Azerbaijan Airlines jet');
    const unfollow = labels(list).find((label) => label.startsWith('Unfollow')) ?? '';
    expect(shown(await server.button(list, unfollow, reader).answer)).toContain('may follow');
    expect(shown(await server.button(list, unfollow, manager).answer)).toContain('no longer');
  });

  it('tells the channel, pinging nobody, and notices when the channel is gone', async () => {
    const bot = await start();
    const { server } = local;
    const { reply } = await real.service.answer(
      { command: 'ask', question: QUESTION },
      { locale: 'en', platform: 'discord' },
    );
    const at = { tenant: `discord:${GUILD}`, channel: HERE } as const;
    expect(await bot.postUpdate(at, reply)).toBe('posted');
    expect(server.posts.at(-1)).toMatchObject({
      channel_id: HERE,
      allowed_mentions: { parse: [] },
    });
    server.fail({ status: 404, code: 10003, path: /messages$/ });
    expect(await bot.postUpdate(at, reply)).toBe('gone');
    server.shut(HERE);
    await expect(bot.postUpdate(at, reply)).rejects.toThrow('Missing Access');
  });

  it('goes on with the message of a long update that was refused, and says nothing twice', async () => {
    const bot = await start();
    const { server } = local;
    const at = { tenant: `discord:${GUILD}`, channel: HERE } as const;
    let sent = 0;
    const posted = () => {
      sent += 1;
      if (sent === 1) server.fail({ status: 403, code: 50001, path: /messages$/ });
    };
    await expect(
      bot.postUpdate(at, LONG, { sent, posted, key: 'k', since: new Date(), again: false }),
    ).rejects.toThrow();
    expect(sent).toBe(1);
    expect(
      await bot.postUpdate(at, LONG, { sent, posted, key: 'k', since: new Date(), again: false }),
    ).toBe('posted');
    const said = server.posts.map(shown).join();
    expect(said.match(/Part \d+\./g)).toEqual(PARTS.map((part) => `Part ${part}.`));
  });
});

describe('a button on an old message', () => {
  const note = 'updated since';
  const press = (sent: Sent) => sent.answer.then(shown);

  it('says nothing more while the facts are the same, and works after a restart', async () => {
    const bot = await start();
    const { server } = local;
    const answer = await server.slash('ask', { question: QUESTION }, reader).message;
    await bot.stop();
    await local.start({ service: real.service });
    const sources = await press(server.button(answer, 'Sources', reader));
    expect(sources).toContain('Passenger jet crashes in western Kazakhstan');
    expect(sources).not.toContain(note);
  });

  it('says so when the facts have changed', async () => {
    await start();
    const { server } = local;
    const answer = await server.slash('ask', { question: QUESTION }, reader).message;
    real.change((knowledge) => ({ ...knowledge, version: `${'f'.repeat(12)}` }));
    const sources = await press(server.button(answer, 'Sources', reader));
    expect(sources).toContain('Passenger jet crashes in western Kazakhstan');
    expect(sources).toContain(note);
  });
});
