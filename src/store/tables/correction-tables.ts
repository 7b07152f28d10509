/** What receipts of corrections are made of, and how these tables came to be; see also `job-tables.ts`. */
import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

export type CorrectionTables = {
  /** What a fact said where it was shown with a mark: each once, however many messages show it. */
  shown_words: { fact: string; mark: string; words: string };
  /** Settled corrections, each chained to the one before it. */
  correction_receipt: {
    number: number;
    /** Of the correction. */
    id: string;
    /** JSON: all that the receipt says; of where the copy stands only a hash. */
    content: string;
    /** JSON, what that is the hash of: the copy's tenant, channel and message. Empty once the place is forgotten. */
    place: string;
    settled_at: string;
    previous: string;
    hash: string;
  };
};

/** What reaches a copy that no bot may change, and whoever asked to be told. */
export const REACHED_MIGRATION: Migration = {
  async up(db: Kysely<never>): Promise<void> {
    for (const column of ['place', 'follow_up', 'person'])
      await db.schema.alterTable('posted').addColumn(column, 'text').execute();
    await db.schema.alterTable('correction').addColumn('how', 'text').execute();
    await db.schema
      .createIndex('posted_person')
      .on('posted')
      .columns(['person', 'tenant'] as never[])
      .where(sql.ref('person'), 'is not', null)
      .execute();
  },
};

export const RECEIPTS_MIGRATION: Migration = {
  async up(db: Kysely<never>): Promise<void> {
    await db.schema
      .createTable('shown_words')
      .addColumn('fact', 'text', (column) => column.notNull())
      .addColumn('mark', 'text', (column) => column.notNull())
      .addColumn('words', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('shown_words_mark', ['fact', 'mark'] as never[])
      .execute();
    await db.schema
      .createTable('correction_receipt')
      .addColumn('number', 'integer', (column) => column.primaryKey())
      .addColumn('id', 'text', (column) => column.notNull())
      .addColumn('content', 'text', (column) => column.notNull())
      .addColumn('place', 'text', (column) => column.notNull())
      .addColumn('settled_at', 'text', (column) => column.notNull())
      .addColumn('previous', 'text', (column) => column.notNull())
      .addColumn('hash', 'text', (column) => column.notNull())
      .execute();
    await db.schema
      .createIndex('correction_receipt_settled')
      .on('correction_receipt')
      .columns(['settled_at'] as never[])
      .execute();
    await db.schema.alterTable('correction').addColumn('posted_at', 'text').execute();
    await db.schema.alterTable('posted').addColumn('handle', 'text').execute();
  },
};
