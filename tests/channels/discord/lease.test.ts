/** Shards shared out among processes, on both databases. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createCarried } from '../../../src/channels/discord/gateway/carried.ts';
import { keepLease, type Lease } from '../../../src/channels/discord/gateway/lease.ts';
import { createSessions, type Sessions } from '../../../src/channels/discord/gateway/sessions.ts';
import { type OpenStore, openStore } from '../../../src/store/index.ts';
import { localDiscord } from '../../support/discord/harness.ts';
import { STRICT } from '../../support/logs.ts';
import { DATABASES } from '../../support/store/databases.ts';

const session = (shard: number) => ({
  sessionId: `session-${shard}`,
  resumeURL: 'wss://gateway.example',
  sequence: 7,
  shardCount: 4,
  shardId: shard,
});

describe.each(DATABASES)('shards that are shared out, on $name', ({ fresh }) => {
  const database = fresh();
  let store: OpenStore;
  let leases: Lease[];
  let now: number;
  beforeEach(async () => {
    store = await openStore(database.dialect(), STRICT);
    leases = [];
    now = 0;
  });
  afterEach(async () => {
    await Promise.all(leases.map((lease) => lease.stop()));
    await store.close();
  });

  /** A process that carries shards of four; `open` are those it is connected to. */
  function process(at: () => Date = () => new Date('2026-11-26T05:00:00Z'), intents = 1) {
    const open = new Set<number>();
    const sessions: Sessions = createSessions();
    const resumed: number[] = [];
    const lease = keepLease({
      repository: store.shards,
      carried: createCarried(store.shards, sessions, { of: 4, intents }, at),
      shards: {
        async open(id) {
          if (sessions.of(id)) resumed.push(id);
          sessions.set(id, session(id));
          open.add(id);
        },
        async close(id) {
          open.delete(id);
        },
      },
      of: 4,
      log: { info() {}, warn() {} },
      times: { beatMs: 3_600_000, deadMs: 6000 },
      now: () => now,
    });
    leases.push(lease);
    return { open, resumed, ...lease };
  }
  const shared = (...processes: { open: Set<number> }[]) =>
    processes.map(({ open }) => [...open].toSorted());

  it('are all carried by one, and half of them by each of two', async () => {
    const one = process();
    await one.look();
    expect(shared(one)).toEqual([[0, 1, 2, 3]]);
    const two = process();
    await two.look();
    expect(shared(one, two)).toEqual([[0, 1, 2, 3], []]);
    await one.look();
    await two.look();
    expect(shared(one, two)).toEqual([
      [0, 1],
      [2, 3],
    ]);
    expect(two.resumed).toEqual([2, 3]);
  });

  it('are taken over from one that died, seconds later, where it was', async () => {
    const one = process();
    const two = process();
    for (const each of [one, two, one, two]) await each.look();
    expect(shared(one, two).map(({ length }) => length)).toEqual([2, 2]);
    const lost = [...one.open];
    now = 5000;
    await two.look();
    expect(two.open.size).toBe(2);
    now = 6000;
    await two.look();
    expect(shared(two)).toEqual([[0, 1, 2, 3]]);
    expect(two.resumed.filter((id) => lost.includes(id))).toEqual(lost);
  });

  it('are taken over at once from one that was stopped', async () => {
    const one = process();
    const two = process();
    await one.look();
    await one.stop();
    expect(shared(one)).toEqual([[]]);
    await two.look();
    expect(shared(two)).toEqual([[0, 1, 2, 3]]);
    expect(two.resumed).toEqual([0, 1, 2, 3]);
  });

  it('that were taken over while the process stood still are let go of', async () => {
    const one = process();
    const two = process();
    await one.look();
    now = 3000;
    await two.look();
    now = 9001;
    await two.look();
    expect(shared(one, two)).toEqual([
      [0, 1, 2, 3],
      [0, 1, 2, 3],
    ]);
    await one.look();
    expect(one.open.size).toBe(0);
  });

  it('go on where they were only for minutes, and with the same intents', async () => {
    const later = () => new Date('2026-11-26T05:05:01Z');
    for (const [at, intents] of [
      [later, 1],
      [undefined, 2],
    ] as const) {
      const one = process();
      await one.look();
      await one.stop();
      const two = process(at, intents);
      await two.look();
      expect(two.open.size).toBe(4);
      expect(two.resumed).toEqual([]);
      await two.stop();
    }
  });

  it('are carried on while the store cannot be asked', async () => {
    const one = process();
    await one.look();
    const { beat } = store.shards;
    Object.assign(store.shards, { beat: () => Promise.reject(new Error('away')) });
    await one.look();
    expect(one.open.size).toBe(4);
    Object.assign(store.shards, { beat });
  });

  it('log in in turns, whichever process they are in', async () => {
    const at = new Date('2026-11-26T05:00:00Z');
    const all = await Promise.all(
      Array.from({ length: 8 }, () => store.shards.logInAt(0, at, 5000)),
    );
    expect(all.map((one) => (one.getTime() - at.getTime()) / 5000).toSorted()).toEqual([
      0, 1, 2, 3, 4, 5, 6, 7,
    ]);
    expect(await store.shards.logInAt(1, at, 5000)).toEqual(at);
  });
});

describe('a process that is started anew', () => {
  const database = DATABASES[0]!.fresh();
  const local = localDiscord();
  const mention = () => local.server.write(`<@${local.server.appId}> How many died?`);

  it('answers what was written meanwhile, without a log-in', async () => {
    const store = await openStore(database.dialect(), STRICT);
    const one = await local.start({ shardRepository: store.shards });
    await one.stop();
    const said = mention();
    const two = await local.start({ shardRepository: store.shards });
    expect(await said.reply()).toBeDefined();
    expect([local.server.logins(), local.server.resumes()]).toEqual([1, 1]);
    await two.stop();
    await store.close();
  });

  it('logs in anew while the one before is still there, and sends it not away', async () => {
    const store = await openStore(database.dialect(), STRICT);
    const one = await local.start({ shardRepository: store.shards });
    const two = await local.start({ shardRepository: store.shards });
    expect([local.server.logins(), local.server.resumes()]).toEqual([2, 0]);
    expect(one.state()).toEqual({ ready: true });
    await Promise.all([one.stop(), two.stop()]);
    await store.close();
  });

  it('logs in anew where the session is over', async () => {
    const store = await openStore(database.dialect(), STRICT);
    const one = await local.start({ shardRepository: store.shards });
    await one.stop();
    local.server.endSession();
    const two = await local.start({ shardRepository: store.shards, pauses: { logIn: 10 } });
    expect(local.server.logins()).toBe(2);
    expect(await mention().reply()).toBeDefined();
    await two.stop();
    await store.close();
  });
});

describe('two processes', () => {
  const database = DATABASES[0]!.fresh();
  const local = localDiscord();

  it('share the shards of one Discord; what is written while one is replaced is answered, without a log-in', async () => {
    const store = await openStore(database.dialect(), STRICT);
    const { server } = local;
    server.settings.shards = 4;
    const lease = { shards: { kind: 'lease' }, shardRepository: store.shards } as const;
    const start = () =>
      local.start({ ...lease, leaseTimes: { beatMs: 50, deadMs: 10_000 }, pauses: { logIn: 10 } });
    const one = await start();
    await vi.waitUntil(() => server.connected().length === 4, 5000);
    const two = await start();
    await vi.waitUntil(() => server.resumes() === 2, 5000);
    await vi.waitUntil(() => one.state().ready && two.state().ready, 5000);
    const mention = (shard: number) =>
      server.write(`<@${server.appId}> How many died?`, {
        guild: String(BigInt(shard) << 22n),
        user: `51${shard}`,
        channel: `52${shard}`,
      });
    const stopped = one.stop();
    const replies = await Promise.all([0, 1, 2, 3].map((shard) => mention(shard).reply()));
    await stopped;
    expect(replies).toHaveLength(4);
    expect(server.posts).toHaveLength(4);
    expect(server.logins()).toBe(4);
    await two.stop();
    await store.close();
  });
});
