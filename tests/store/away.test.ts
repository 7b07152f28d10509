/** A PostgreSQL that is away for a moment. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type OpenStore, openStore, postgresDialect } from '../../src/store/index.ts';
import { DEFAULTS } from '../../src/tenants/settings/settings.ts';
import { collectingLog } from '../support/logs.ts';
import { type RealPostgres, startPostgres } from '../support/store/start-postgres.ts';

let postgres: RealPostgres;
let store: OpenStore;
const { log, saying } = collectingLog();
const posted = (message: string) => ({
  tenant: 'slack:T1' as const,
  channel: 'C1',
  message,
  request: '{"command":"help"}',
  facts: [{ id: 'a', hash: 'h' }],
  at: new Date('2030-06-01T10:00:00Z'),
});
const thumb = { kind: 'good', answer: 'a', question: 'who?', fact: 'f' } as const;
const from = { platform: 'slack', tenant: 'slack:T1', user: undefined, at: new Date() } as const;

beforeAll(async () => {
  // As in production: without it PostgreSQL itself forgets what it committed last when it is killed.
  postgres = await startPostgres('on');
});
afterAll(() => postgres.close());
beforeEach(async () => {
  store = await openStore(postgresDialect(postgres.url), log);
});
afterEach(() => store.close());

describe('a PostgreSQL that is restarted', () => {
  for (const how of ['stop', 'kill'] as const)
    it(`(${how}) keeps the process running, and what it was given meanwhile is written`, async () => {
      await store.tenants.notePosted(posted(`${how} before`));
      await postgres[how]();
      const waiting = store.tenants.notePosted(posted(`${how} meanwhile`));
      await postgres.start();
      await waiting;
      const found = await store.tenants.postedWith(['a']);
      const messages = found.map(({ message }) => message).filter((name) => name.startsWith(how));
      expect(messages.toSorted()).toEqual([`${how} before`, `${how} meanwhile`]);
    });

  it('is read from as soon as it is back, without anybody noticing', async () => {
    await store.tenants.saveSettings('slack:T9', DEFAULTS, 'u');
    await postgres.stop();
    const reading = store.tenants.postedWith(['a']);
    await postgres.start();
    await expect(reading).resolves.toBeDefined();
  });
});

describe('a PostgreSQL that stays away', () => {
  it('leaves nobody waiting: who gave feedback hears within three seconds that it was not kept', async () => {
    await postgres.stop();
    const began = performance.now();
    await expect(store.tenants.recordFeedback({ ...thumb, ...from })).rejects.toThrow(
      'the database did not take it in time',
    );
    expect(performance.now() - began).toBeLessThan(3_000);
    await saying(/^the database takes nothing at the moment/);
    await postgres.start();
    // What was refused is not written after all.
    await store.tenants.notePosted(posted('after'));
    expect(await store.tenants.feedback(10)).toEqual([]);
  });
});
