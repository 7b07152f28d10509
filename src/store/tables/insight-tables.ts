/** The tables of what editors set aside and of digests, and how they came to be. */
import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

export type InsightTables = {
  /** Wordings of readers' that an editor said are not for this newsroom. */
  gap_aside: {
    id: string;
    question: string;
    locale: string;
    /** Which editor, as JSON: what they are known as, and their name; empty once they are forgotten. */
    set_by: string;
    /** ISO 8601, UTC. */
    set_at: string;
  };
  /** The week, by its Monday as `2026-11-23`, that the last digest of a tenant told of. */
  digest: { tenant: string; week: string };
};

export const INSIGHT_MIGRATION: Migration = {
  async up(db: Kysely<never>): Promise<void> {
    await db.schema
      .createTable('gap_aside')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('question', 'text', (column) => column.notNull())
      .addColumn('locale', 'text', (column) => column.notNull())
      .addColumn('set_by', 'text', (column) => column.notNull())
      .addColumn('set_at', 'text', (column) => column.notNull())
      .execute();
    await db.schema
      .createTable('digest')
      .addColumn('tenant', 'text', (column) => column.primaryKey())
      .addColumn('week', 'text', (column) => column.notNull())
      .execute();
    await db.schema
      .createIndex('feedback_given')
      .on('feedback')
      .columns(['given_at'] as never[])
      .execute();
  },
};
