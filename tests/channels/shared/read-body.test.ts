/** What strangers send to the platforms' addresses: how much of it is kept, before it is known whose it is. */
import { once } from 'node:events';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
import { endWith, readBody } from '../../../src/channels/shared/read-body.ts';

const MB = 1024 * 1024;

async function serve(mostBytes = 2 * MB) {
  const server = createServer(async (asked, response) => {
    const body = await readBody(asked, mostBytes);
    endWith(response, typeof body === 'number' ? body : 200);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  const open = () => {
    const sent = request({ port, method: 'POST', agent: false });
    const status = new Promise<number>((resolve) => {
      sent.on('response', (response) => resolve(response.resume().statusCode ?? 0));
      sent.on('error', () => resolve(0));
    });
    return { sent, status };
  };
  return { open };
}

it('is a whole body, or says that it is too long', async () => {
  const { open } = await serve(10);
  const [short, long] = [open(), open()];
  short.sent.end('x'.repeat(10));
  long.sent.end('x'.repeat(11));
  expect([await short.status, await long.status]).toEqual([200, 413]);
});

it('many long ones at once are not all kept: some are sent away, and there is room again after them', async () => {
  const { open } = await serve();
  const flood = Array.from({ length: 50 }, open);
  // None of them ends.
  for (const { sent } of flood) sent.write(Buffer.alloc(1.9 * MB));
  const statuses = flood.map(({ status }) => status);
  expect(await Promise.race(statuses)).toBe(503);
  for (const { sent } of flood) sent.destroy();
  await Promise.all(statuses);
  const after = open();
  after.sent.end('x');
  expect(await after.status).toBe(200);
});
