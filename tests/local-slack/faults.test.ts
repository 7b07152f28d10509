/** What goes wrong in Slack, done by the local one, and how an unmodified Bolt takes it. */
import { webApi } from '@slack/bolt';
import { afterEach, describe, expect, it } from 'vitest';
import {
  type SlackServer,
  type SlackServerOptions,
  startSlackServer,
} from '../support/servers/slack.ts';
import { logger, startBoltApp, WITH_BUTTON } from '../support/slack/bolt-app.ts';

const running: { stop(): Promise<unknown> }[] = [];
afterEach(async () => {
  for (const one of running.splice(0).reverse()) await one.stop();
});

async function slack(options: SlackServerOptions = {}): Promise<SlackServer> {
  const server = await startSlackServer(options);
  running.push(server);
  return server;
}

/** The Web API as the app's own client sees it, without second attempts. */
const clientOf = (server: SlackServer, token = server.botToken) =>
  new webApi.WebClient(token, {
    slackApiUrl: server.url,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    logLevel: webApi.LogLevel.ERROR,
    logger,
  });

const QUIET = { unfurl_links: false, unfurl_media: false } as const;

/** @returns Slack's answer to a call that it refuses */
const refused = (call: Promise<unknown>): Promise<{ error: string } & Record<string, unknown>> =>
  call.then(
    () => {
      throw new Error('it was taken');
    },
    (error: { data?: { error: string } & Record<string, unknown> }) => {
      if (!error.data) throw error;
      return error.data;
    },
  );

describe('requests over HTTP', () => {
  it.each([
    ['signed with another secret', 'signature'],
    ['older than five minutes', 'stale'],
  ] as const)('answers 401 to one %s', async (_, tamper) => {
    const server = await slack();
    running.push(await startBoltApp(server, 'http'));
    expect((await server.slash('/direct', '', { tamper }).ack).status).toBe(401);
    expect((await server.verifyUrl(tamper)).status).toBe(401);
    expect(server.posts).toEqual([]);
  });

  it('answers the question whether the URL is the app’s', async () => {
    const server = await slack();
    running.push(await startBoltApp(server, 'http'));
    expect(await server.verifyUrl()).toEqual({ status: 200, body: { challenge: 'a challenge' } });
  });
});

describe('Socket Mode', () => {
  it.each([
    ['is asked to', (server: SlackServer) => server.askToReconnect()],
    ['is cut off', (server: SlackServer) => server.cut()],
  ])('connects anew where it %s', async (_, disturb) => {
    const server = await slack();
    running.push(await startBoltApp(server, 'socket'));
    await server.connected(1);
    disturb(server);
    await server.connected(2);
    expect(await server.slash('/direct').message()).toMatchObject({ text: 'at once' });
  });

  it('delivers an event twice where it is asked to', async () => {
    const server = await slack();
    running.push(await startBoltApp(server, 'socket'));
    const said = await server.say(`<@${server.botUser}> hello`);
    await said.message(1);
    await said.again();
    expect(await said.message(2)).toMatchObject({ text: 'You called?' });
  });
});

describe('the Web API', () => {
  it('knows two tokens, and none once the app is uninstalled', async () => {
    const server = await slack();
    expect(await refused(clientOf(server, 'xoxb-other').auth.test())).toMatchObject({
      error: 'invalid_auth',
    });
    const open = (token: string) => clientOf(server, token).apps.connections.open({});
    expect(await refused(open(server.botToken))).toMatchObject({ error: 'invalid_auth' });
    expect((await open(server.appToken)).url).toMatch(/^ws:/);
    server.revoke();
    expect(await refused(clientOf(server).auth.test())).toMatchObject({ error: 'invalid_auth' });
  });

  it('fails as it is told to, once', async () => {
    const server = await slack();
    const client = clientOf(server);
    server.fail({ method: 'auth.test', error: 'fatal_error' });
    expect(await refused(client.auth.test())).toMatchObject({ error: 'fatal_error' });
    server.fail({ status: 429, retryAfter: 30 });
    await expect(client.auth.test()).rejects.toMatchObject({ retryAfter: 30 });
    server.fail({ status: 503 });
    await expect(client.auth.test()).rejects.toMatchObject({ statusCode: 503 });
    expect((await client.auth.test()).user_id).toBe(server.botUser);
  });

  it('wants the scope that a method needs', async () => {
    const server = await slack({ scopes: ['chat:write', 'commands'] });
    const client = clientOf(server);
    expect(await refused(client.users.info({ user: server.people.reader.id }))).toMatchObject({
      error: 'missing_scope',
      needed: 'users:read',
      provided: 'chat:write,commands',
    });
    const { ok } = await client.chat.postMessage({
      channel: server.channels.general,
      text: 'a',
      ...QUIET,
    });
    expect(ok).toBe(true);
  });

  it('keeps the app out of channels that it is no member of', async () => {
    const server = await slack();
    const post = () =>
      clientOf(server).chat.postMessage({
        channel: server.channels.outside,
        text: 'a',
        ...QUIET,
      });
    expect(await refused(post())).toMatchObject({ error: 'not_in_channel' });
    await server.invite(server.channels.outside);
    expect((await post()).ok).toBe(true);
  });

  it('refuses what Slack would refuse, in its words, and notes what this house would', async () => {
    const server = await slack();
    const { general: channel } = server.channels;
    const post = (more: object) =>
      clientOf(server).chat.postMessage({ channel, text: 'a', ...QUIET, ...more });
    const answer = await refused(post({ blocks: [{ type: 'section' }] }));
    expect(answer).toMatchObject({
      error: 'invalid_blocks',
      response_metadata: {
        messages: ['[ERROR] a section must have text or fields [json-pointer:/blocks/0]'],
      },
    });
    expect(server.posts).toEqual([]);
    await post({ text: '<!here>', unfurl_links: true });
    expect(server.violations).toEqual([
      'chat.postMessage/blocks/0: a section must have text or fields',
      'chat.postMessage: <!here> could ping',
      'chat.postMessage/unfurl_links: must be false, so that no stranger’s link unfurls',
    ]);
  });

  it('lets a mention pass that a test allows', async () => {
    const server = await slack({ mentions: ['<@U1>'] });
    await clientOf(server).chat.postMessage({
      channel: server.channels.general,
      text: 'for <@U1>',
      ...QUIET,
    });
    expect(server.violations).toEqual([]);
  });

  it('tells who people are and which groups they are in', async () => {
    const server = await slack({
      groups: { S0MANAGERS: ['editor'] },
      people: [{ name: 'owner', is_admin: true, locale: 'ru-RU' }],
    });
    const client = clientOf(server);
    const of = async (name: string) =>
      (await client.users.info({ user: server.people[name]!.id, include_locale: true })).user;
    expect(await of('azerbaijani')).toMatchObject({
      locale: 'az-AZ',
      tz: 'Asia/Baku',
      is_admin: false,
    });
    expect(await of('owner')).toMatchObject({ locale: 'ru-RU', is_admin: true });
    const { users } = await client.usergroups.users.list({ usergroup: 'S0MANAGERS' });
    expect(users).toEqual([server.people.editor.id]);
    expect(await refused(client.usergroups.users.list({ usergroup: 'S0OTHERS' }))).toMatchObject({
      error: 'no_such_subteam',
    });
    expect((await client.bots.info({ bot: server.botId })).bot?.user_id).toBe(server.botUser);
  });

  it('takes a file and shares it in a thread', async () => {
    const server = await slack();
    const { ts } = await server.say('show me');
    const channel = server.channels.general;
    const client = clientOf(server);
    const bytes = Buffer.from('a picture');
    // The SDK's types call it alt_text.
    const announced = {
      filename: 'timeline.png',
      length: bytes.length,
      alt_txt: 'What happened, in order',
    };
    const { upload_url, file_id } = await client.files.getUploadURLExternal(announced);
    await fetch(String(upload_url), { method: 'POST', body: new Uint8Array(bytes) });
    await client.files.completeUploadExternal({
      files: [{ id: String(file_id), title: 'A timeline' }],
      channel_id: channel,
      thread_ts: ts,
      initial_comment: 'Here it is',
    });
    const sharing = { channel, thread_ts: ts };
    const described = { title: 'A timeline', alt_txt: 'What happened, in order' };
    expect(server.files).toMatchObject([{ ...sharing, ...described, bytes }]);
    expect(server.posts.at(-1)).toMatchObject({ ...sharing, text: 'Here it is' });
    expect(server.violations).toEqual([]);
  });

  it('takes what the SDK uploads by itself, and notes the description that Slack will not read', async () => {
    const server = await slack();
    await clientOf(server).filesUploadV2({
      channel_id: server.channels.general,
      file: Buffer.from('a picture'),
      filename: 'timeline.png',
      alt_text: 'What happened, in order',
    });
    expect(server.files).toMatchObject([
      { filename: 'timeline.png', bytes: Buffer.from('a picture') },
    ]);
    expect(server.violations).toEqual([
      'files.getUploadURLExternal/alt_text: is nothing that Slack knows: it is called alt_txt',
    ]);
  });

  it('unfurls the links of a message, and no others', async () => {
    const server = await slack();
    const client = clientOf(server);
    const { channel, ts } = await server.linkShared(['https://facts.example/one']);
    const blocks = [{ type: 'divider' as const }];
    const unfurl = (url: string, at = ts) =>
      client.chat.unfurl({ channel, ts: at, unfurls: { [url]: { blocks } } });
    expect(await refused(unfurl('https://facts.example/two'))).toMatchObject({
      error: 'cannot_unfurl_url',
    });
    expect(await refused(unfurl('https://facts.example/one', '1.000001'))).toMatchObject({
      error: 'cannot_find_message',
    });
    expect((await unfurl('https://facts.example/one')).ok).toBe(true);
  });

  it('knows no method that Slack has not', async () => {
    const server = await slack();
    const call = clientOf(server).apiCall('facts.find');
    expect(await refused(call)).toMatchObject({ error: 'unknown_method' });
  });

  it('changes and deletes messages, and lets the assistant say what it does', async () => {
    const server = await slack();
    const client = clientOf(server);
    const channel = await server.directWith();
    const { ts } = await client.chat.postMessage({ channel, text: 'a', ...QUIET });
    await client.chat.update({ channel, ts: ts!, text: 'b' });
    expect(server.posts.at(-1)).toMatchObject({ replaces: ts, text: 'b' });
    await client.chat.delete({ channel, ts: ts! });
    const { messages } = await client.conversations.history({ channel });
    expect(messages).toEqual([]);
    const at = { channel_id: channel, thread_ts: ts! };
    await client.assistant.threads.setStatus({ ...at, status: 'is looking' });
    await client.assistant.threads.setTitle({ ...at, title: 'A title' });
    const prompts = [{ title: 'Ask', message: 'Who?' }] as [{ title: string; message: string }];
    await client.assistant.threads.setSuggestedPrompts({ ...at, prompts });
    expect(server.called('assistant.threads.setStatus')).toMatchObject([
      { args: { status: 'is looking' }, answer: { ok: true } },
    ]);
  });
});

describe('interactions', () => {
  it('gives a trigger once, and none to who is too slow', async () => {
    const server = await slack();
    running.push(await startBoltApp(server, 'socket'));
    const asked = await server.slash('/echo', 'hello').message();
    const opened = server.press(asked, 'open');
    await opened.view();
    const view = { type: 'home' as const, blocks: [] };
    const again = clientOf(server).views.open({
      trigger_id: String(opened.payload.trigger_id),
      view: { ...view, type: 'modal', title: { type: 'plain_text', text: 'Again' } },
    });
    expect(await refused(again)).toMatchObject({ error: 'exchanged_trigger_id' });
    await server.press(asked, 'open', { late: true }).ack;
    await server.until(() => server.called('views.open').length === 3, 'the third attempt');
    expect(server.called('views.open').at(-1)?.answer).toMatchObject({
      error: 'expired_trigger_id',
    });
  });

  it('takes five messages at one response_url', async () => {
    const server = await slack();
    running.push(await startBoltApp(server, 'http'));
    const sent = server.slash('/echo', 'hello');
    await sent.message();
    const respond = () =>
      fetch(String(sent.payload.response_url), {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ text: 'more' }),
      });
    const statuses = [];
    for (let number = 2; number <= 6; number += 1) statuses.push((await respond()).status);
    expect(statuses).toEqual([200, 200, 200, 200, 404]);
    expect(server.violations).toEqual(['response_url: used_url']);
  });

  it('sends no ephemeral message along with a press', async () => {
    const server = await slack();
    running.push(await startBoltApp(server, 'http'));
    const channel = server.channels.general;
    const client = clientOf(server);
    const message = { channel, text: 'Press it', blocks: [...WITH_BUTTON] };
    await client.chat.postEphemeral({ ...message, user: server.people.reader.id });
    await client.chat.postMessage({ ...message, ...QUIET });
    const [whispered, said] = server.posts;
    expect(server.press(whispered!, 'press').payload.message).toBeUndefined();
    expect(server.press(said!, 'press').payload.message).toMatchObject({ text: 'Press it' });
  });

  it('lets nobody send a form that Slack’s client would not send', async () => {
    const server = await slack();
    running.push(await startBoltApp(server, 'socket'));
    const form = await server.globalShortcut('anywhere').view();
    expect(() => server.submit(form, { days: '' })).toThrow('days must be filled in');
    expect(() => server.submit(form, { hours: '1' })).toThrow('The form has no hours; it has days');
    expect(() => server.press(form, 'Delete')).toThrow('Nothing there is called Delete');
  });

  it('closes a form that was sent', async () => {
    const server = await slack();
    running.push(await startBoltApp(server, 'socket'));
    const form = await server.globalShortcut('anywhere').view();
    await server.submit(form, { days: '2' }).message();
    const late = clientOf(server).views.update({
      view_id: form.id,
      view: { type: 'modal', title: { type: 'plain_text', text: 'Late' }, blocks: [] },
    });
    expect(await refused(late)).toMatchObject({ error: 'not_found' });
  });
});
