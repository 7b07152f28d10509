/** The tables of published knowledge, and how they came to be. */
import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

export type RevisionTables = {
  knowledge_revision: {
    id: string;
    /** ISO 8601, UTC. */
    published_at: string;
    published_by: string;
    version: string;
    /** The files as JSON, gzipped, in base64. */
    files: string;
    note: string;
  };
  /** One row: which of them is served. */
  knowledge_served: { name: string; revision: string };
};

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
