import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createEngine } from '../../src/answer/engine.ts';
import { plainText } from '../../src/contract/plain-text.ts';
import { createInsight } from '../../src/insight/index.ts';
import { type DigestOptions, keepDigests } from '../../src/jobs/digests.ts';
import { createRunner, type Runner } from '../../src/jobs/runner.ts';
import { type OpenStore, openStore, sqliteDialect } from '../../src/store/index.ts';
import type { UpdateProgress } from '../../src/tenants/subscriptions/types.ts';
import type { TenantId } from '../../src/tenants/tenant-id.ts';
import { askedAt } from '../support/asked.ts';
import { SILENT, STRICT } from '../support/logs.ts';
import { harbour } from '../support/packs/harbour.ts';

const engine = createEngine(harbour());
const HOUR = 3_600_000;
/** A Sunday. */
const BEGIN = Date.parse('2030-05-19T12:00:00Z');

describe('the weekly digest', () => {
  let store: OpenStore;
  let passed: number;
  let posts: { tenant: string; channel: string; text: string; progress: UpdateProgress }[];
  let outcome: () => Promise<'posted' | 'gone' | 'later'>;
  let runners: Runner[];
  let wanted: Partial<Record<TenantId, string>>;
  const clock = () => new Date(BEGIN + passed);

  /** A process; two on one store are replicas. */
  function start(more: Partial<DigestOptions> = {}): Runner {
    const runner = createRunner({ queue: store.jobs, log: SILENT, clock, pollMs: 0 });
    runners.push(runner);
    keepDigests({
      runner,
      tenants: () => Object.keys(wanted) as TenantId[],
      wanted: (tenant) => {
        const channel = wanted[tenant];
        return channel ? { channel, locale: 'en' } : undefined;
      },
      gaps: createInsight({ store: store.insight, engineFor: () => engine, clock }).gaps,
      store: store.insight,
      async post({ tenant, channel }, reply, progress) {
        const result = await outcome();
        if (result === 'posted')
          posts.push({ tenant, channel, text: plainText(reply), progress: progress! });
        return result;
      },
      log: SILENT,
      clock,
      ...more,
    });
    return runner;
  }
  const pass = async (hours: number, step = 1) => {
    for (let at = 0; at < hours; at += step) {
      passed += step * HOUR;
      for (const runner of runners) await runner.settle();
    }
  };
  const ask = (question: string, day: string, tenant: TenantId) =>
    store.recordQuestion(askedAt(`${day}T10:00:00Z`, question, { tenant }));

  beforeEach(async () => {
    passed = 0;
    posts = [];
    runners = [];
    outcome = async () => 'posted';
    wanted = { 'discord:1': 'd-channel', 'slack:T1': 's-channel' };
    store = await openStore(sqliteDialect(':memory:'), STRICT, clock);
    await store.insight.noteDigest('discord:1', '2030-05-06');
    await store.insight.noteDigest('slack:T1', '2030-05-06');
  });
  afterEach(async () => {
    for (const runner of runners) await runner.stop();
    await store.close();
  });

  it('comes on Monday morning, once, to each server and workspace with its own questions alone', async () => {
    ask('Who painted the lighthouse?', '2030-05-14', 'discord:1');
    ask('Who painted the town hall?', '2030-05-15', 'slack:T1');
    ask('Who painted the church?', '2030-05-15', 'discord:2');
    ask('Who painted the old mill?', '2030-05-20', 'discord:1');
    start();
    start();
    await pass(17);
    expect(posts).toEqual([]);
    await pass(2);
    expect(posts.map(({ tenant, channel }) => `${tenant} ${channel}`).sort()).toEqual([
      'discord:1 d-channel',
      'slack:T1 s-channel',
    ]);
    const [discord] = posts.filter(({ tenant }) => tenant === 'discord:1');
    expect(discord!.text).toContain('Who painted the lighthouse?');
    expect(discord!.text).not.toMatch(/town hall|church|old mill/);
    await pass(6 * 24, 6);
    expect(posts).toHaveLength(2);
    await pass(24, 6);
    expect(posts.slice(2).map(({ text }) => text)).toEqual([expect.stringContaining('old mill')]);
  });

  it('says nothing where nothing was asked in vain, nor where no channel is chosen', async () => {
    wanted = { 'slack:T1': 's-channel' };
    ask('hello!', '2030-05-14', 'slack:T1');
    ask('Who painted the lighthouse?', '2030-05-14', 'discord:1');
    start();
    await pass(48, 6);
    expect(posts).toEqual([]);
    expect(await store.insight.digestOf('slack:T1')).toBe('2030-05-13');
  });

  it.each([
    ['died before it noted it', () => new Promise<never>(() => {})],
    ['could not note it', () => Promise.reject(new Error('the database is away'))],
  ])('goes out under the same name again where a process %s', async (_, noteDigest) => {
    ask('Who painted the lighthouse?', '2030-05-14', 'discord:1');
    const broken = start({ store: { ...store.insight, noteDigest } });
    await pass(17);
    passed += HOUR;
    void broken.settle();
    await expect.poll(() => posts.length).toBe(1);
    runners = [];
    start();
    await pass(2);
    expect(posts).toHaveLength(2);
    expect(posts[1]!.progress).toMatchObject({ key: posts[0]!.progress.key, again: true });
    // It may have been long ago.
    expect(posts[1]!.progress.since.toISOString()).toBe('2030-05-20T00:00:00.000Z');
    expect(await store.insight.digestOf('discord:1')).toBe('2030-05-13');
    await pass(24, 6);
    expect(posts).toHaveLength(2);
  });

  it('is tried again where the platform fails, and waits for one that is not connected', async () => {
    ask('Who painted the lighthouse?', '2030-05-14', 'discord:1');
    outcome = async () => {
      throw new Error('Missing Access');
    };
    start();
    await pass(20);
    outcome = async () => 'later';
    await pass(3);
    expect(posts).toEqual([]);
    outcome = async () => 'posted';
    await pass(3);
    expect(posts).toHaveLength(1);
  });

  it('is not tried again in a channel that is gone', async () => {
    ask('Who painted the lighthouse?', '2030-05-14', 'discord:1');
    outcome = async () => 'gone';
    start();
    await pass(20);
    outcome = async () => 'posted';
    await pass(24, 6);
    expect(posts).toEqual([]);
  });
});
