/** How the tables of the revisions came to be. */
import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import { takeOverOlder } from '../repositories/revision-log.ts';
import type { RevisionTables } from './revision-tables.ts';

export const REVISION_MIGRATION: Migration = {
  async up(db: Kysely<never>): Promise<void> {
    await db.schema
      .createTable('knowledge_revision')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('published_at', 'text', (column) => column.notNull())
      .addColumn('published_by', 'text', (column) => column.notNull())
      .addColumn('version', 'text', (column) => column.notNull())
      .addColumn('files', 'text', (column) => column.notNull())
      .addColumn('note', 'text', (column) => column.notNull())
      .execute();
    await db.schema
      .createTable('knowledge_served')
      .addColumn('name', 'text', (column) => column.primaryKey())
      .addColumn('revision', 'text', (column) => column.notNull())
      .execute();
  },
};

/** What was published before is the beginning of the chain. */
export const REVISION_CHAIN_MIGRATION: Migration = {
  async up(db: Kysely<never>): Promise<void> {
    await db.schema
      .createTable('knowledge_log')
      .addColumn('number', 'integer', (column) => column.primaryKey())
      .addColumn('id', 'text', (column) => column.notNull().unique())
      .addColumn('published_at', 'text', (column) => column.notNull())
      .addColumn('published_by', 'text', (column) => column.notNull())
      .addColumn('version', 'text', (column) => column.notNull())
      .addColumn('note', 'text', (column) => column.notNull())
      .addColumn('contents', 'text', (column) => column.notNull())
      .addColumn('previous', 'text', (column) => column.notNull())
      .addColumn('hash', 'text', (column) => column.notNull())
      .execute();
    await db.schema
      .createIndex('knowledge_log_published')
      .on('knowledge_log')
      .columns(['published_at'] as never[])
      .execute();
    await db.schema
      .createTable('knowledge_text')
      .addColumn('hash', 'text', (column) => column.primaryKey())
      .addColumn('text', 'text', (column) => column.notNull())
      .execute();
    await takeOverOlder(db as unknown as Kysely<RevisionTables>);
  },
};

export const REVISION_CHANGES_MIGRATION: Migration = {
  async up(db: Kysely<never>): Promise<void> {
    await db.schema
      .createTable('knowledge_change')
      .addColumn('number', 'integer', (column) => column.notNull())
      .addColumn('item', 'text', (column) => column.notNull())
      .addColumn('value', 'text')
      .addPrimaryKeyConstraint('knowledge_change_item', ['item', 'number'] as never[])
      .execute();
  },
};
