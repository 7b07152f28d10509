/** Starting, staying connected, and stopping: an unmodified Bolt against a local Slack. */
import { readFile } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { examineSlack } from '../../../src/channels/slack/examine.ts';
import {
  MANIFEST_PATH,
  manifestJson,
  SCOPES,
  slackManifest,
} from '../../../src/channels/slack/manifest.ts';
import { startSlack } from '../../../src/channels/slack/start.ts';
import { ALL_COMMANDS } from '../../../src/contract/commands.ts';
import { SILENT } from '../../support/logs.ts';
import { QUESTION } from '../../support/packs/downing.ts';
import type { RealService } from '../../support/real-service.ts';
import { SCOPES as NEEDED } from '../../support/servers/slack-scopes.ts';
import { localSlack, serviceInWorkspace, shown, TENANT } from '../../support/slack/harness.ts';

const LACKING = ['app_mentions:read', 'users:read', 'groups:history'];

const local = localSlack({ scopes: Object.keys(SCOPES) });
let real: RealService;
beforeEach(async () => {
  real = await serviceInWorkspace();
});
afterEach(() => real.close());

describe('without what it needs', () => {
  const failing = async (more: Parameters<typeof local.start>[2], mode?: 'http') => {
    const error = await local.start(real.service, mode, more).then(
      () => new Error('it started'),
      (reason: Error) => reason,
    );
    expect(String(error.stack) + JSON.stringify(local.logged)).not.toContain('secret-part');
    return error.message;
  };

  it('says which of two settings to add', async () => {
    const { url, botToken } = local.server;
    const { service } = real;
    await expect(startSlack({ botToken, apiUrl: url, service, log: SILENT })).rejects.toThrow(
      /Set SLACK_APP_TOKEN.+Or set SLACK_SIGNING_SECRET/,
    );
  });

  it('says that the bot token was refused, without the token', async () => {
    expect(await failing({ botToken: 'xoxb-secret-part' })).toMatch(
      /^Slack refused the token in SLACK_BOT_TOKEN \(invalid_auth\)/,
    );
  });

  it('says that the app token was refused, without the token', async () => {
    expect(await failing({ appToken: 'xapp-secret-part' })).toMatch(
      /^Slack refused the token in SLACK_APP_TOKEN/,
    );
  });

  it('says which scope the app token lacks', async () => {
    local.server.fail({ method: 'apps.connections.open', error: 'missing_scope' });
    expect(await failing({})).toMatch(/lacks the scope connections:write/);
  });

  it('says that Slack cannot be reached, in either mode', async () => {
    const apiUrl = 'http://127.0.0.1:1/api';
    expect(await failing({ apiUrl, botToken: 'xoxb-secret-part' })).toMatch(
      /could not be reached at http:\/\/127\.0\.0\.1:1\/api\//,
    );
  });
});

describe('an app that was installed with too few scopes', () => {
  const few = localSlack({ scopes: Object.keys(SCOPES).filter((one) => !LACKING.includes(one)) });

  it('starts, and says which it lacks, what for and where to mend it', async () => {
    await few.start(real.service);
    const [advice] = few.logged.map(({ message }) => message).filter((one) => /scopes/.test(one));
    expect(advice).toContain('app_mentions:read (to hear @Dateline)');
    expect(advice).toContain('users:read');
    // It may have been left out on purpose.
    expect(advice).not.toContain('groups:history');
    expect(advice).toContain('Reinstall');
  });

  it('is told so when it is examined, and what is right, too', async () => {
    const { url: apiUrl, botToken, appToken } = few.server;
    const found = await examineSlack({ botToken, appToken, apiUrl, desk: false });
    expect(found.map(({ right }) => right)).toEqual([true, false, true]);
    expect(found[1]!.says).toContain('users:read');
    const whole = local.server;
    const all = await examineSlack({ botToken, appToken, apiUrl: whole.url, desk: true });
    expect(all[1]).toMatchObject({ right: false, says: expect.stringContaining('links:read') });
    const none = await examineSlack({ botToken: 'xoxb-no', apiUrl, desk: false });
    expect(none).toEqual([{ right: false, says: expect.stringContaining('refused the token') }]);
  });

  it('and one with all of them says nothing, and knows what its workspace is called', async () => {
    const { names } = await local.start(real.service);
    expect(local.logged.filter(({ message }) => /scope/.test(message))).toEqual([]);
    expect([...(await names())]).toEqual([[TENANT, 'Newsroom']]);
  });
});

describe('over HTTP', () => {
  it('answers Slack’s question whether the address is right', async () => {
    await local.start(real.service, 'http');
    expect(await local.server.verifyUrl()).toMatchObject({ body: { challenge: 'a challenge' } });
  });

  it.each(['signature', 'stale', 'future'] as const)(
    'refuses a call whose %s is wrong',
    async (tamper) => {
      await local.start(real.service, 'http');
      const { server } = local;
      expect((await server.slash('/ask', QUESTION, { tamper }).ack).status).toBe(401);
      expect((await server.verifyUrl(tamper)).status).toBe(401);
      expect(server.posts).toEqual([]);
    },
  );

  it('knows no other path, and no other method', async () => {
    const { requestListener } = await local.start(real.service, 'http');
    const url = await local.server.serve(requestListener!);
    expect((await fetch(new URL('/slack/other', url), { method: 'POST' })).status).toBe(404);
    expect((await fetch(url)).status).toBe(404);
  });

  it('answers an event once, also where Slack sends it again at the same time', async () => {
    await local.start(real.service, 'http');
    const { server } = local;
    const channel = await server.directWith();
    const said = await server.say(QUESTION, { channel });
    expect(await Promise.all([said.ack, said.again(), said.again()])).toMatchObject(
      Array(3).fill({ status: 200 }),
    );
    await said.message();
    await server.slash('/help', '', { channel }).ack;
    expect(server.called('chat.postMessage')).toHaveLength(1);
  });
});

describe('over Socket Mode', () => {
  it.each([
    ['asks it to', () => local.server.askToReconnect()],
    ['cuts the line', () => local.server.cut()],
  ])('connects again when Slack %s', async (_how, end) => {
    await local.start(real.service);
    const { server } = local;
    await server.connected();
    end();
    await server.connected(2);
    expect(shown(await server.slash('/ask', QUESTION).message())).toContain('38 died');
  });

  it('goes on trying while Slack cannot be had', async () => {
    await local.start(real.service);
    const { server } = local;
    await server.connected();
    for (let times = 0; times < 2; times += 1) {
      server.fail({ method: 'apps.connections.open', error: 'internal_error' });
    }
    server.cut();
    await server.connected(2);
    expect(local.logged.map(({ message }) => message)).toContain(
      'Slack could not be reached; trying again',
    );
    expect(shown(await server.slash('/ask', QUESTION).message())).toContain('38 died');
  });

  it('with two connections hears on the one while the other is cut', async () => {
    const connection = await local.start(real.service, 'socket', { sockets: 2 });
    const { server } = local;
    await server.connected(2);
    for (let times = 0; times < 4; times += 1) {
      server.fail({ method: 'apps.connections.open', error: 'internal_error' });
    }
    server.cut(1);
    for (let times = 0; times < 3; times += 1)
      expect(shown(await server.slash('/ask', QUESTION).message())).toContain('38 died');
    expect(server.connections()).toBe(1);
    expect(connection.state()).toEqual({ ready: true });
    await server.connected(3);
  });

  it('says that it is not ready while there is no connection', async () => {
    const { state } = await local.start(real.service, 'socket');
    const { server } = local;
    expect(state()).toEqual({ ready: true });
    for (let times = 0; times < 2; times += 1) {
      server.fail({ method: 'apps.connections.open', error: 'internal_error' });
    }
    server.cut();
    await local.saying(/could not be reached; trying again/);
    expect(state()).toMatchObject({ ready: false, why: expect.stringContaining('no connection') });
    await server.connected(2);
    await local.saying(/is back/);
    expect(state()).toEqual({ ready: true });
  });

  it.each([
    ['token_revoked', false],
    ['account_inactive', false],
    ['invalid_auth', false],
    ['missing_scope', true],
    ['not_in_channel', true],
  ])('after %s of Slack’s is ready: %s', async (error, ready) => {
    const { state } = await local.start(real.service);
    const { server } = local;
    server.fail({ method: 'views.open', error });
    await server.slash('/ask', '').message();
    expect(state().ready).toBe(ready);
    if (!ready) expect(JSON.stringify(state())).toContain(`SLACK_BOT_TOKEN (${error})`);
  });

  it('closes its connection when it is stopped, and does not come back', async () => {
    const { stop } = await local.start(real.service);
    const { server } = local;
    await server.connected();
    await stop();
    await server.until(() => server.connections() === 0, 'the end of the connection');
    expect(server.called('apps.connections.open')).toHaveLength(1);
  });
});

describe('readers', () => {
  it('are looked up once, however many questions they ask at a time', async () => {
    await local.start(real.service);
    const { server } = local;
    await Promise.all([1, 2, 3].map(() => server.slash('/topics').ack));
    await server.slash('/topics').ack;
    expect(server.called('users.info')).toHaveLength(1);
  });

  it('are not waited for long, nor looked up where that is switched off', async () => {
    await local.start(real.service, 'socket', { readerLanguages: false });
    const { server } = local;
    await server.slash('/topics').ack;
    expect(server.called('users.info')).toEqual([]);
  });
});

describe('the manifest', () => {
  it('in the file is the one of this version: npm run manifest', async () => {
    expect(await readFile(MANIFEST_PATH, 'utf8')).toBe(manifestJson());
  });

  it('asks for the scopes that the methods need, and no more than it gives a reason for', () => {
    const used = [
      'assistant.threads.setStatus',
      'assistant.threads.setSuggestedPrompts',
      'assistant.threads.setTitle',
      'chat.postEphemeral',
      'chat.postMessage',
      'conversations.open',
      'conversations.replies',
      'usergroups.list',
      'usergroups.users.list',
      'users.info',
    ];
    for (const method of used) expect(Object.keys(SCOPES)).toContain(NEEDED[method]);
    for (const why of Object.values(SCOPES)) expect(why).not.toBe('');
  });

  it('is explained scope by scope in docs/connect-slack.md', async () => {
    const told = await readFile('docs/connect-slack.md', 'utf8');
    const { scopes } = manifest({ desk: 'desk.example' }).oauth_config;
    for (const scope of scopes.bot) expect(told).toContain(`\`${scope}\``);
  });

  type Manifest = {
    features: {
      slash_commands: { command: string; description: string; url?: string }[];
      shortcuts: { name: string }[];
      unfurl_domains?: string[];
    };
    oauth_config: { scopes: { bot: string[] } };
    settings: { socket_mode_enabled: boolean; interactivity: { request_url?: string } };
  };
  const manifest = (options?: Parameters<typeof slackManifest>[0]) =>
    slackManifest(options) as Manifest;

  it('has every command that Slack lets an app have, and one for all', () => {
    const names = manifest().features.slash_commands.map(({ command }) => command);
    const own = ALL_COMMANDS.map(({ name }) => `/${name}`);
    expect(names).toEqual([
      ...own.filter((name) => !['/who', '/help'].includes(name)),
      '/dateline',
    ]);
  });

  it('keeps to Slack’s lengths', () => {
    const { slash_commands, shortcuts } = manifest().features;
    for (const { name } of shortcuts) expect(name.length).toBeLessThanOrEqual(24);
    for (const { command, description } of slash_commands) {
      expect(command).toMatch(/^\/[a-z-]{1,31}$/);
      expect(description.length).toBeLessThanOrEqual(100);
    }
  });

  it('names the addresses for HTTP mode, and the desk whose links unfurl', () => {
    const { features, settings, oauth_config } = manifest({
      address: 'https://dateline.example',
      desk: 'desk.example',
    });
    const url = 'https://dateline.example/slack/events';
    expect(features.slash_commands.every((command) => command.url === url)).toBe(true);
    expect(settings).toMatchObject({
      socket_mode_enabled: false,
      interactivity: { request_url: url },
    });
    expect(features.unfurl_domains).toEqual(['desk.example']);
    expect(oauth_config.scopes.bot).toContain('links:write');
    expect(manifest().oauth_config.scopes.bot).not.toContain('links:write');
  });
});
