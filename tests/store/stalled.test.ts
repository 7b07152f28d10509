/** A PostgreSQL from which nothing comes any more, though nobody says so: as behind a network that drops everything. */
import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type OpenStore, openStore, postgresDialect } from '../../src/store/index.ts';
import { SILENT } from '../support/logs.ts';
import { DATABASES } from '../support/store/databases.ts';

const database = DATABASES.find(({ name }) => name === 'PostgreSQL')!.fresh('file');
let way: Server;
let store: OpenStore;
/** What lies on the way at the moment: a connection that it swallowed never comes back. */
let drops = false;
const sockets = new Set<Socket>();

beforeEach(async () => {
  drops = false;
  const url = new URL(database.settings().DATABASE_URL!);
  const port = Number(url.port);
  way = createServer((from) => {
    const to = connect(port, '127.0.0.1');
    let swallowed = false;
    for (const [one, other] of [
      [from, to],
      [to, from],
    ] as const) {
      sockets.add(one);
      one.on('data', (data) => {
        swallowed ||= drops;
        if (!swallowed) other.write(data);
      });
      one.on('error', () => {});
      one.on('close', () => swallowed || other.destroy());
    }
  });
  way.listen(0, '127.0.0.1');
  await once(way, 'listening');
  url.port = String((way.address() as AddressInfo).port);
  store = await openStore(postgresDialect(url.href, { most: 3, answerMs: 300 }), SILENT);
});
afterEach(async () => {
  await store.close();
  for (const socket of sockets) socket.destroy();
  way.close();
});

const thumb = (user: string) =>
  store.tenants.recordFeedback({
    kind: 'good',
    answer: 'a',
    question: 'who?',
    fact: undefined,
    platform: 'slack',
    tenant: 'slack:T1',
    user,
    at: new Date('2030-06-01T10:00:00Z'),
  });

describe('a PostgreSQL that answers nothing any more', () => {
  it('leaves nobody waiting, and is used again as soon as it answers again', async () => {
    await thumb('before');
    drops = true;
    // More than there are connections.
    const asked = ['a', 'b', 'c', 'd'].map((id) => store.recallRequest(id));
    const refused = expect(thumb('meanwhile')).rejects.toThrow('did not take it in time');
    for (const one of await Promise.allSettled(asked)) expect(one.status).toBe('rejected');
    await refused;
    drops = false;
    await vi.waitFor(() => thumb('after'), { timeout: 5_000 });
    expect(await store.tenants.feedback(1)).toMatchObject([{ good: 2 }]);
  });
});
