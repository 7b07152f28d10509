/** What the store lets go of in time. */
import { beforeEach, describe, expect, it } from 'vitest';
import { keepPruned, limitsAt, RETENTION_DAYS } from '../../src/jobs/prune.ts';
import { createRunner } from '../../src/jobs/runner.ts';
import { openStore, sqliteDialect } from '../../src/store/index.ts';
import { temporaryFolder } from '../support/folders.ts';
import { collectingLog, STRICT } from '../support/logs.ts';

const START = Date.parse('2031-01-01T12:00:00Z');
const DAY_MS = 86_400_000;

const folder = temporaryFolder();
let day: number;
const at = () => new Date(START + day * DAY_MS);
const open = () => openStore(sqliteDialect(folder.file('here.db')), STRICT, at);
/** The same store after a restart, which forgets what was in memory only. */
async function restarted<T>(use: (store: Awaited<ReturnType<typeof open>>) => T): Promise<T> {
  const store = await open();
  try {
    return await use(store);
  } finally {
    await store.close();
  }
}
beforeEach(() => {
  day = 0;
});

describe('a button', () => {
  beforeEach(() => restarted((store) => store.rememberRequest('id', '{}')));

  const uses: [string, (store: Awaited<ReturnType<typeof open>>) => unknown][] = [
    ['shown', (store) => store.rememberRequest('id', '{}')],
    ['pressed', (store) => store.recallRequest('id')],
  ];
  it.each(uses)('is known for 90 days after it was last %s', async (_name, use) => {
    day = 60;
    await restarted(use);
    day = 60 + RETENTION_DAYS - 1;
    await restarted((store) => store.prune(limitsAt(at())));
    const before = await restarted((store) => store.recallRequest('id'));
    expect(before).toBe('{}');
  });

  it.each(uses)('that stays in memory is known for as long when %s again', async (_name, use) => {
    const store = await open();
    for (day = 0; day <= 300; day += 50) {
      await use(store);
      await store.prune(limitsAt(at()));
    }
    await store.close();
    expect(await restarted(({ recallRequest }) => recallRequest('id'))).toBe('{}');
  });

  it('is forgotten then, also in memory', async () => {
    const store = await open();
    store.rememberRequest('id', '{}');
    // What is still to be written counts as used when it is.
    await store.prune(limitsAt(at()));
    day = RETENTION_DAYS + 1;
    expect(await store.prune(limitsAt(at()))).toEqual({
      requests: 1,
      questions: 0,
      feedback: 0,
      tickets: 0,
      corrections: 0,
    });
    expect(await store.recallRequest('id')).toBeUndefined();
    store.rememberRequest('id', '{"new":1}');
    expect(await store.recallRequest('id')).toBe('{"new":1}');
    await store.close();
  });
});

describe('a question', () => {
  const ask = (question: string) => ({
    question,
    locale: 'en',
    outcome: 'none' as const,
    confidence: 0,
    fact: undefined,
    platform: 'desk',
    at: at(),
  });

  it('is counted for 90 days', async () => {
    const store = await open();
    store.recordQuestion(ask('old?'));
    day = 1;
    store.recordQuestion(ask('not so old?'));
    day = RETENTION_DAYS + 0.5;
    expect(await store.prune(limitsAt(at()))).toEqual({
      requests: 0,
      questions: 1,
      feedback: 0,
      tickets: 0,
      corrections: 0,
    });
    expect((await store.gaps(10)).map(({ question }) => question)).toEqual(['not so old?']);
    await store.close();
  });
});

describe('what readers said', () => {
  const said = async (store: Awaited<ReturnType<typeof open>>) => {
    const tenant = 'slack:T1' as const;
    const asker = { tenant, channel: 'C1', user: 'U1' };
    await store.tenants.addTicket({ question: 'why?', locale: 'en', asker, at: at() });
    await store.tenants.recordFeedback({
      kind: 'bad',
      answer: 'a',
      question: 'why?',
      fact: undefined,
      platform: 'slack',
      tenant,
      user: undefined,
      at: at(),
    });
    store.rememberRequest('id', '{}');
    store.rememberConversation('talk', '{}');
  };

  it.each([
    [undefined, 89, true],
    [undefined, 91, false],
    [7, 6, true],
    [7, 8, false],
    [365, 91, true],
  ])('is kept for 90 days, or as RETENTION_DAYS says: %s, after %i', async (keep, after, kept) => {
    const store = await open();
    await said(store);
    await store.prune(limitsAt(at(), keep));
    day = after;
    const gone = await store.prune(limitsAt(at(), keep));
    expect(gone).toMatchObject({ feedback: kept ? 0 : 1, tickets: kept ? 0 : 1 });
    expect(await store.tenants.ticket(1)).toEqual(kept ? expect.anything() : undefined);
    // A button and a conversation no longer than that, and no longer than they ever were.
    expect((await store.recallRequest('id')) !== undefined).toBe(after <= Math.min(90, keep ?? 90));
    expect((await store.recallConversation('talk')) !== undefined).toBe(
      after <= Math.min(30, keep ?? 30),
    );
    await store.close();
  });
});

describe('a posted answer', () => {
  it('is known for longer than it is corrected, and then what was asked in it is forgotten', async () => {
    const store = await open();
    const posted = { tenant: 'slack:T1', channel: 'C1', request: '{"command":"help"}' } as const;
    const facts = [{ id: 'a', hash: 'h' }];
    const message = (number: number) => ({ ...posted, message: `${number}`, facts, at: at() });
    await Promise.all(
      Array.from({ length: 1_200 }, (_, number) => store.tenants.notePosted(message(number))),
    );
    day = 37;
    await store.tenants.notePosted(message(5_000));
    await store.prune(limitsAt(at()));
    expect(await store.tenants.postedAt(message(0))).toBeDefined();
    day = 41;
    await store.prune(limitsAt(at()));
    expect((await store.tenants.postedWith(['a'])).map((one) => one.message)).toEqual(['5000']);
    await store.close();
  });
});

describe('pruning', () => {
  const pruner = (store: Awaited<ReturnType<typeof open>>, prune: () => Promise<void>) => {
    const { log, logged } = collectingLog();
    const runner = createRunner({ queue: store.jobs, log, clock: at, pollMs: 0 });
    const prunable = {
      prune: async () => {
        await prune();
        return { requests: 0, questions: 0, feedback: 0, tickets: 0, corrections: 0 };
      },
    };
    keepPruned(runner, prunable, log, at);
    return { runner, logged };
  };

  it('begins at once, and comes once a day over all processes and restarts', async () => {
    const days: number[] = [];
    const prune = async () => void days.push(day);
    for (day of [0, 0, 0.9, 1, 1.5, 2.1])
      await restarted((store) => pruner(store, prune).runner.settle());
    expect(days).toEqual([0, 1, 2.1]);
  });

  it('that fails is logged, and tried again a minute later', async () => {
    const store = await open();
    let failing = true;
    let done = 0;
    const { runner, logged } = pruner(store, async () => {
      if (failing) throw new Error('disk full');
      done += 1;
    });
    await runner.settle();
    expect(logged).toMatchObject([
      { level: 'warn', message: 'a job failed and is tried again', facts: { queue: 'pruning' } },
    ]);
    failing = false;
    await runner.settle();
    expect(done).toBe(0);
    day = 1.001 / 1440;
    await runner.settle();
    expect(done).toBe(1);
    await store.close();
  });
});
