/** The tables of the inbox, and how they came to be. */
import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

export type InboxTables = {
  inbox: {
    key: string;
    platform: string;
    kind: string;
    /** JSON; empty once it is finished. */
    body: string;
    state: 'open' | 'done' | 'given-up';
    /** The process that works on it; empty where none does. */
    taken_by: string;
    /** How often it was taken up again. */
    tries: number;
    /** ISO 8601, UTC: not to be taken up again before. */
    due_at: string;
    /** ISO 8601, UTC. */
    taken_at: string;
  };
  /** The processes that are alive: each counts on. */
  inbox_worker: { id: string; beat: number };
};

export const INBOX_MIGRATION: Migration = {
  async up(db: Kysely<never>): Promise<void> {
    await db.schema
      .createTable('inbox')
      .addColumn('key', 'text', (column) => column.primaryKey())
      .addColumn('platform', 'text', (column) => column.notNull())
      .addColumn('kind', 'text', (column) => column.notNull())
      .addColumn('body', 'text', (column) => column.notNull())
      .addColumn('state', 'text', (column) => column.notNull())
      .addColumn('taken_by', 'text', (column) => column.notNull())
      .addColumn('tries', 'integer', (column) => column.notNull())
      .addColumn('due_at', 'text', (column) => column.notNull())
      .addColumn('taken_at', 'text', (column) => column.notNull())
      .execute();
    // Nearly all are done, and nobody looks for those by what they are.
    await db.schema
      .createIndex('inbox_open')
      .on('inbox')
      .columns(['platform', 'taken_by'] as never[])
      .where(sql.ref('state') as never, '=', 'open' as never)
      .execute();
    await db.schema
      .createIndex('inbox_taken')
      .on('inbox')
      .columns(['taken_at'] as never[])
      .execute();
    await db.schema
      .createTable('inbox_worker')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('beat', 'integer', (column) => column.notNull())
      .execute();
  },
};
