/** SIGTERM while people ask: nothing accepted is cut, and nothing keeps the process from ending. */
import { once } from 'node:events';
import { Agent, request as httpRequest } from 'node:http';
import { connect, type Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../support/folders.ts';
import { type Dateline, startDateline } from '../support/process/dateline.ts';

const folder = temporaryFolder();
const run = (env: Readonly<Record<string, string>> = {}): Dateline =>
  startDateline({ DATA_DIR: folder.path, ...env });

type Answer = { readonly status: number; readonly whole: boolean; readonly connection?: string };

/** Asks over a connection of its own, or one of the agent's. */
function ask(address: string, question: string, agent?: Agent) {
  const sent = Promise.withResolvers<void>();
  const answer = new Promise<Answer>((resolve, reject) => {
    const asking = httpRequest(`${address}/api/ask`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      agent: agent ?? false,
    });
    asking.once('error', reject);
    asking.once('response', async (response) => {
      let body = '';
      for await (const chunk of response) body += chunk;
      resolve({
        status: response.statusCode ?? 0,
        whole: 'reply' in JSON.parse(body),
        ...(response.headers.connection && { connection: response.headers.connection }),
      });
    });
    asking.end(JSON.stringify({ question }), () => sent.resolve());
  });
  return { sent: sent.promise, answer };
}

/** Sends half a request, and waits until it has been read. */
async function halfARequest(dateline: Dateline): Promise<Socket> {
  const { port, hostname } = new URL(await dateline.address());
  const socket = connect(Number(port), hostname);
  socket.on('error', () => {});
  socket.write('POST /api/ask HTTP/1.1\r\nhost: 127.0.0.1\r\ncontent-length: 100\r\n');
  await once(socket, 'ready');
  socket.write('content-type: application/json\r\n\r\n{');
  await ask(`http://${hostname}:${port}`, 'who?').answer;
  return socket;
}

/** What came over connections on which nobody goes on. */
const SILENT = {
  nothing: '',
  'half a request': 'GET /healthz HTTP/1.1\r\nhost: 127.0.0.1\r\nx-half: ',
};

describe('a stop while connections are open on which nobody asks anything', () => {
  const data = temporaryFolder('file');
  const kills: (() => void)[] = [];
  const agent = new Agent({ keepAlive: true });
  const sockets: Socket[] = [];
  const kept: (string | undefined)[] = [];
  let ended: { readonly code: unknown; readonly milliseconds: number };
  beforeAll(async () => {
    const dateline = startDateline({ DATA_DIR: data.path }, [], (kill) => void kills.push(kill));
    const address = await dateline.address();
    const { port, hostname } = new URL(address);
    for (const sent of Object.values(SILENT)) {
      const socket = connect(Number(port), hostname);
      sockets.push(socket);
      socket.on('error', () => {});
      await once(socket, 'ready');
      socket.write(sent);
    }
    kept.push((await ask(address, 'who?', agent).answer).connection);
    const began = performance.now();
    const code = await dateline.end();
    ended = { code, milliseconds: performance.now() - began };
  });
  afterAll(() => {
    for (const kill of kills) kill();
    for (const socket of sockets) socket.destroy();
    agent.destroy();
  });
  const endsSoon = () => {
    expect(ended.code).toBe(0);
    expect(ended.milliseconds).toBeLessThan(5000);
  };

  it('closes connections that only wait for another question', () => {
    expect(kept).toEqual(['keep-alive']);
    endsSoon();
  });

  it.each(Object.keys(SILENT))('does not wait for a connection over which %s came', () => {
    expect(sockets).toHaveLength(Object.keys(SILENT).length);
    endsSoon();
  });
});

describe('a stop', { timeout: 60_000 }, () => {
  it('answers all of 75 questions that were sent before SIGTERM', async () => {
    const dateline = run();
    const address = await dateline.address();
    await ask(address, 'who shot down the jet?').answer;
    const asked = Array.from({ length: 75 }, (_, n) =>
      ask(address, `how many of the ${n + 2} people on board survived the crash?`),
    );
    await Promise.all(asked.map(({ sent }) => sent));
    const ended = dateline.end();
    const answers = await Promise.all(asked.map(({ answer }) => answer));
    expect(answers.filter(({ status, whole }) => status === 200 && whole)).toHaveLength(75);
    expect(await ended).toBe(0);
  });

  it('ends by its deadline where a request never does', async () => {
    const dateline = run({ STOP_SECONDS: '2' });
    const socket = await halfARequest(dateline);
    expect(await dateline.end()).toBe(1);
    expect(dateline.complained()).toMatch(/"stage":"requests".+did not stop in time/);
    socket.destroy();
  });

  it('ends at once at a second signal', async () => {
    const dateline = run({ STOP_SECONDS: '60' });
    const socket = await halfARequest(dateline);
    dateline.child.kill('SIGTERM');
    await dateline.saying(/stopping/);
    expect(await dateline.end('SIGTERM')).toBe(143);
    socket.destroy();
  });

  it('can come while Dateline starts', async () => {
    const dateline = run();
    // The first thing a start says.
    await dateline.saying(/knowledge loaded/);
    expect(await dateline.end()).toBe(0);
    expect(dateline.complained()).not.toContain('could not start');
  });
});
