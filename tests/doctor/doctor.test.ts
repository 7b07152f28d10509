/** What the doctor finds, of real servers, databases and folders; each line says what to do, and no secret. */
import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { readdir, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { SCOPES } from '../../src/channels/slack/manifest.ts';
import { readConfig } from '../../src/config.ts';
import { examine, type Line } from '../../src/doctor/index.ts';
import { clockLine, nodeLine, pageLine } from '../../src/doctor/machine.ts';
import { openStore, sqliteDialect } from '../../src/store/index.ts';
import { createKeyring } from '../../src/tenants/installations/keyring.ts';
import { ownerOf } from '../../src/tenants/installations/reseal.ts';
import { localDiscord } from '../support/discord/harness.ts';
import { temporaryFolder } from '../support/folders.ts';
import { STRICT } from '../support/logs.ts';
import { DOWNING } from '../support/packs/downing.ts';
import { DATABASES } from '../support/store/databases.ts';

const folder = temporaryFolder();

async function found(of: string, env: Readonly<Record<string, string>> = {}): Promise<string[]> {
  const config = readConfig({ KNOWLEDGE_DIR: DOWNING, DATA_DIR: folder.path, PORT: '0', ...env });
  const lines = await examine(config);
  const said = JSON.stringify(lines);
  for (const [name, value] of Object.entries(env))
    if (value && /TOKEN|SECRET|DATABASE_URL/.test(name)) expect(said).not.toContain(value);
  return lines.filter((line) => line.of === of).map(({ level, says }) => `${level}: ${says}`);
}

const saying = (...patterns: readonly RegExp[]) =>
  patterns.map((one) => expect.stringMatching(one));

describe('Discord', () => {
  const discord = localDiscord({}, 'file');
  const there = () => ({
    DISCORD_TOKEN: discord.server.token,
    DISCORD_API_URL: discord.server.url,
  });

  it('is as it should be but for commands that are still to be registered', async () => {
    expect(await found('Discord', there())).toEqual(
      saying(/^ok: The token works/, /^warn: Not registered yet: .*ask/, /^ok: The gateway can/),
    );
  });

  it.each<[string, Record<string, string>, RegExp]>([
    [
      'a token that is refused',
      { DISCORD_TOKEN: 'MTIz.bad.secret' },
      /^bad: Discord refuses .+ Copy/,
    ],
    ['another token in its place', { DISCORD_TOKEN: 'xoxb-1-2' }, /^bad: .+SLACK_BOT_TOKEN/],
    ['the id of another', { DISCORD_APP_ID: '900000000000000001' }, /^warn: DISCORD_APP_ID/],
    ['the key of another', { DISCORD_PUBLIC_KEY: 'a'.repeat(64) }, /^bad: DISCORD_PUBLIC_KEY/],
    ['an intent that is off', { DISCORD_MESSAGE_CONTENT: 'on' }, /^bad: .+Switch it on/],
    ['no key for HTTP', { DISCORD_INTERACTIONS: 'http' }, /^bad: .+needs DISCORD_PUBLIC_KEY/],
    ['shards that are none', { DISCORD_SHARDS: 'all' }, /^bad: DISCORD_SHARDS must be/],
    ['no way in', { DISCORD_GATEWAY: 'off' }, /^bad: DISCORD_GATEWAY=off leaves nothing/],
    ['nobody there', { DISCORD_API_URL: 'http://127.0.0.1:1/api' }, /^bad: .+cannot be reached/],
  ])('with %s', async (_, env, says) => {
    expect(await found('Discord', { ...there(), ...env })).toContainEqual(
      expect.stringMatching(says),
    );
  });

  it('that is not used is nothing to worry about', async () => {
    expect(await found('Discord')).toEqual(saying(/^ok: DISCORD_TOKEN is not set/));
  });
});

describe('Slack', () => {
  /** Answers as Slack does. @returns where it is */
  async function slack(scopes: readonly string[], date = new Date()): Promise<string> {
    const server = createServer(({ url, headers }, response) => {
      const right =
        headers.authorization === `Bearer ${url?.endsWith('open') ? 'xapp-1' : 'xoxb-1'}`;
      response.setHeader('date', date.toUTCString());
      response.setHeader('x-oauth-scopes', scopes.join(','));
      response.end(
        JSON.stringify(right ? { ok: true, team: 'Herald' } : { ok: false, error: 'invalid_auth' }),
      );
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    onTestFinished(() => void server.close());
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/`;
  }
  const all = Object.keys(SCOPES);
  const tokens = { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_APP_TOKEN: 'xapp-1' };

  it('is as it should be', async () => {
    const env = { ...tokens, SLACK_API_URL: await slack(all) };
    expect(await found('Slack', env)).toEqual(
      saying(
        /^ok: The bot token works, in the workspace Herald/,
        /^ok: .+every scope/,
        /^ok: The app/,
      ),
    );
  });

  it.each<[string, Record<string, string>, readonly string[], RegExp]>([
    ['a token that is refused', { SLACK_BOT_TOKEN: 'xoxb-2' }, all, /^bad: .+invalid_auth/],
    [
      'an app token that is refused',
      { SLACK_APP_TOKEN: 'xapp-2' },
      all,
      /^bad: .+connections:write/,
    ],
    [
      'too few scopes',
      {},
      all.filter((one) => one !== 'app_mentions:read'),
      /^bad: .+without app_mentions:read.+install/,
    ],
    [
      'a scope fewer that only some need',
      {},
      all.filter((one) => one !== 'files:write'),
      /^warn: .+without files:write/,
    ],
    ['no way for events to come', { SLACK_APP_TOKEN: '' }, all, /^bad: Set SLACK_APP_TOKEN/],
    [
      'tokens in each other’s place',
      { SLACK_APP_TOKEN: 'xoxb-9' },
      all,
      /^bad: SLACK_APP_TOKEN must be/,
    ],
  ])('with %s', async (_, env, scopes, says) => {
    const given = { ...tokens, SLACK_API_URL: await slack(scopes), ...env };
    expect(await found('Slack', given)).toContainEqual(expect.stringMatching(says));
  });

  describe('that many workspaces install', () => {
    const key = randomBytes(32);
    const env = {
      ...{ SLACK_CLIENT_ID: '1.2', SLACK_CLIENT_SECRET: 'cs', SLACK_SIGNING_SECRET: 'ss' },
      ...{ SLACK_STATE_SECRET: 'state', ENCRYPTION_KEYS: key.toString('base64') },
    };

    it('has nothing to look at before there is a database, and makes none', async () => {
      expect(await found('Slack', env)).toEqual(saying(/^ok: No workspace/));
      expect(await readdir(folder.path)).not.toContain('dateline.db');
    });

    it.each<[string, Record<string, string>, readonly string[], RegExp]>([
      ['all that is needed', {}, all, /^ok: .+1 workspaces/],
      ['too few scopes', {}, all.slice(1), /^bad: T1: .+without/],
      [
        'another key',
        { ENCRYPTION_KEYS: randomBytes(32).toString('hex') },
        all,
        /^bad: T1: no key/,
      ],
      ['no key', { ENCRYPTION_KEYS: '' }, all, /^bad: .+needs ENCRYPTION_KEYS/],
      ['a key that is none', { ENCRYPTION_KEYS: 'short' }, all, /^bad: ENCRYPTION_KEYS must/],
    ])('with %s', async (_, more, scopes, says) => {
      const store = await openStore(sqliteDialect(folder.file('dateline.db')), STRICT);
      const sealed = createKeyring([key]).seal(JSON.stringify({ bot: { scopes } }), ownerOf('T1'));
      await store.installations.saveInstallation({ id: 'T1', sealed });
      await store.close();
      expect(await found('Slack', { ...env, ...more })).toEqual(saying(says));
    });
  });

  it('tells by its answers that the clock is off', async () => {
    const url = await slack(all, new Date(Date.now() - 10 * 60_000));
    expect(await found('clock', { ...tokens, SLACK_API_URL: url })).toEqual(
      saying(/^bad: The clock is \d+ s ahead of .+NTP/),
    );
  });
});

describe.each(DATABASES)('a database, on $name', ({ fresh, name }) => {
  const database = fresh();

  it('that is up to date can be used', async () => {
    await (await openStore(database.dialect(), STRICT)).close();
    expect(await found('database', database.settings())).toEqual(saying(/^ok: /));
  });

  it('has knowledge to serve once some is published', async () => {
    const env = { ...database.settings(), KNOWLEDGE_FROM: 'store' };
    const store = await openStore(database.dialect(), STRICT);
    expect(await found('knowledge', env)).toEqual(saying(/^bad: .+dateline publish/));
    await store.revisions.addRevision(
      {
        ...{ id: 'abcde', version: 'v', publishedBy: 'me', note: '' },
        ...{ publishedAt: '2026-11-26T06:00:00.000Z', files: [] },
      },
      undefined,
      { over: undefined },
    );
    await store.close();
    expect(await found('knowledge', env)).toEqual(saying(/^ok: Revision abcde of 2026-11-26/));
  });

  it('that is empty is no fault', async () => {
    const level = name === 'SQLite' ? /^ok: / : /^warn: .+store migrate/;
    expect(await found('database', database.settings())).toEqual(saying(level));
  });
});

describe('what is wrong', () => {
  it('with a file that is no database', async () => {
    await writeFile(folder.file('dateline.db'), 'Dear diary,'.repeat(1000));
    expect(await found('database')).toEqual(saying(/^bad: .+dateline\.db .+no SQLite database/));
  });

  it('with a PostgreSQL that is away', async () => {
    const env = { DATABASE_URL: 'postgres://dateline:secret-word@127.0.0.1:1/dateline' };
    const [line = ''] = await found('database', env);
    expect(line).toMatch(/^bad: PostgreSQL cannot be used .+DATABASE_URL/);
    expect(line).not.toContain('secret-word');
  });

  it('with a folder of no facts', async () => {
    expect(await found('knowledge', { KNOWLEDGE_DIR: folder.path })).toEqual(
      saying(/^bad: There are no facts/),
    );
  });

  it('with a folder that takes no files', async () => {
    await writeFile(folder.file('taken'), '');
    expect(await found('disk', { DATA_DIR: folder.file('taken') })).toEqual(
      saying(/^bad: DATA_DIR/),
    );
  });

  it('with a port that is taken', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    onTestFinished(() => void server.close());
    const { port } = server.address() as AddressInfo;
    expect(await found('port', { PORT: String(port) })).toEqual(saying(/^warn: .+taken/));
  });

  it.each<[Line, Line['level']]>([
    [nodeLine('20.11.0'), 'bad'],
    [nodeLine('24.21.0'), 'ok'],
    [clockLine(undefined), 'ok'],
    [clockLine(2), 'ok'],
    [clockLine(-30), 'warn'],
    [clockLine(300), 'bad'],
    [pageLine({ HOST: '127.0.0.1', PUBLIC_DESK: 'off' }), 'ok'],
    [pageLine({ HOST: '0.0.0.0', PUBLIC_DESK: 'off' }), 'ok'],
    [pageLine({ HOST: '0.0.0.0', PUBLIC_DESK: 'on' }), 'warn'],
  ])('%j', ({ level }, expected) => {
    expect(level).toBe(expected);
  });
});

it('dateline doctor --json is the lines, and ends with 1 where one is bad', {
  timeout: 30_000,
}, async () => {
  const env = {
    PATH: process.env.PATH,
    ...{ DISCORD_TOKEN: '', SLACK_BOT_TOKEN: 'xapp-9-secret', PORT: '0' },
    ...{ KNOWLEDGE_DIR: DOWNING, DATA_DIR: folder.path },
  };
  const { code, said } = await new Promise<{ code: unknown; said: string }>((resolve) => {
    execFile(process.execPath, ['src/cli/main.ts', 'doctor', '--json'], { env }, (error, stdout) =>
      resolve({ code: error?.code, said: stdout }),
    );
  });
  expect(code).toBe(1);
  expect(said).not.toContain('secret');
  expect((JSON.parse(said) as Line[]).filter(({ level }) => level === 'bad')).toEqual([
    { level: 'bad', of: 'Slack', says: expect.stringContaining('SLACK_BOT_TOKEN must be') },
  ]);
});
