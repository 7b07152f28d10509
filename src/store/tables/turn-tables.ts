/** The table of waits, and how it came to be. */
import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

export type TurnTables = {
  /** Who asked, or where, as a salted hash, and until when the next question waits: ISO 8601, UTC. */
  turn: { id: string; until: string };
};

export const TURN_MIGRATION: Migration = {
  async up(db: Kysely<never>): Promise<void> {
    await db.schema
      .createTable('turn')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('until', 'text', (column) => column.notNull())
      .execute();
  },
};
