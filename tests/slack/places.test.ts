/** What Dateline does beside commands: messages, settings, editors, stories, shortcuts, the Home tab, links. */
import { afterEach, describe, expect, it } from 'vitest';
import type { Settings } from '../../src/settings/settings.ts';
import type { Post } from '../servers/slack.ts';
import { BOT_USER } from '../servers/slack-shapes.ts';
import { PLACE, type RealService, realService } from './placing.ts';
import { labels, localSlack, shown } from './running.ts';

const QUESTION = 'How many people died on the downed jet?';
const ANSWER = 'Of the 67 people on board the downed jet, 38 died.';
const UNKNOWN = 'Who designed the opera house in Sydney?';
const ME = `<@${BOT_USER}>`;

const GROUP = 'S0MANAGERS';
const local = localSlack({ groups: { [GROUP]: ['neighbour'] } });
let real: RealService;
afterEach(() => real.close());

async function start(settings: Partial<Settings> | ((at: Channels) => Partial<Settings>) = {}) {
  const wanted = typeof settings === 'function' ? settings(local.server.channels) : settings;
  real = await realService(wanted);
  await local.start(real.service, 'socket', { deskUrl: 'https://desk.example/' });
  return local.server;
}
type Channels = typeof local.server.channels;

const settingsNow = () => real.service.settings.of(PLACE);
const postsIn = (channel: string) => local.server.posts.filter((post) => post.channel === channel);

describe('a mention', () => {
  it('is answered once, in its thread, for everyone there', async () => {
    const server = await start();
    const said = await server.say(`${ME} ${QUESTION}`);
    const post = await said.message();
    expect(post).toMatchObject({ method: 'chat.postMessage', thread_ts: said.ts });
    expect(shown(post)).toContain(ANSWER);
    await quiet();
    expect(postsIn(said.channel)).toHaveLength(1);
  });

  it('goes on with the talk of its thread, with the next mention or a question without one', async () => {
    const server = await start();
    const said = await server.say(`${ME} ${QUESTION}`);
    await said.message();
    const asked: string[] = [];
    const seen = real.service.answer;
    Object.assign(real.service, {
      answer: (...given: Parameters<typeof seen>) => {
        asked.push(given[1].conversation ?? '');
        return seen(...given);
      },
    });
    await (await server.say(`${ME} who was it?`, { thread: said.ts })).message();
    await (await server.say('And how many survived?', { thread: said.ts })).message();
    expect(asked).toEqual(Array(2).fill(`slack:${server.teamId}:${said.channel}:${said.ts}`));
  });

  it('alone under a message asks about that message', async () => {
    const server = await start();
    const root = await server.say(QUESTION);
    const post = await (await server.say(ME, { thread: root.ts })).message();
    expect(shown(post)).toContain(ANSWER);
  });

  it('alone elsewhere gets help', async () => {
    const server = await start();
    expect(shown(await (await server.say(ME)).message())).toContain('What you can ask');
  });

  it('that comes too soon is refused to its writer alone', async () => {
    const server = await start({ userWait: 60 });
    await (await server.say(`${ME} ${QUESTION}`)).message();
    const refused = await (await server.say(`${ME} ${QUESTION}`)).message();
    expect(refused).toMatchObject({ method: 'chat.postEphemeral', user: server.people.reader!.id });
  });

  it('with a command does as that says; the settings are behind a button', async () => {
    const server = await start();
    const timeline = await (await server.say(`${ME} /timeline azal`)).message();
    expect(shown(timeline)).toContain('Timeline');
    const user = server.people.admin!;
    const button = await (await server.say(`${ME} /settings`, { user })).message();
    expect(button).toMatchObject({ ephemeral: true, user: user.id });
    const form = await server.press(button, 'Show me', { user }).view();
    expect(form.callback_id).toBe('dl:settings');
  });
});

describe('nobody is answered', () => {
  it.each([
    ['a program', QUESTION, { bot: true }],
    ['a notice', QUESTION, { subtype: 'channel_join' }],
    ['people among themselves', QUESTION, {}],
    ['a thread that addresses somebody else', '<@U0SOMEBODY> how many died?', { thread: true }],
    ['a remark in a thread', 'Interesting, thank you all.', { thread: true }],
  ])('for %s', async (_who, text, { thread, ...from }: Record<string, unknown>) => {
    const server = await start();
    const root = thread ? await server.say(`${ME} ${QUESTION}`) : undefined;
    await root?.message();
    const before = postsIn(server.channels.general!).length;
    const said = await server.say(text, { ...from, ...(root && { thread: root.ts }) });
    await said.ack;
    await quiet();
    expect(postsIn(said.channel).slice(before)).toEqual([]);
  });

  it('twice for an event that Slack sends again', async () => {
    const server = await start();
    const channel = await server.directWith();
    const said = await server.say(QUESTION, { channel });
    await said.message();
    await said.again();
    await said.again({ number: 2, reason: 'http_timeout' });
    await quiet();
    expect(postsIn(channel)).toHaveLength(1);
  });
});

describe('a direct message', () => {
  it('is answered there, and every question goes on with the talk', async () => {
    const server = await start({ channels: ['C0ELSEWHERE'] });
    const channel = await server.directWith();
    const post = await (await server.say(QUESTION, { channel })).message();
    expect(post.thread_ts).toBeUndefined();
    expect(shown(post)).toContain(ANSWER);
    const page = await server.press(post, 'Sources').message();
    expect(page).toMatchObject({ ephemeral: false, channel });
  });
});

describe('unasked', () => {
  it('a question is answered where the settings name the channel and the answer is sure', async () => {
    const server = await start(({ newsroom }) => ({ unasked: [newsroom!] }));
    const channel = server.channels.newsroom!;
    const said = await server.say(QUESTION, { channel });
    expect(shown(await said.message())).toContain(ANSWER);
    await (await server.say(UNKNOWN, { channel })).ack;
    await (await server.say('Lunch?', { channel })).ack;
    await quiet();
    expect(postsIn(channel)).toHaveLength(1);
  });
});

describe('the settings', () => {
  it('open for an admin in one form, and keep what it says', async () => {
    const server = await start();
    const user = server.people.admin!;
    const form = await server.slash('/dateline', 'settings', { user }).view();
    expect(form.blocks.map(({ block_id }) => block_id).sort()).toEqual(
      Object.keys(settingsNow()).sort(),
    );
    const { editors, newsroom } = server.channels;
    const changed = {
      answers: 'public',
      language: 'ru',
      userWait: '7',
      channels: [newsroom!],
      editorsChannel: editors!,
      managerRoles: [GROUP],
      managerUsers: [server.people.editor!.id],
    };
    const saved = await server.submit(form, changed, { user }).view();
    expect(shown(saved)).toContain('The settings have been saved');
    expect(settingsNow()).toMatchObject({ ...changed, userWait: 7 });
    const emptied = await server.slash('/dateline', 'settings', { user }).view();
    await server.submit(
      emptied,
      { channels: [], editorsChannel: null, managerRoles: [], managerUsers: [] },
      { user },
    ).ack;
    expect(settingsNow()).toMatchObject({ channels: [], editorsChannel: null, managerRoles: [] });
  });

  it('say beside the field what is wrong with it', async () => {
    const server = await start();
    const user = server.people.admin!;
    const form = await server.slash('/dateline', 'settings', { user }).view();
    const field = Object.entries(await server.submit(form, { unasked: ['x'] }, { user }).errors());
    expect(field).toEqual([['unasked', expect.stringContaining('cannot be used here')]]);
  });

  it('are shown to others, who are not let in by an old form either', async () => {
    const server = await start();
    const form = await server.slash('/dateline', 'settings', { user: server.people.admin! }).view();
    const message = await server.slash('/settings').message();
    expect(message.ephemeral).toBe(true);
    expect(shown(message)).toContain('may change the settings');
    const errors = await server.submit(form, { language: 'ru' }).errors();
    expect(Object.values(errors).join()).toContain('may change the settings');
    expect(settingsNow().language).toBe('en');
  });

  it('open for a user group that they name', async () => {
    const server = await start({ managerRoles: [GROUP] });
    const user = server.people.neighbour!;
    expect((await server.slash('/settings', '', { user }).view()).callback_id).toBe('dl:settings');
  });
});

describe('the editors', () => {
  const settled = ({ editors }: Channels) => ({ editorsChannel: editors! });

  async function ask(from: { channel?: string } = {}): Promise<Post> {
    const { server } = local;
    const message = await server.slash('/ask', UNKNOWN, from).message();
    const form = await server.press(message, 'Ask the editors').view();
    const told = await server.submit(form, {}).view();
    expect(shown(told)).toContain('has been sent to the editors');
    return server.until(
      () => server.posts.findLast(({ channel }) => channel === server.channels.editors),
      'the question',
    );
  }

  it('get the question with a way to answer and a way back; the first thread reply reaches the reader', async () => {
    const server = await start(settled);
    const question = await ask();
    expect(shown(question)).toContain(UNKNOWN);
    expect(labels(question)).toEqual(['Reply', 'Where it was asked']);
    const channel = server.channels.editors!;
    const user = server.people.editor!;
    await (await server.say('Jørn Utzon &amp; others', { user, channel, thread: question.ts })).ack;
    const direct = await server.directWith();
    const reply = await server.until(() => postsIn(direct)[0], 'the reply');
    expect(shown(reply)).toContain('Jørn Utzon & others');
    expect(shown(reply)).toContain('It is not an approved fact');
    await server.until(() => postsIn(channel)[1], 'what became of it');
    await (await server.say('Was that right?', { user, channel, thread: question.ts })).ack;
    await quiet();
    expect(postsIn(direct)).toHaveLength(1);
  });

  it('reply with the button, and only from their channel', async () => {
    const server = await start(settled);
    const question = await ask();
    const user = server.people.editor!;
    const form = await server.press(question, 'Reply', { user }).view();
    const done = await server.submit(form, { words: 'A *Dane*.' }, { user }).view();
    expect(shown(done)).toContain('Your reply is with the reader');
    const direct = await server.directWith();
    expect(shown((await server.until(() => postsIn(direct)[0], 'the reply'))!)).toContain(
      'A *Dane*.',
    );
    const late = await server.press(question, 'Reply', { user }).view();
    await real.service.settings.apply(
      PLACE,
      { editorsChannel: server.channels.random },
      { locale: 'en', admin: true },
    );
    expect(shown(await server.submit(late, { words: 'No' }, { user }).view())).toContain(
      'no longer known',
    );
  });

  it('reach a reader who takes no direct messages where they asked', async () => {
    const server = await start(settled);
    const question = await ask({ channel: server.channels.newsroom! });
    server.fail({ method: 'conversations.open', error: 'cannot_dm_bot' });
    const user = server.people.editor!;
    const channel = server.channels.editors!;
    await (await server.say('Utzon', { user, channel, thread: question.ts })).ack;
    const reply = await server.until(() => postsIn(server.channels.newsroom!)[1], 'the reply');
    expect(shown(reply)).toContain('Utzon');
  });

  it('who cannot be reached are not pretended to be', async () => {
    const server = await start(settled);
    const message = await server.slash('/ask', UNKNOWN).message();
    const form = await server.press(message, 'Ask the editors').view();
    server.fail({ method: 'chat.postMessage', error: 'channel_not_found' });
    expect(shown(await server.submit(form, {}).view())).toContain('could not be reached');
  });
});

describe('feedback', () => {
  it('is thanked for privately and counted', async () => {
    const server = await start({ answers: 'public' });
    const message = await server.slash('/ask', QUESTION).message();
    const thanks = await server.press(message, '👍 Helpful').message();
    expect(thanks.ephemeral).toBe(true);
    expect(shown(thanks)).toContain('Thank you');
    expect(labels(thanks)).toEqual([]);
  });

  it('is not asked for where it is off', async () => {
    const server = await start({ feedback: 'off' });
    expect(labels(await server.slash('/ask', QUESTION).message())).not.toContain('👍 Helpful');
  });
});

describe('a story', () => {
  it('is followed by those who may, listed, and unfollowed from its button', async () => {
    const server = await start();
    expect(shown(await server.slash('/follow', 'azal').message())).toContain('Here only those');
    const user = server.people.admin!;
    const done = await server
      .slash('/follow', 'Downing of the Azerbaijan Airlines jet', { user })
      .message();
    expect(shown(done)).toContain('now follows: Downing');
    const list = await server.slash('/following', '', { user }).message();
    expect(shown(list)).toContain('Downing of the Azerbaijan Airlines jet');
    const unfollow = labels(list).find((label) => label.startsWith('Unfollow'))!;
    expect(shown(await server.press(list, unfollow, { user }).message())).toContain('no longer');
  });

  it('has its channel told of changes; a channel that is gone is gone, another workspace waits', async () => {
    const server = await start();
    const { postUpdate } = await local.start(real.service);
    const reply = {
      locale: 'en',
      command: 'follow',
      blocks: [{ type: 'headline', text: 'Update: the jet' }],
    } as const;
    const channel = server.channels.newsroom!;
    expect(await postUpdate({ place: PLACE, channel }, reply)).toBe('posted');
    expect(shown(postsIn(channel)[0]!)).toContain('Update: the jet');
    expect(await postUpdate({ place: PLACE, channel: 'C0GONE' }, reply)).toBe('gone');
    expect(await postUpdate({ place: 'slack:T0OTHER', channel }, reply)).toBe('later');
    server.fail({ method: 'chat.postMessage', error: 'fatal_error' });
    await expect(postUpdate({ place: PLACE, channel }, reply)).rejects.toThrow();
  });
});

describe('old buttons', () => {
  it('say that the facts have changed since', async () => {
    const server = await start();
    const message = await server.slash('/ask', QUESTION).message();
    real.change((knowledge) => ({ ...knowledge, version: `${knowledge.version.slice(1)}f` }));
    const sources = await server.press(message, 'Sources').message();
    expect(shown(sources)).toContain('updated since that message was posted');
  });

  it('that nobody remembers say so', async () => {
    const server = await start();
    const message = await server.slash('/ask', QUESTION).message();
    Object.assign(real.service, { recall: async () => undefined });
    const told = await server.press(message, 'Sources').message();
    expect(told.ephemeral).toBe(true);
    expect(shown(told)).toContain('no longer known');
  });
});

describe('pages', () => {
  it('turn in place for the one who asked, and privately for anyone else', async () => {
    const server = await start({ answers: 'public' });
    const message = await server.slash('/timeline').message();
    const order = labels(message).find((label) => /first/.test(label))!;
    const others = await server.press(message, order, { user: server.people.neighbour! }).message();
    expect(others).toMatchObject({ ephemeral: true });
    expect(others.replaces).toBeUndefined();
    const own = await server.press(message, order).message();
    expect(own).toMatchObject({ ephemeral: false, replaces: message.ts });
  });
});

describe('shortcuts', () => {
  it('find facts about a message, for the reader alone', async () => {
    const server = await start();
    const said = await server.say(`*${QUESTION}*`, { user: server.people.neighbour! });
    const found = await server.shortcut('dl:facts', said).message();
    expect(found).toMatchObject({ ephemeral: true, user: server.people.reader!.id });
    expect(shown(found)).toContain(ANSWER);
    const empty = await server.say('<@U0SOMEBODY>');
    expect(shown(await server.shortcut('dl:facts', empty).message())).toContain('no words');
  });

  it('ask from anywhere', async () => {
    const server = await start();
    const form = await server.globalShortcut('dl:ask').view();
    expect(shown(await server.submit(form, { question: QUESTION }).view())).toContain(ANSWER);
  });

  it('refuse in the form what comes too soon', async () => {
    const server = await start({ userWait: 60 });
    const form = await server.globalShortcut('dl:ask').view();
    await server.submit(form, { question: QUESTION }).ack;
    const again = await server.globalShortcut('dl:ask').view();
    expect(await server.submit(again, { question: QUESTION }).errors()).toHaveProperty('question');
  });
});

describe('the Home tab', () => {
  it('shows an ask box, the latest facts and topics, in the reader’s language', async () => {
    const server = await start();
    const home = await (await server.openHome()).view();
    expect(shown(home)).toContain(ANSWER);
    expect(labels(home)).toEqual(expect.arrayContaining(['Ask', 'Timeline', 'Help', 'Settings']));
    const turkish = await (await server.openHome(server.people.turk!)).view();
    expect(shown(turkish)).toContain('67 kişiden 38’i');
  });

  it('answers in a modal, whose buttons stack', async () => {
    const server = await start();
    const home = await (await server.openHome()).view();
    const help = await server.press(home, 'Help').view();
    expect(help.type).toBe('modal');
    const settings = await server.press(home, 'Settings', { user: server.people.admin! }).view();
    expect(settings.callback_id).toBe('dl:settings');
    const empty = await server.press(home, 'Ask').view();
    expect(shown(empty)).toContain('Type a question');
  });
});

describe('links to the desk', () => {
  it('show their fact; any other link shows nothing', async () => {
    const server = await start();
    const url = 'https://desk.example/facts#azal-dead';
    await (
      await server.linkShared([
        url,
        'https://desk.example/check',
        'https://desk.example/facts#nobody',
        'https://evil.example/facts#azal-dead',
      ])
    ).ack;
    const unfurl = await server.until(() => server.unfurls[0], 'an unfurl');
    expect(Object.keys(unfurl.unfurls as object)).toEqual([url]);
    expect(JSON.stringify(unfurl.unfurls)).toContain(ANSWER);
  });
});

describe('the assistant', () => {
  it('suggests what to ask, says that it looks, answers in the thread and titles it', async () => {
    const server = await start();
    const { thread, channel, ack } = await server.openAssistant();
    await ack;
    const call = (method: string) => server.until(() => server.called(method)[0], method);
    const { args } = await call('assistant.threads.setSuggestedPrompts');
    expect(JSON.stringify(args.prompts)).toContain('?');
    const answer = await (await server.say(QUESTION, { channel, thread })).message();
    expect(answer).toMatchObject({ thread_ts: thread, channel });
    expect(shown(answer)).toContain(ANSWER);
    await call('assistant.threads.setTitle');
    expect(server.called('assistant.threads.setStatus')).toHaveLength(1);
  });

  it('answers also where Slack has no such panel', async () => {
    const server = await start();
    const { thread, channel } = await server.openAssistant();
    server.fail({ method: 'assistant.threads.setStatus', error: 'not_allowed' });
    const answer = await (await server.say(QUESTION, { channel, thread })).message();
    expect(shown(answer)).toContain(ANSWER);
  });
});

/** Everything that was under way is done: an answer that comes after all that comes after. */
async function quiet(): Promise<void> {
  const { server } = local;
  const channel = await server.directWith(server.people.neighbour!);
  await server.slash('/help', '', { channel, user: server.people.neighbour! }).ack;
  await server
    .say('Help', { channel, user: server.people.neighbour! })
    .then((one) => one.message());
}
