/** Everything of a person or a place goes, from every table there is, and nothing of anybody else's. */
import { createHash } from 'node:crypto';
import { Kysely, sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { HOLDINGS } from '../../src/store/forget/holdings.ts';
import { forget, personOf, placeOf } from '../../src/store/index.ts';
import { migrate } from '../../src/store/tables/migrate.ts';
import type { Tables } from '../../src/store/tables/tables.ts';
import { type AnyDatabase, rowsOf, tablesOf } from '../../src/store/transfer/rows.ts';
import { readerCode } from '../../src/tenants/feedback/feedback.ts';
import { DATABASES } from '../support/store/databases.ts';

const AT = '2030-06-01T10:00:00.000Z';
const NOW = new Date(AT);
const SALT = 'salt';

type Who = { readonly tenant: string; readonly channel: string; readonly user: string };
/** Of the same server or workspace, another one; and the same id where it is somebody else. */
const GONE: Who = { tenant: 'slack:TGONE', channel: 'CGONE', user: 'UGONE' };
const NEIGHBOUR: Who = { tenant: 'slack:TGONE', channel: 'CSTAY', user: 'USTAY' };
const NAMESAKE: Who = { tenant: 'slack:TSTAY', channel: 'CFAR', user: 'UGONE' };

const turnId = (key: string) =>
  createHash('sha256').update(`${SALT} ${key}`).digest('base64url').slice(0, 22);

/** A row of each table as one of them leaves it; a table that is new does not compile without one. */
const ROWS: Readonly<Record<keyof Tables, (who: Who, key: string) => object | undefined>> = {
  settings: ({ tenant, channel, user }) => ({
    tenant,
    changed_by: user,
    changed_at: AT,
    revision: 1,
    json: JSON.stringify({
      channels: [channel, 'C9'],
      managerUsers: [user, 'U9'],
      editorsChannel: channel,
    }),
  }),
  follow: ({ tenant, channel, user }) => ({
    tenant,
    channel,
    about: 'x',
    locale: 'en',
    made_by: user,
    made_at: AT,
    seen: null,
  }),
  ticket: ({ tenant, channel, user }) => ({
    tenant,
    channel,
    asker: user,
    question: 'q',
    locale: 'en',
    asked_at: AT,
    message: null,
    posted_tenant: tenant,
    posted_channel: 'CEDIT',
    posted_message: 'm',
    reply: 'r',
    replied_by: 'UEDIT',
    replied_at: AT,
  }),
  feedback: ({ tenant, user }, key) => ({
    kind: 'bad',
    answer: key,
    question: 'q',
    fact: null,
    platform: 'slack',
    tenant,
    reader: readerCode(key === '0' ? tenant : `${tenant} ${key}`, user, SALT),
    given_at: AT,
  }),
  posted: ({ tenant, channel, user }, key) => ({
    id: key,
    tenant,
    channel,
    message: key,
    more: null,
    request: '{}',
    person: user,
    posted_at: AT,
  }),
  posted_fact: (_, key) => ({ posted: key, fact: 'f', hash: 'h' }),
  correction: ({ tenant, channel }, key) => ({
    id: key,
    tenant,
    channel,
    message: key,
    lane: tenant,
    state: 'reached',
    facts: '[]',
    asked_at: AT,
    attempts: 1,
    due_at: null,
    why: null,
    settled_at: AT,
  }),
  correction_receipt: ({ tenant, channel }, key) => ({
    number: Number(key) + 1,
    id: key,
    content: '{}',
    place: JSON.stringify({ tenant, channel, message: key, seed: 's' }),
    settled_at: AT,
    previous: '',
    hash: 'h',
  }),
  shown_words: () => undefined,
  promise: ({ tenant, channel, user }, key) => ({
    id: key,
    lane: tenant,
    platform: 'slack',
    tenant,
    person: user,
    told_with: key,
    tell_at: JSON.stringify({ way: 'there', channel }),
    channel,
    question: '{}',
    asked_at: AT,
    until: AT,
    checked: 'v',
    due_at: null,
    attempts: 0,
    telling: null,
    telling_since: null,
  }),
  question: ({ tenant, user }) => ({
    question: 'q',
    locale: 'en',
    outcome: 'none',
    confidence: 0,
    fact: null,
    platform: 'slack',
    tenant,
    asker: `${tenant}/${user}`,
    asked_at: AT,
  }),
  inbox: ({ tenant, channel, user }, key) => ({
    key,
    platform: 'slack',
    kind: 'x',
    state: 'open',
    taken_by: '',
    tries: 0,
    due_at: AT,
    taken_at: AT,
    body: JSON.stringify({ team: tenant.slice(6), channel, user: { id: user } }),
  }),
  turn: ({ tenant, user }) => ({ id: turnId(`${tenant} user ${user}`), until: AT }),
  job: ({ tenant, channel }) => ({
    queue: 'q',
    key: JSON.stringify([tenant, channel]),
    due_at: null,
    data: '{}',
    lease_until: null,
    claim: null,
  }),
  editor_session: ({ tenant, user }, key) => ({
    id: key,
    person: `${tenant}/${user}`,
    email: null,
    name: 'Anna',
    begun_at: AT,
    used_at: AT,
  }),
  audit: ({ tenant, user }, key) => ({
    id: key,
    at: AT,
    name: 'Anna',
    person: `${tenant}/${user}`,
    role: 'editor',
    session: 'abc',
    action: 'publish',
    about: '',
    outcome: 'done',
  }),
  working_file: ({ tenant, user }) => ({
    editor: `${tenant}/${user}`,
    path: 'a.json',
    base: null,
    text: '{}',
    hash: 'h',
    changed_at: AT,
  }),
  working_step: ({ tenant, user }, key) => ({
    editor: `${tenant}/${user}`,
    id: key,
    label: 'l',
    at: AT,
    before: '[]',
  }),
  gap_aside: ({ tenant, user }, key) => ({
    id: key,
    question: 'q',
    locale: 'en',
    set_by: JSON.stringify([`${tenant}/${user}`, 'Ann']),
    set_at: AT,
  }),
  digest: ({ tenant }) => ({ tenant, week: '2030-01-07' }),
  slack_installation: ({ tenant }) => ({ id: tenant.slice(6), sealed: 's', changed_at: AT }),
  slack_workspace: ({ tenant }) => ({ team: tenant.slice(6), organisation: 'E1' }),
  conversation: () => undefined,
  request: () => undefined,
  fact_version: () => undefined,
  meta: () => undefined,
  knowledge_log: () => undefined,
  knowledge_revision: () => undefined,
  knowledge_text: () => undefined,
  knowledge_change: () => undefined,
  knowledge_served: () => undefined,
  inbox_worker: () => undefined,
  discord_gateway: () => undefined,
  discord_shard: () => undefined,
  discord_log_in: () => undefined,
};

async function allRows(db: AnyDatabase): Promise<ReadonlyMap<string, readonly object[]>> {
  const all = new Map<string, object[]>();
  await db.transaction().execute(async (reading) => {
    for (const { name } of await tablesOf(reading as unknown as AnyDatabase)) {
      const found: object[] = [];
      for await (const rows of rowsOf(reading as unknown as AnyDatabase, name)) found.push(...rows);
      all.set(name, found);
    }
  });
  return all;
}

describe.each(DATABASES)('forgetting on $name', ({ fresh }) => {
  const database = fresh();

  async function filled<T>(use: (db: AnyDatabase) => Promise<T>): Promise<T> {
    const db = new Kysely<Tables>({ dialect: database.dialect() }) as unknown as AnyDatabase;
    try {
      await migrate(db as unknown as Kysely<Tables>);
      await db.insertInto('meta').values({ name: 'salt', value: SALT }).execute();
      for (const [table, row] of Object.entries(ROWS))
        for (const [key, who] of [GONE, NEIGHBOUR, NAMESAKE].entries()) {
          const values = row(who, String(key));
          if (values)
            await db
              .insertInto(table)
              .values(values)
              .onConflict((same) => same.doNothing())
              .execute();
        }
      return await use(db);
    } finally {
      await db.destroy();
    }
  }
  const by = { by: 'anna', now: NOW };
  const holds = (rows: readonly object[] | undefined, text: string) =>
    (rows ?? []).filter((row) => JSON.stringify(row).includes(text)).length;

  it('a person goes from every table there is, and nobody else does, also of the same id elsewhere', async () => {
    await filled(async (db) => {
      const tables = await tablesOf(db);
      expect(tables.map(({ name }) => name)).toEqual(Object.keys(HOLDINGS).toSorted());
      const before = await allRows(db);
      const dry = await forget(database.settings(), personOf('slack:TGONE/UGONE'), {
        ...by,
        dryRun: true,
      });
      expect(await allRows(db)).toEqual(before);
      const done = await forget(database.settings(), personOf('slack:TGONE/UGONE'), by);
      expect(done).toEqual(dry);
      const counts = Object.fromEntries(
        done.map(({ table, removed, cleared }) => [table, [removed, cleared]]),
      );
      expect(counts).toEqual({
        settings: [0, 1],
        follow: [0, 1],
        ticket: [1, 0],
        feedback: [1, 0],
        inbox: [1, 0],
        turn: [1, 0],
        promise: [1, 0],
        posted: [1, 0],
        posted_fact: [1, 0],
        question: [1, 0],
        editor_session: [1, 0],
        audit: [0, 1],
        working_file: [1, 0],
        working_step: [1, 0],
        gap_aside: [0, 1],
      });
      const after = await allRows(db);
      for (const [table, rows] of after) {
        expect([table, holds(rows, 'TGONE/UGONE')]).toEqual([table, 0]);
        // The neighbour and the namesake have all they had, and the place what is the place's.
        for (const text of ['USTAY', 'TSTAY', 'CGONE'])
          if (!done.some((one) => one.table === table) || text !== 'CGONE')
            expect([table, text, holds(rows, text)]).toEqual([
              table,
              text,
              holds(before.get(table), text),
            ]);
      }
      expect(
        after
          .get('settings')
          ?.map((row) => JSON.parse((row as { json: string }).json).managerUsers)
          .toSorted((one, other) => one.length - other.length),
      ).toEqual([['U9'], ['UGONE', 'U9']]);
      expect(after.get('audit')).toContainEqual(
        expect.objectContaining({
          action: 'forget',
          about: 'person',
          name: 'anna',
          person: '',
        }),
      );
      expect(await forget(database.settings(), personOf('slack:TGONE/UGONE'), by)).toEqual([]);
    });
  });

  it('a channel goes, and the rest of its workspace does not, until that goes, too', async () => {
    await filled(async (db) => {
      const done = await forget(database.settings(), placeOf('slack:TGONE/CGONE'), by);
      expect(done.map(({ table }) => table).toSorted()).toEqual([
        'correction',
        'correction_receipt',
        'follow',
        'inbox',
        'job',
        'posted',
        'posted_fact',
        'promise',
        'settings',
        'ticket',
      ]);
      const after = await allRows(db);
      for (const [table, rows] of after) expect([table, holds(rows, 'CGONE')]).toEqual([table, 0]);
      expect(holds(after.get('follow'), 'CSTAY')).toBe(1);
      expect(after.get('posted_fact')).toHaveLength(2);
      expect(after.get('question')).toHaveLength(3);

      await forget(database.settings(), placeOf('slack:TGONE'), by);
      const left = await allRows(db);
      const editors = ['audit', 'editor_session', 'gap_aside', 'working_file', 'working_step'];
      for (const [table, rows] of left) {
        // Editors are people: who they are goes with them.
        if (!editors.includes(table)) expect([table, holds(rows, 'TGONE')]).toEqual([table, 0]);
        expect([table, holds(rows, 'TSTAY')]).toEqual([table, holds(after.get(table), 'TSTAY')]);
      }
    });
  });

  it('an editor goes who signs in at an issuer of the newsroom’s own', async () => {
    await filled(async (db) => {
      await sql`update audit set person = 'openid:81' where person = 'slack:TGONE/UGONE'`.execute(
        db,
      );
      const done = await forget(database.settings(), personOf('openid:81'), by);
      expect(done).toEqual([expect.objectContaining({ table: 'audit', cleared: 1 })]);
    });
  });

  it('on Discord a person is the same in every server', async () => {
    await filled(async (db) => {
      await sql`update ticket set tenant = replace(tenant, 'slack:T', 'discord:1'), asker = '81'`.execute(
        db,
      );
      const done = await forget(database.settings(), personOf('discord:81'), by);
      expect(done).toEqual([expect.objectContaining({ table: 'ticket', removed: 3 })]);
    });
  });
});

it.each([
  '',
  'U1',
  'openid:',
  'slack:U1',
  'slack:T1',
  'slack:t1/u1',
  'discord:anna',
  'discord:1/2',
  'slack:T1/U1 or 1=1',
  'desk:1',
])('says how a person is named, where it is not: %s', (text) => {
  expect(() => personOf(text)).toThrow(/A person is slack:T…\/U…/);
});

it.each(['', 'T1', 'slack:T1/U1', 'discord:x', 'discord:1/x', 'slack:%'])(
  'says how a place is named, where it is not: %s',
  (text) => {
    expect(() => placeOf(text)).toThrow(/A place is slack:T…/);
  },
);
