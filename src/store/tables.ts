/** The tables and how they came to be. A migration that has run anywhere is never edited: add another. */
import type { Generated, Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import { PLACES_MIGRATION, type PlaceTables } from './place-tables.ts';

export type Tables = PlaceTables & {
  question: {
    id: Generated<number>;
    question: string;
    locale: string;
    outcome: string;
    confidence: number;
    fact: string | null;
    platform: string;
    /** ISO 8601, UTC. */
    asked_at: string;
  };
  request: {
    id: string;
    /** A Request as JSON: what a button asks. */
    json: string;
    made_at: string;
  };
};

export const MIGRATIONS: Readonly<Record<string, Migration>> = {
  '2026-11-24-questions-and-requests': {
    async up(db: Kysely<never>): Promise<void> {
      await db.schema
        .createTable('question')
        .addColumn('id', 'integer', (column) => column.primaryKey().autoIncrement())
        .addColumn('question', 'text', (column) => column.notNull())
        .addColumn('locale', 'text', (column) => column.notNull())
        .addColumn('outcome', 'text', (column) => column.notNull())
        .addColumn('confidence', 'real', (column) => column.notNull())
        .addColumn('fact', 'text')
        .addColumn('platform', 'text', (column) => column.notNull())
        .addColumn('asked_at', 'text', (column) => column.notNull())
        .execute();
      await db.schema
        .createIndex('question_outcome')
        .on('question')
        .columns(['outcome', 'question'])
        .execute();
      await db.schema
        .createTable('request')
        .addColumn('id', 'text', (column) => column.primaryKey())
        .addColumn('json', 'text', (column) => column.notNull())
        .addColumn('made_at', 'text', (column) => column.notNull())
        .execute();
    },
  },
  '2026-11-24-places': PLACES_MIGRATION,
};
