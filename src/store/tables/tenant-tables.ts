/** The tables of tenants, and how they came to be. */
import type { Generated, Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import { countedKey } from './column-types.ts';

export type TenantTables = {
  /** One value a name: the salt for hashing names. */
  meta: { name: string; value: string };
  settings: {
    tenant: string;
    json: string;
    changed_by: string;
    changed_at: string;
    /** Counts changes of all tenants' settings, in the order they were committed. */
    revision: number;
  };
  follow: {
    tenant: string;
    channel: string;
    about: string;
    locale: string;
    made_by: string;
    made_at: string;
    /** JSON `{fact id: hash}`: what the channel was last told; null before the first time. */
    seen: string | null;
  };
  /** Facts as they were when a channel was told of them. */
  fact_version: { hash: string; json: string };
  ticket: {
    id: Generated<number>;
    question: string;
    locale: string;
    tenant: string;
    channel: string;
    message: string | null;
    asker: string;
    asked_at: string;
    posted_tenant: string | null;
    posted_channel: string | null;
    posted_message: string | null;
    reply: string | null;
    replied_by: string | null;
    replied_at: string | null;
  };
  feedback: {
    id: Generated<number>;
    kind: string;
    answer: string;
    question: string;
    fact: string | null;
    platform: string;
    tenant: string | null;
    /** A salted hash, or null. */
    reader: string | null;
    given_at: string;
  };
  posted: {
    id: string;
    tenant: string;
    channel: string;
    message: string;
    /** JSON: the ids of the messages that go on with it; null where it is one. */
    more: string | null;
    request: string;
    posted_at: string;
    /** JSON: how one is reached that no bot may change by its id; null for all others. */
    handle: string | null;
    /** JSON: that it stands in a direct message, its thread, its pictures; null where there is none of that. */
    place: string | null;
    /** JSON: the message that tells what this one cannot, from before it is sent; null where there is none. */
    follow_up: string | null;
    /** The platform's id of whoever wants to be told should this change; null for all others. */
    person: string | null;
  };
  posted_fact: { posted: string; fact: string; hash: string };
};

export const TENANTS_MIGRATION: Migration = {
  async up(db: Kysely<never>): Promise<void> {
    const text = (...names: string[]) =>
      [...names.map((name) => [name, true] as const)] as readonly (readonly [string, boolean])[];
    const maybe = (...names: string[]) => names.map((name) => [name, false] as const);
    const make = async (
      table: string,
      columns: readonly (readonly [string, boolean])[],
      key: readonly string[] | 'id',
    ) => {
      let made = db.schema.createTable(table);
      if (key === 'id') made = made.addColumn('id', ...countedKey(db));
      for (const [name, needed] of columns)
        made = made.addColumn(name, 'text', (column) => (needed ? column.notNull() : column));
      if (key !== 'id') made = made.addPrimaryKeyConstraint(`${table}_key`, [...key] as never[]);
      await made.execute();
    };
    await make('meta', text('name', 'value'), ['name']);
    await make('settings', text('place', 'json', 'changed_by', 'changed_at'), ['place']);
    await make(
      'follow',
      [...text('place', 'channel', 'about', 'locale', 'made_by', 'made_at'), ...maybe('seen')],
      ['place', 'channel', 'about'],
    );
    await make('fact_version', text('hash', 'json'), ['hash']);
    await make(
      'ticket',
      [
        ...text('question', 'locale', 'place', 'channel'),
        ...maybe('message'),
        ...text('asker', 'asked_at'),
        ...maybe('posted_place', 'posted_channel', 'posted_message'),
        ...maybe('reply', 'replied_by', 'replied_at'),
      ],
      'id',
    );
    await make(
      'feedback',
      [
        ...text('kind', 'answer', 'question'),
        ...maybe('fact'),
        ...text('platform'),
        ...maybe('place', 'reader'),
        ...text('given_at'),
      ],
      'id',
    );
    await make('posted', text('id', 'place', 'channel', 'message', 'request', 'posted_at'), ['id']);
    await make('posted_fact', text('posted', 'fact', 'hash'), ['posted', 'fact']);
    const index = (name: string, table: string, columns: readonly string[]) =>
      db.schema
        .createIndex(name)
        .on(table)
        .columns([...columns] as never[]);
    await index('ticket_posted', 'ticket', [
      'posted_place',
      'posted_channel',
      'posted_message',
    ]).execute();
    // Nulls are all different, so only readers with a hash have one voice an answer.
    await index('feedback_reader', 'feedback', ['answer', 'reader']).unique().execute();
    await index('posted_fact_fact', 'posted_fact', ['fact']).execute();
  },
};

/** So that another process sees what has changed. */
export const SETTINGS_REVISION: Migration = {
  async up(db: Kysely<never>): Promise<void> {
    await db.schema
      .alterTable('settings')
      .addColumn('revision', 'integer', (column) => column.notNull().defaultTo(0))
      .execute();
    await db.schema
      .createIndex('settings_revision')
      .on('settings')
      .columns(['revision'] as never[])
      .execute();
  },
};

/** A server or workspace is a tenant: a place is where something happened. */
export const PLACES_TO_TENANTS: Migration = {
  async up(db: Kysely<never>): Promise<void> {
    for (const table of ['settings', 'follow', 'ticket', 'feedback', 'posted', 'question'])
      await db.schema.alterTable(table).renameColumn('place', 'tenant').execute();
    await db.schema.alterTable('ticket').renameColumn('posted_place', 'posted_tenant').execute();
  },
};
