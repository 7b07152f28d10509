/** Asking wherever people ask: mentions, replies, direct messages, the message menu, the form. */
import { beforeEach, describe, expect, it } from 'vitest';
import { labels, localDiscord, shown } from '../../support/discord/harness.ts';
import type { Written } from '../../support/servers/discord.ts';

const EPHEMERAL = 64;
const local = localDiscord();
const me = () => `<@${local.server.appId}>`;

/** Something that is answered, behind what is not: once this is answered, the other never will be. */
async function postsAfter(write: () => void): Promise<number> {
  const { server } = local;
  const before = server.posts.length;
  write();
  await server.write(`${me()} help`).reply();
  return server.posts.length - before - 1;
}

describe('a message', () => {
  beforeEach(() => local.start());

  it.each([
    ['that mentions it', 'q', {}],
    ['in a thread', 'q', { thread: '555555555555555555' }],
    ['in a voice channel’s chat', 'q', { channel: '333333333333333333' }],
  ])('%s is answered with a reply to it that pings nobody', async (_name, question, from) => {
    const { server } = local;
    const said = server.write(`${me()} ${question}`, from);
    const answer = await said.reply();
    expect(shown(answer)).toContain('38 of the 67 people on board');
    expect(answer).toMatchObject({
      channel_id: said.channel_id,
      allowed_mentions: { parse: [] },
      message_reference: { message_id: said.id, fail_if_not_exists: false },
    });
    expect(labels(answer)).toContain('Sources');
  });

  it('to it alone needs no mention', async () => {
    const answer = await local.server.write('q', { direct: true }).reply();
    expect(shown(answer)).toContain('38 of the 67 people on board');
  });

  it('with a mention and nothing else gets help', async () => {
    const answer = await local.server.write(me()).reply();
    expect(shown(answer)).toContain('"command":"help"');
  });

  it('with a mention under somebody’s message asks about that message', async () => {
    const { server } = local;
    const statement = server.write('a timeline of 40 entries on one page');
    // Discord gives the words of the other message only where that one may be read: here it mentions the bot, too.
    const said = server.write(me(), { replyTo: { ...statement } });
    expect((await said.reply(2)).embeds.length).toBeGreaterThan(0);
  });

  it('may hold a command', async () => {
    const answer = await local.server.write(`${me()} /who Putin`).reply();
    expect(shown(answer)).toContain('"command":"who","name":"Putin"');
  });

  it('that breaks something gets an apology, and the log knows why', async () => {
    const answer = await local.server.write(`${me()} break`).reply();
    expect(shown(answer)).toContain('Something went wrong');
    expect(shown(answer)).not.toContain('the engine broke');
    expect(local.logged.at(-1)).toMatchObject({ facts: { err: { message: 'the engine broke' } } });
  });

  it('in a channel where it may not write is only noted', async () => {
    const { server } = local;
    server.shut('888888888888888888');
    server.write(`${me()} q`, { channel: '888888888888888888' });
    await local.saying(/could not be answered where it stands/);
    expect(local.logged).toContainEqual(
      expect.objectContaining({ level: 'warn', facts: expect.objectContaining({ code: 50001 }) }),
    );
  });

  it.each<[string, string, Written]>([
    ['of another bot', '<@123456789012345678> q', { bot: true }],
    ['of a webhook', '<@123456789012345678> q', { webhook: true }],
    ['of another bot in a direct message', 'q', { bot: true, direct: true }],
    ['that says somebody joined', '<@123456789012345678>', { type: 7 }],
    ['that was forwarded into a channel', 'q', { forward: true }],
    ['to everyone', '@everyone q', {}],
    ['to somebody else', '<@423456789012345670> q', {}],
    ['to nobody', 'q', {}],
  ])('%s is left alone', async (_name, content, from) => {
    expect(await postsAfter(() => local.server.write(content, from))).toBe(0);
  });

  it('of its own is left alone, whatever it says', async () => {
    const { server } = local;
    await server.write(`${me()} q`).reply();
    expect(await postsAfter(() => {})).toBe(0);
  });
});

describe('a reply to an answer', () => {
  beforeEach(() => local.start());

  it('goes on with the talk, in a chain as long as people like', async () => {
    const { server } = local;
    const first = await server.write(`${me()} about azal`).reply();
    const second = await server.write('what about', { replyTo: first }).reply();
    expect(shown(second)).toContain('about incident:azal');
    const third = await server.write('what about', { replyTo: second }).reply();
    expect(shown(third)).toContain('about incident:azal');
  });

  it('goes on with what a command began', async () => {
    const { server } = local;
    const answer = await server.slash('ask', { question: 'about azal' }).message;
    const next = await server.write('what about', { replyTo: answer }).reply();
    expect(shown(next)).toContain('about incident:azal');
  });

  it('with the @ switched off is not for Dateline', async () => {
    const { server } = local;
    const answer = await server.write(`${me()} q`).reply();
    expect(await postsAfter(() => server.write('no way!', { replyTo: answer, ping: false }))).toBe(
      0,
    );
  });

  it.each<[string, Written]>([
    ['a thread', { thread: '555555555555555555' }],
    ['a direct message', { direct: true }],
  ])('is not needed in %s, which is one talk', async (_name, from) => {
    const { server } = local;
    await server.write(`${me()} about azal`, from).reply();
    expect(shown(await server.write(`${me()} what about`, from).reply())).toContain(
      'about incident:azal',
    );
  });

  it('privately, in a thread, is a talk of one’s own, which begins where the thread stands', async () => {
    const { server } = local;
    const thread = { thread: '555555555555555555' };
    const mine = { ...thread, user: '500000000000000001' };
    const privately = async (question: string) =>
      shown(await server.slash('ask', { question, private: true }, mine).message);
    const openly = async (question: string) =>
      shown(await server.write(`${me()} ${question}`, thread).reply());
    await openly('about azal');
    expect(await privately('what about')).toContain('about incident:azal');
    await privately('about inquiry');
    expect(await privately('what about')).toContain('about incident:inquiry');
    expect(await openly('what about')).toContain('about incident:azal');
  });

  it('is needed in a channel, where everybody talks at once', async () => {
    const { server } = local;
    await server.write(`${me()} about azal`).reply();
    expect(shown(await server.write(`${me()} what about`).reply())).toContain('about nothing');
  });
});

describe('the buttons under an answer to a message', () => {
  const asker = { user: '500000000000000001' };
  const other = { user: '500000000000000002' };
  beforeEach(() => local.start());

  it('turn the page for the one who asked, and for nobody else', async () => {
    const { server } = local;
    const answer = await server.write(`${me()} /timeline`, asker).reply();
    const theirs = await server.button(answer, 'Next page', other).answer;
    expect(theirs.flags).toBe(EPHEMERAL);
    const turned = server.button(answer, 'Next page', asker);
    expect((await turned.callback).type).toBe(7);
  });
});

describe('the menu of a message', () => {
  beforeEach(() => local.start());

  it('finds facts about it, for the one who looks alone', async () => {
    const { server } = local;
    const message = { id: '1', content: 'q' };
    const answer = await server.menu('Find facts about this', message).message;
    expect(answer.flags).toBe(EPHEMERAL);
    expect(shown(answer)).toContain('38 of the 67 people on board');
    expect(labels(answer)).toContain('Show everyone');
  });

  it('reads what an app posted', async () => {
    const message = { id: '1', content: '', embeds: [{ title: 'q' }] };
    const answer = await local.server.menu('Find facts about this', message).message;
    expect(shown(answer)).toContain('38 of the 67 people on board');
  });

  it('says so where there are no words', async () => {
    const answer = await local.server.menu('Find facts about this', { id: '1', content: '' })
      .message;
    expect(answer.flags).toBe(EPHEMERAL);
    expect(shown(answer)).toContain('no words');
  });
});

describe('/ask without a question', () => {
  beforeEach(() => local.start());

  it('opens a form, whose question is answered', async () => {
    const { server } = local;
    const form = await server.slash('ask', {}, { locale: 'ru' }).modal;
    expect(form.title).toBe('Вопрос к Dateline');
    const answer = await server.submit(form, { question: 'q' }, { locale: 'ru' }).message;
    expect(answer.flags).toBe(0);
    expect(shown(answer)).toContain('in ru');
  });

  it('keeps the language and the privacy chosen', async () => {
    const { server } = local;
    const form = await server.slash('ask', { language: 'az', private: true }).modal;
    const answer = await server.submit(form, { question: 'q' }).message;
    expect(answer.flags).toBe(EPHEMERAL);
    expect(shown(answer)).toContain('in az');
  });
});

describe('a reader’s own installation', () => {
  beforeEach(() => local.start());

  it.each([
    ['on a server that has not added Dateline', { carried: true }],
    ['in a group’s messages', { group: true }],
  ])('answers %s privately until they show everyone', async (_name, from) => {
    const { server } = local;
    const answer = await server.slash('ask', { question: 'q' }, from).message;
    expect(answer.flags).toBe(EPHEMERAL);
    const everyone = await server.button(answer, 'Show everyone', from).followUp();
    expect(everyone.flags).toBe(0);
    const open = await server.slash('ask', { question: 'q', private: false }, from).message;
    expect(open.flags).toBe(0);
  });
});

describe('the message-content intent', () => {
  it('that Discord has not granted is named, with what to do about it', async () => {
    await expect(local.start({ messageContent: true })).rejects.toThrow(
      /not granted the message-content intent.+DISCORD_MESSAGE_CONTENT=off/,
    );
  });
});
