/** Dateline as it is started: what runs on when a platform is away, and how it ends. */
import { type AddressInfo, createServer, type Server } from 'node:net';
import { describe, expect, it } from 'vitest';
import { localDiscord } from './support/discord/harness.ts';
import { folderOf, temporaryFolder } from './support/folders.ts';
import { type Dateline, localDateline, startDateline } from './support/process/dateline.ts';
import { tinyModel } from './support/semantic/tiny-model.ts';

const discord = localDiscord();
const folder = temporaryFolder();
const run = (env: Readonly<Record<string, string>>): Dateline =>
  startDateline({ DATA_DIR: folder.path, ...env });

const pageAnswers = async ({ address }: Dateline): Promise<boolean> =>
  (await fetch(`${await address()}/healthz`)).ok;

describe('a start with settings of which none can be used', () => {
  const refusing = localDiscord({}, 'file');
  const data = temporaryFolder('file');
  const at = localDateline(() => ({
    DATA_DIR: data.path,
    DISCORD_TOKEN: 'MTIz.bad.secret',
    DISCORD_API_URL: refusing.server.url,
    SLACK_BOT_TOKEN: 'xoxb-1-secret',
    SLACK_APP_TOKEN: 'xoxb-2-secret',
    SEMANTIC: 'on',
    // Empty, and so no model.
    SEMANTIC_MODEL: data.path,
  }));

  it('goes on, with the page, and tells nobody a secret', async () => {
    expect(await pageAnswers(at.process)).toBe(true);
    expect(at.process.said() + at.process.complained()).not.toContain('secret');
  });

  it('goes on without a Discord that refuses the token, and says so in plain words', () => {
    expect(at.process.complained()).toMatch(
      /^Discord refused the token in DISCORD_TOKEN\. .+ goes on without Discord\.$/m,
    );
  });

  it('goes on without a platform whose tokens stand in each other’s place, and says which', () => {
    expect(at.process.complained()).toMatch(
      /^SLACK_APP_TOKEN must be .+ xapp-: .+ goes on without Slack\.$/m,
    );
  });

  it('goes on by words alone where a folder is no model, and says so', () => {
    expect(at.process.complained()).toMatch(/is no model: .+semantic search is off/);
  });
});

describe('a start', { timeout: 60_000 }, () => {
  it('goes on without a Discord and a Slack that are away, and says that it tries again', async () => {
    const dateline = run({
      DISCORD_TOKEN: 'MTIz.a.b',
      DISCORD_API_URL: 'http://127.0.0.1:1/api',
      SLACK_BOT_TOKEN: 'xoxb-1',
      SLACK_SIGNING_SECRET: 'signing-secret',
      SLACK_API_URL: 'http://127.0.0.1:1/api/',
    });
    await dateline.saying(/Discord could not be reached.+goes on without Discord, and tries again/);
    expect(await pageAnswers(dateline)).toBe(true);
    await dateline.saying(/Slack could not be reached.+goes on without Slack, and tries again/);
    expect(await dateline.end()).toBe(0);
  });

  it('goes on with the platform that is there', async () => {
    const { server } = discord;
    const dateline = run({
      DISCORD_TOKEN: server.token,
      DISCORD_API_URL: server.url,
      SLACK_BOT_TOKEN: 'xoxb-1',
      SLACK_SIGNING_SECRET: 'signing-secret',
      SLACK_API_URL: 'http://127.0.0.1:1/api/',
    });
    await server.loggedIn(1);
    expect(await pageAnswers(dateline)).toBe(true);
    expect(await server.slash('ask', { question: 'q' }).message).toBeDefined();
    const ready = await fetch(`${await dateline.address()}/readyz`);
    expect(ready.status).toBe(503);
    expect(await ready.json()).toEqual({
      ready: false,
      parts: {
        process: { ready: true },
        store: { ready: true },
        knowledge: { ready: true },
        discord: { ready: true },
        slack: { ready: false, why: expect.stringContaining('Slack'), since: expect.any(String) },
      },
    });
    const numbers = await (await fetch(`${await dateline.address()}/metrics`)).text();
    for (const line of [
      'dateline_questions_total{platform="discord",language="en",outcome="none"} 1',
      'dateline_acknowledge_seconds_bucket{le="3",platform="discord",kind="command"} 1',
      'dateline_answer_seconds_count{platform="discord",kind="command"} 1',
      'dateline_ready{part="slack"} 0',
      'dateline_ready{part="store"} 1',
    ])
      expect(numbers).toContain(line);
    expect(await dateline.end()).toBe(0);
  });

  it('compares by a model that was brought, and tells whoever watches once it does', async () => {
    const dateline = run({ SEMANTIC: 'on', SEMANTIC_MODEL: await folderOf(tinyModel()) });
    expect(await pageAnswers(dateline)).toBe(true);
    await dateline.saying(/"runtime":"onnxruntime-.+semantic search is ready/);
    const numbers = await (await fetch(`${await dateline.address()}/metrics`)).text();
    expect(numbers).toContain('dateline_semantic_ready 1');
    expect(await dateline.end()).toBe(0);
  });

  it('can be ended while it waits for a platform', async () => {
    const silent = await serving();
    const reached = new Promise((resolve) => silent.once('connection', resolve));
    const { port } = silent.address() as AddressInfo;
    const dateline = run({
      DISCORD_TOKEN: 'MTIz.a.b',
      DISCORD_API_URL: `http://127.0.0.1:${port}/api`,
    });
    await reached;
    expect(dateline.said()).toBe('');
    expect(await dateline.end()).toBe(0);
    silent.close();
  });
});

/** Takes connections, and says nothing. */
const serving = () =>
  new Promise<Server>((resolve) => {
    const server = createServer((socket) => socket.on('error', () => {}));
    server.listen(0, '127.0.0.1', () => resolve(server));
  });
