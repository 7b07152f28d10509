/** Messages: mentions, threads, direct messages, the assistant, and everything that is none of Dateline’s business. */
import { describe, expect, it } from 'vitest';
import { ANSWER, QUESTION, UNKNOWN } from '../../support/packs/downing.ts';
import { BOT_USER } from '../../support/servers/slack-shapes.ts';
import { labels, quiet, shown } from '../../support/slack/harness.ts';
import { localWorkspace } from '../../support/slack/workspace.ts';

const ME = `<@${BOT_USER}>`;

const at = localWorkspace();
const { local, start } = at;

const postsIn = (channel: string) => local.server.posts.filter((post) => post.channel === channel);

describe('a mention', () => {
  it('is answered once, in its thread, for everyone there', async () => {
    const server = await start();
    const said = await server.say(`${ME} ${QUESTION}`);
    const post = await said.message();
    expect(post).toMatchObject({ method: 'chat.postMessage', thread_ts: said.ts });
    expect(shown(post)).toContain(ANSWER);
    await quiet(local.server);
    expect(postsIn(said.channel)).toHaveLength(1);
  });

  it('goes on with the talk of its thread, with the next mention or a question without one', async () => {
    const server = await start();
    const said = await server.say(`${ME} ${QUESTION}`);
    await said.message();
    const asked: string[] = [];
    const seen = at.real.service.considerMessage;
    Object.assign(at.real.service, {
      considerMessage: (...given: Parameters<typeof seen>) => {
        asked.push(given[1].conversation ?? '');
        return seen(...given);
      },
    });
    await (await server.say(`${ME} who was it?`, { thread: said.ts })).message();
    await (await server.say('And when was that?', { thread: said.ts })).message();
    expect(asked).toEqual(Array(2).fill(`slack:${server.teamId}:${said.channel}:${said.ts}`));
  });

  it('that is written into what was left alone is answered, and once', async () => {
    const server = await start(({ newsroom }) => ({ unasked: [newsroom!] }));
    const root = await server.say(`${ME} ${QUESTION}`);
    await root.message();
    const talk = await server.say('Interesting, thank you all.', { thread: root.ts });
    await talk.ack;
    await quiet(local.server);
    const changed = await server.edit(talk, `${ME} ${QUESTION}`, { thread: root.ts });
    expect(shown(await changed.message())).toContain(ANSWER);
    await server.edit(talk, `${ME} please: ${QUESTION}`, { thread: root.ts }).ack;
    await quiet(local.server);
    expect(postsIn(root.channel)).toHaveLength(2);
    const channel = server.channels.newsroom!;
    const lunch = await server.say('Lunch?', { channel });
    await lunch.ack;
    await quiet(local.server);
    expect(shown(await server.edit(lunch, `${ME} ${QUESTION}`).message())).toContain(ANSWER);
  });

  it('that is written into a question that was answered without one is not answered again', async () => {
    const server = await start();
    const root = await server.say(`${ME} ${QUESTION}`);
    await root.message();
    const asked = await server.say('And when was that?', { thread: root.ts });
    await asked.message();
    await server.edit(asked, `${ME} And when was that?`, { thread: root.ts }).ack;
    await quiet(local.server);
    expect(postsIn(root.channel)).toHaveLength(2);
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

  it('is answered although Slack stumbles once', async () => {
    const server = await start();
    server.fail({ method: 'chat.postMessage', status: 503 });
    expect(shown(await (await server.say(`${ME} ${QUESTION}`)).message())).toContain(ANSWER);
  });

  it('that comes too soon is refused to its writer alone', async () => {
    const server = await start({ userWait: 60 });
    await (await server.say(`${ME} ${QUESTION}`)).message();
    const refused = await (await server.say(`${ME} ${QUESTION}`)).message();
    expect(refused).toMatchObject({ method: 'chat.postEphemeral', user: server.people.reader!.id });
  });

  it.each<[string, Parameters<typeof start>[0]]>([
    ['in a channel that the settings leave out', { channels: ['C0ELSEWHERE'] }],
    ['during a wait', { userWait: 600 }],
  ])('%s still gets help and the settings', async (_name, settings) => {
    const server = await start(settings);
    // Whatever becomes of it, the next thing would be too soon.
    await (await server.say(`${ME} ${QUESTION}`)).message();
    const refused = await (await server.say(`${ME} ${QUESTION}`)).message();
    expect(shown(refused)).not.toContain(ANSWER);
    expect(shown(await server.slash('/help').message())).toContain('What you can ask');
    for (const text of [`${ME} /help`, `${ME} help`, ME])
      expect(shown(await (await server.say(text)).message())).toContain('What you can ask');
    const button = await (await server.say(`${ME} /settings`)).message();
    expect(labels(button)).toEqual(['Show me']);
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
    await quiet(local.server);
    expect(postsIn(said.channel).slice(before)).toEqual([]);
  });

  it('twice for an event that Slack sends again', async () => {
    const server = await start();
    const channel = await server.directWith();
    const said = await server.say(QUESTION, { channel });
    await said.message();
    await said.again();
    await said.again({ number: 2, reason: 'http_timeout' });
    await quiet(local.server);
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
    await quiet(local.server);
    expect(postsIn(channel)).toHaveLength(1);
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
