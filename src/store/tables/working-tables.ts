/** The tables of what editors have changed and not yet published, and how they came to be. */
import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

export type WorkingTables = {
  working_file: {
    editor: string;
    path: string;
    /** The text it began from; null where there was no file. */
    base: string | null;
    /** As the editor has it; null: to be deleted. */
    text: string | null;
    /** Of both, for telling whether they are still the same. */
    hash: string;
    /** ISO 8601, UTC. */
    changed_at: string;
  };
  /** How files were before each change, to undo it. */
  working_step: {
    editor: string;
    /** In the order of the changes. */
    id: string;
    label: string;
    /** ISO 8601, UTC. */
    at: string;
    /** JSON: each file as it was. */
    before: string;
  };
};

export const WORKING_MIGRATION: Migration = {
  async up(db: Kysely<never>): Promise<void> {
    await db.schema
      .createTable('working_file')
      .addColumn('editor', 'text', (column) => column.notNull())
      .addColumn('path', 'text', (column) => column.notNull())
      .addColumn('base', 'text')
      .addColumn('text', 'text')
      .addColumn('hash', 'text', (column) => column.notNull())
      .addColumn('changed_at', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('working_file_key', ['editor', 'path'] as never[])
      .execute();
    await db.schema
      .createTable('working_step')
      .addColumn('editor', 'text', (column) => column.notNull())
      .addColumn('id', 'text', (column) => column.notNull())
      .addColumn('label', 'text', (column) => column.notNull())
      .addColumn('at', 'text', (column) => column.notNull())
      .addColumn('before', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('working_step_key', ['editor', 'id'] as never[])
      .execute();
  },
};
