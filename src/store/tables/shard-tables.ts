/** The tables of Discord's shards, and how they came to be. */
import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

export type ShardTables = {
  discord_shard: {
    /** `3/16` */
    id: string;
    number: number;
    shards: number;
    /** The process that carries it; empty where none does. */
    owner: string;
    /** JSON; empty where there is nothing to go on with. */
    session: string;
  };
  /** The processes that are alive: each counts on. */
  discord_gateway: { id: string; beat: number };
  /** When the next shard may log in, of those that take turns; ISO 8601, UTC. */
  discord_log_in: { turn: string; next_at: string };
};

export const SHARD_MIGRATION: Migration = {
  async up(db: Kysely<never>): Promise<void> {
    await db.schema
      .createTable('discord_shard')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('number', 'integer', (column) => column.notNull())
      .addColumn('shards', 'integer', (column) => column.notNull())
      .addColumn('owner', 'text', (column) => column.notNull())
      .addColumn('session', 'text', (column) => column.notNull())
      .execute();
    await db.schema
      .createTable('discord_gateway')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('beat', 'integer', (column) => column.notNull())
      .execute();
    await db.schema
      .createTable('discord_log_in')
      .addColumn('turn', 'text', (column) => column.primaryKey())
      .addColumn('next_at', 'text', (column) => column.notNull())
      .execute();
  },
};
