/** Dateline as it is started: what runs on when a platform is away, and how it ends. */
import { type ChildProcess, spawn } from 'node:child_process';
import { type AddressInfo, createServer, type Server } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { localDiscord } from './support/discord/harness.ts';
import { folderOf, temporaryFolder } from './support/folders.ts';
import { DOWNING } from './support/packs/downing.ts';
import { tinyModel } from './support/semantic/tiny-model.ts';

const discord = localDiscord();
const folder = temporaryFolder();
let child: ChildProcess | undefined;
let said: string;
let complained: string;
let heard: (() => void)[];

beforeEach(() => {
  said = complained = '';
  heard = [];
});
afterEach(() => {
  child?.kill('SIGKILL');
});

function run(env: Readonly<Record<string, string>>): void {
  child = spawn(process.execPath, ['src/main.ts'], {
    env: {
      PATH: process.env.PATH ?? '',
      DATA_DIR: folder.path,
      KNOWLEDGE_DIR: DOWNING,
      PORT: '0',
      SEMANTIC: 'off',
      // A `.env` of whoever runs the tests must not count.
      DISCORD_TOKEN: '',
      SLACK_BOT_TOKEN: '',
      SEMANTIC_MODEL: '',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  child.stdout!.on('data', (data: Buffer) => {
    said += data;
    for (const one of heard) one();
  });
  child.stderr!.on('data', (data: Buffer) => {
    complained += data;
    for (const one of heard) one();
  });
}

/** Resolves once stdout or stderr says so. */
const saying = (pattern: RegExp) =>
  new Promise<RegExpExecArray>((resolve, reject) => {
    const look = () => {
      const found = pattern.exec(said) ?? pattern.exec(complained);
      if (found) resolve(found);
    };
    heard.push(look);
    look();
    child!.once('exit', () => reject(new Error(`it ended: ${complained}`)));
  });

async function pageAnswers(): Promise<boolean> {
  const [, address] = await saying(/listening on (http:\S+)/);
  return (await fetch(`${address}/healthz`)).ok;
}

/** Asks it to end. @returns its exit code */
const end = () =>
  new Promise<number | null>((resolve) => {
    child!.once('exit', resolve);
    child!.kill('SIGTERM');
  });

describe('a start', { timeout: 60_000 }, () => {
  it('goes on without a Discord that refuses the token, and says so in plain words', async () => {
    const { server } = discord;
    run({ DISCORD_TOKEN: 'MTIz.bad.secret', DISCORD_API_URL: server.url });
    expect(await pageAnswers()).toBe(true);
    expect(complained).toMatch(
      /^Discord refused the token in DISCORD_TOKEN\. .+ goes on without Discord\.$/m,
    );
    expect(complained).not.toContain('secret');
    expect(await end()).toBe(0);
  });

  it('goes on without a Discord and a Slack that are away, and says that it tries again', async () => {
    run({
      DISCORD_TOKEN: 'MTIz.a.b',
      DISCORD_API_URL: 'http://127.0.0.1:1/api',
      SLACK_BOT_TOKEN: 'xoxb-1',
      SLACK_SIGNING_SECRET: 'signing-secret',
      SLACK_API_URL: 'http://127.0.0.1:1/api/',
    });
    await saying(/Discord could not be reached.+goes on without Discord, and tries again/);
    expect(await pageAnswers()).toBe(true);
    await saying(/Slack could not be reached.+goes on without Slack, and tries again/);
    expect(await end()).toBe(0);
  });

  it('goes on without a platform whose tokens stand in each other’s place, and says which', async () => {
    run({ SLACK_BOT_TOKEN: 'xoxb-1-secret', SLACK_APP_TOKEN: 'xoxb-2-secret' });
    expect(await pageAnswers()).toBe(true);
    expect(complained).toMatch(/^SLACK_APP_TOKEN must be .+ xapp-: .+ goes on without Slack\.$/m);
    expect(said + complained).not.toContain('secret');
    expect(await end()).toBe(0);
  });

  it('goes on with the platform that is there', async () => {
    const { server } = discord;
    run({
      DISCORD_TOKEN: server.token,
      DISCORD_API_URL: server.url,
      SLACK_BOT_TOKEN: 'xoxb-1',
      SLACK_SIGNING_SECRET: 'signing-secret',
      SLACK_API_URL: 'http://127.0.0.1:1/api/',
    });
    await server.loggedIn(1);
    expect(await pageAnswers()).toBe(true);
    expect(await server.slash('ask', { question: 'q' }).message).toBeDefined();
    expect(await end()).toBe(0);
  });

  it('compares by a model that was brought', async () => {
    run({ SEMANTIC: 'on', SEMANTIC_MODEL: await folderOf(tinyModel()) });
    expect(await pageAnswers()).toBe(true);
    await saying(/"runtime":"onnxruntime-.+semantic search is ready/);
    expect(await end()).toBe(0);
  });

  it('goes on by words alone where a folder is no model, and says so', async () => {
    run({ SEMANTIC: 'on', SEMANTIC_MODEL: await folderOf() });
    expect(await pageAnswers()).toBe(true);
    expect(complained).toMatch(/is no model: .+semantic search is off/);
    expect(await end()).toBe(0);
  });

  it('can be ended while it waits for a platform', async () => {
    const silent = await serving();
    const reached = new Promise((resolve) => silent.once('connection', resolve));
    const { port } = silent.address() as AddressInfo;
    run({ DISCORD_TOKEN: 'MTIz.a.b', DISCORD_API_URL: `http://127.0.0.1:${port}/api` });
    await reached;
    expect(said).toBe('');
    expect(await end()).toBe(0);
    silent.close();
  });
});

/** Takes connections, and says nothing. */
const serving = () =>
  new Promise<Server>((resolve) => {
    const server = createServer((socket) => socket.on('error', () => {}));
    server.listen(0, '127.0.0.1', () => resolve(server));
  });
