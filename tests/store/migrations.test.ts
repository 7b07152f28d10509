/** Databases of earlier versions, opened by this one. */
import { Kysely, sql } from 'kysely';
import { Migrator } from 'kysely/migration';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type OpenStore, openStore } from '../../src/store/index.ts';
import { MIGRATIONS } from '../../src/store/tables/tables.ts';
import { resolveSettings } from '../../src/tenants/settings/resolve-settings.ts';
import { DEFAULTS } from '../../src/tenants/settings/settings.ts';
import { collectingLog } from '../support/logs.ts';
import { edited } from '../support/packs/edited-harbour.ts';
import { DATABASES } from '../support/store/databases.ts';

const rescued = edited().facts.get('rescued')!;
const AT = '2030-06-01T10:00:00.000Z';

describe.each(DATABASES)('on $name', ({ fresh }) => {
  const database = fresh();
  const { log, logged } = collectingLog();
  let store: OpenStore;
  afterEach(() => store.close());

  /** Makes a database as it was after the migrations before one, with these rows by table, and opens it. */
  async function openAsBefore(
    migration: string,
    rows: Readonly<Record<string, readonly Readonly<Record<string, string | number | null>>[]>>,
  ): Promise<void> {
    const db = new Kysely<Record<string, Record<string, unknown>>>({
      dialect: database.dialect(),
    });
    const names = Object.keys(MIGRATIONS);
    const earlier = Object.entries(MIGRATIONS).slice(0, names.indexOf(migration));
    const provider = { getMigrations: async () => Object.fromEntries(earlier) };
    expect((await new Migrator({ db, provider }).migrateToLatest()).error).toBeUndefined();
    const tables = (await db.introspection.getTables()).map(({ name }) => name);
    expect(Object.keys(rows).sort()).toEqual(tables.sort());
    for (const [table, values] of Object.entries(rows))
      await db.insertInto(table).values(values).execute();
    await db.destroy();
    logged.length = 0;
    store = await openStore(database.dialect(), log, () => new Date(AT));
  }

  describe('a database in which tenants were called places', () => {
    const place = 'slack:T1';
    beforeEach(() =>
      openAsBefore('2026-11-25-tenants', {
        meta: [{ name: 'salt', value: 'grains' }],
        settings: [
          {
            place,
            json: JSON.stringify({ packs: ['harbour'], follows: 'everyone', unasked: ['C2'] }),
            changed_by: 'U1',
            changed_at: AT,
          },
          { place: 'slack:T2', json: 'cut sho', changed_by: 'U1', changed_at: AT },
        ],
        follow: [
          {
            place,
            channel: 'C1',
            about: 'incident:ferry-fire',
            locale: 'az',
            made_by: 'U1',
            made_at: AT,
            seen: JSON.stringify({ rescued: 'h1', strange: 'h2', lost: 'h3' }),
          },
        ],
        fact_version: [
          { hash: 'h1', json: JSON.stringify(rescued) },
          { hash: 'h2', json: JSON.stringify({ ...rescued, status: 'rumoured' }) },
        ],
        ticket: [
          {
            question: 'why?',
            locale: 'tr',
            place,
            channel: 'C1',
            message: '1.2',
            asker: 'U1',
            asked_at: AT,
            posted_place: place,
            posted_channel: 'CED',
            posted_message: '3.4',
            reply: null,
            replied_by: null,
            replied_at: null,
          },
        ],
        feedback: [
          {
            kind: 'bad',
            answer: 'a',
            question: 'who?',
            fact: 'rescued',
            platform: 'slack',
            place,
            reader: 'code',
            given_at: AT,
          },
        ],
        posted: [
          {
            id: 'p1',
            place,
            channel: 'C1',
            message: '5.6',
            more: JSON.stringify(['5.7']),
            request: '{"command":"help"}',
            posted_at: AT,
          },
          {
            id: 'p2',
            place,
            channel: 'C1',
            message: '4.6',
            more: '{"not":"a list"}',
            request: '{"command":"help"}',
            posted_at: '2030-05-01T10:00:00.000Z',
          },
        ],
        posted_fact: [
          { posted: 'p1', fact: 'rescued', hash: 'en:h' },
          { posted: 'p2', fact: 'rescued', hash: 'en:h' },
        ],
        question: [1, 2].map((number) => ({
          question: `who ${number}?`,
          locale: 'en',
          outcome: 'answer',
          confidence: 0.9,
          fact: 'rescued',
          platform: 'slack',
          place,
          asked_at: AT,
        })),
        request: [{ id: 'r', json: '{"command":"topics"}', used_at: AT }],
      }),
    );

    it('has its settings and its salt, and the defaults where what is stored cannot be read', () => {
      const { settings, salt } = store.tenants;
      expect(resolveSettings(settings('slack:T1'))).toEqual({
        ...DEFAULTS,
        packs: ['harbour'],
        follows: 'everyone',
        unasked: ['C2'],
      });
      expect(resolveSettings(settings('slack:T2'))).toEqual(DEFAULTS);
      expect(salt()).toBe('grains');
    });

    it('has its subscriptions, with what each was told, though some of it cannot be read', async () => {
      const [subscription, ...others] = await store.tenants.subscriptions({
        tenant: place,
        channel: 'C1',
      });
      expect(others).toEqual([]);
      expect(subscription).toEqual({
        tenant: place,
        channel: 'C1',
        about: 'incident:ferry-fire',
        locale: 'az',
        by: 'U1',
        at: new Date(AT),
      });
      const seen = await store.tenants.seen(subscription!);
      expect([...seen!]).toEqual([
        ['rescued', rescued],
        ['strange', undefined],
        ['lost', undefined],
      ]);
    });

    it('has its tickets, found by where they were posted', async () => {
      const posted = { tenant: place, channel: 'CED', message: '3.4' } as const;
      expect(await store.tenants.ticketAt(posted)).toEqual({
        id: 1,
        question: 'why?',
        locale: 'tr',
        asker: { tenant: place, channel: 'C1', message: '1.2', user: 'U1' },
        state: 'open',
        at: new Date(AT),
        posted,
      });
    });

    it('has its feedback, in which a reader still has one voice', async () => {
      const counted = {
        question: 'who?',
        fact: 'rescued',
        good: 0,
        notAsked: 0,
        last: new Date(AT),
      };
      expect(await store.tenants.feedback(10)).toEqual([{ ...counted, bad: 1 }]);
      await store.tenants.recordFeedback({
        kind: 'good',
        answer: 'a',
        question: 'who?',
        fact: 'rescued',
        platform: 'slack',
        tenant: place,
        user: 'code',
        at: new Date(AT),
      });
      expect(await store.tenants.feedback(10)).toEqual([{ ...counted, bad: 0, good: 1 }]);
    });

    it('has its posted answers, and forgets one that is gone', async () => {
      const posted = {
        tenant: place,
        channel: 'C1',
        request: '{"command":"help"}',
        facts: [{ id: 'rescued', hash: 'en:h' }],
      } as const;
      const latest = { ...posted, message: '5.6', more: ['5.7'], at: new Date(AT) };
      const earlier = { ...posted, message: '4.6', at: new Date('2030-05-01T10:00:00Z') };
      expect(await store.tenants.postedWith(['rescued'])).toEqual([latest, earlier]);
      expect(await store.tenants.postedFacts(new Date(AT))).toEqual(posted.facts);
      await store.tenants.forgetPosted(latest);
      expect(await store.tenants.postedWith(['rescued'])).toEqual([earlier]);
    });

    it('has its questions and its buttons', async () => {
      expect(await store.askedFacts(place, new Date('2030-01-01'), 10)).toEqual(['rescued']);
      expect(await store.recallRequest('r')).toBe('{"command":"topics"}');
    });

    it('is read, and the log names each row that cannot be', async () => {
      const [subscription] = await store.tenants.subscriptions();
      await store.tenants.seen(subscription!);
      await store.tenants.postedWith(['rescued']);
      expect(logged).toEqual(
        [
          { table: 'settings', key: 'slack:T2' },
          { table: 'fact_version', key: 'h2' },
          { table: 'posted', key: 'p2' },
        ].map((facts) => ({
          level: 'error',
          facts,
          message: 'a row of the store cannot be read and counts as not there',
        })),
      );
    });

    it('is migrated once', async () => {
      await store.close();
      store = await openStore(database.dialect(), log);
      expect(store.tenants.salt()).toBe('grains');
      const db = new Kysely<Record<string, Record<string, unknown>>>({
        dialect: database.dialect(),
      });
      const { rows } = await sql<{ name: string }>`select name from kysely_migration`.execute(db);
      await db.destroy();
      expect(rows.map(({ name }) => name)).toEqual(Object.keys(MIGRATIONS).sort());
    });
  });
});
