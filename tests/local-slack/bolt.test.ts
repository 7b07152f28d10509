/** The local Slack, proved with an unmodified Bolt app in both modes. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type SlackServer, startSlackServer } from '../support/servers/slack.ts';
import { MODES, startBoltApp } from '../support/slack/bolt-app.ts';

describe.each(MODES)('over %s', (mode) => {
  let server: SlackServer;
  let app: { stop(): Promise<unknown> };
  beforeEach(async () => {
    server = await startSlackServer();
    app = await startBoltApp(server, mode);
  });
  afterEach(async () => {
    await app.stop();
    await server.stop();
    expect(server.violations).toEqual([]);
  });

  it('takes a command, its acknowledgement and what is sent to its response_url', async () => {
    const sent = server.slash('/echo', 'hello', { user: server.people.turk });
    expect((await sent.ack).body).toBeUndefined();
    expect(await sent.message()).toMatchObject({
      method: 'response_url',
      text: 'hello',
      ephemeral: true,
      user: server.people.turk.id,
      channel: server.channels.general,
    });
  });

  it('takes a message in the acknowledgement', async () => {
    const post = await server.slash('/direct').message();
    expect(post).toMatchObject({ method: 'ack', text: 'at once', ephemeral: false });
  });

  it('keeps what is posted in the workspace', async () => {
    const post = await server
      .slash('/post', 'for all', { channel: server.channels.newsroom })
      .message();
    expect(post).toMatchObject({ method: 'chat.postMessage', channel: server.channels.newsroom });
  });

  it('presses a button, which replaces the message', async () => {
    const asked = await server.slash('/echo', 'hello').message();
    const pressed = await server.press(asked, 'Press me').message();
    expect(pressed).toMatchObject({ replaces: asked.ts, text: 'pressed a value', ephemeral: true });
    expect(server.shown(asked)).toBe(pressed);
  });

  it('opens a form, suggests, refuses what is wrong, and takes what is right', async () => {
    const asked = await server.slash('/echo', 'hello').message();
    const form = await server.press(asked, 'open').view();
    expect(form.title?.text).toBe('A form');
    const [option] = await server.suggest(form, 'topic', 'war').options();
    expect(option?.text.text).toBe('about war');
    expect(await server.submit(form, { days: 'many' }).errors()).toEqual({
      days: 'Write a number.',
    });
    const told = server.submit(form, { days: '3', topic: option!.value });
    expect(await told.message()).toMatchObject({
      text: 'kept: 3 days, war',
      channel: await server.directWith(),
    });
  });

  it('uses shortcuts on a message and anywhere', async () => {
    const said = await server.say('38 of 67');
    expect(await server.shortcut('about', said).message()).toMatchObject({
      text: 'about: 38 of 67',
    });
    expect((await server.globalShortcut('anywhere').view()).callback_id).toBe('form');
  });

  it('mentions the app, which answers in the thread', async () => {
    const said = await server.say(`<@${server.botUser}> are you there?`);
    expect(await said.message()).toMatchObject({ text: 'You called?', thread_ts: said.ts });
  });

  it('opens the Home tab', async () => {
    const view = await (await server.openHome(server.people.editor)).view();
    expect(view).toMatchObject({ type: 'home', blocks: [{ type: 'header' }] });
  });

  it('unfurls a link', async () => {
    const url = 'https://facts.example/facts/one';
    await server.linkShared([url]);
    const unfurled = await server.until(() => server.unfurls[0], 'an unfurl');
    expect(unfurled.unfurls).toHaveProperty([url]);
  });

  it('is told to wait by 429 and tries again', async () => {
    server.fail({ method: 'chat.postMessage', status: 429, retryAfter: 1 });
    expect(await server.slash('/post', 'later').message()).toMatchObject({ text: 'later' });
    const answers = server.called('chat.postMessage').map(({ answer }) => answer?.ok);
    expect(answers).toEqual([false, true]);
  });
});
