/** The tables and how they came to be. A migration that has run anywhere is never edited: add another. */
import type { Generated, Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import { ACCESS_MIGRATION, type AccessTables } from './access-tables.ts';
import { countedKey, fraction } from './column-types.ts';
import {
  type CorrectionTables,
  REACHED_MIGRATION,
  RECEIPTS_MIGRATION,
} from './correction-tables.ts';
import { INBOX_MIGRATION, type InboxTables } from './inbox-tables.ts';
import { INSIGHT_MIGRATION, type InsightTables } from './insight-tables.ts';
import { INSTALLATION_MIGRATION, type InstallationTables } from './installation-tables.ts';
import { JOBS_MIGRATION, type JobTables } from './job-tables.ts';
import { PROMISE_MIGRATION, type PromiseTables } from './promise-tables.ts';
import {
  REVISION_CHAIN_MIGRATION,
  REVISION_CHANGES_MIGRATION,
  REVISION_MIGRATION,
} from './revision-migrations.ts';
import type { RevisionTables } from './revision-tables.ts';
import { SHARD_MIGRATION, type ShardTables } from './shard-tables.ts';
import {
  PLACES_TO_TENANTS,
  SETTINGS_REVISION,
  TENANTS_MIGRATION,
  type TenantTables,
} from './tenant-tables.ts';
import { TURN_MIGRATION, type TurnTables } from './turn-tables.ts';
import { WORKING_MIGRATION, type WorkingTables } from './working-tables.ts';

export type Tables = AnswerTables &
  AccessTables &
  InboxTables &
  InsightTables &
  InstallationTables &
  PromiseTables &
  RevisionTables &
  JobTables &
  CorrectionTables &
  ShardTables &
  TenantTables &
  TurnTables &
  WorkingTables;

type AnswerTables = {
  question: {
    id: Generated<number>;
    question: string;
    /** With what it left out, of the conversation before it; null where it can be read alone. */
    read_as: string | null;
    locale: string;
    outcome: string;
    confidence: number;
    fact: string | null;
    platform: string;
    /** The server or workspace; null outside one, and for what was asked before tenants were kept. */
    tenant: string | null;
    /** `slack:T012/U345`; null unless QUESTION_IDS asks for it. */
    asker: string | null;
    /** ISO 8601, UTC. */
    asked_at: string;
  };
  conversation: {
    /** A hash of what the platform calls it. */
    id: string;
    /** A Context as JSON: what it is about. */
    json: string;
    /** ISO 8601, UTC. */
    used_at: string;
  };
  request: {
    id: string;
    /** A Request as JSON: what a button asks. */
    json: string;
    /** ISO 8601, UTC, to the day or finer: when it was last shown or pressed. */
    used_at: string;
  };
};

export const MIGRATIONS: Readonly<Record<string, Migration>> = {
  '2026-11-24-questions-and-requests': {
    async up(db: Kysely<never>): Promise<void> {
      await db.schema
        .createTable('question')
        .addColumn('id', ...countedKey(db))
        .addColumn('question', 'text', (column) => column.notNull())
        .addColumn('locale', 'text', (column) => column.notNull())
        .addColumn('outcome', 'text', (column) => column.notNull())
        .addColumn('confidence', fraction(db), (column) => column.notNull())
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
  '2026-11-24-places': TENANTS_MIGRATION,
  '2026-11-25-place-of-a-question': {
    async up(db: Kysely<never>): Promise<void> {
      await db.schema.alterTable('question').addColumn('place', 'text').execute();
      await db.schema
        .createIndex('question_place')
        .on('question')
        .columns(['place', 'asked_at'])
        .execute();
    },
  },
  '2026-11-25-posted-in-parts': {
    async up(db: Kysely<never>): Promise<void> {
      await db.schema.alterTable('posted').addColumn('more', 'text').execute();
    },
  },
  '2026-11-25-posted-by-message': {
    async up(db: Kysely<never>): Promise<void> {
      await db.schema
        .createIndex('posted_message')
        .on('posted')
        .columns(['place', 'channel', 'message'] as never[])
        .execute();
      await db.schema
        .createIndex('posted_at')
        .on('posted')
        .columns(['posted_at'] as never[])
        .execute();
    },
  },
  '2026-11-25-requests-by-use': {
    async up(db: Kysely<never>): Promise<void> {
      await db.schema.alterTable('request').renameColumn('made_at', 'used_at').execute();
      await db.schema
        .createIndex('request_used')
        .on('request')
        .columns(['used_at'] as never[])
        .execute();
      await db.schema
        .createIndex('question_asked')
        .on('question')
        .columns(['asked_at'] as never[])
        .execute();
    },
  },
  '2026-11-25-tenants': PLACES_TO_TENANTS,
  '2026-11-26-jobs': JOBS_MIGRATION,
  '2026-11-26-turns': TURN_MIGRATION,
  '2026-11-26-access': ACCESS_MIGRATION,
  '2026-11-26-askers-where-asked-for': {
    async up(db: Kysely<never>): Promise<void> {
      await db.schema.alterTable('question').addColumn('asker', 'text').execute();
    },
  },
  '2026-11-26-settings-revision': SETTINGS_REVISION,
  '2026-11-26-conversations': {
    async up(db: Kysely<never>): Promise<void> {
      await db.schema
        .createTable('conversation')
        .addColumn('id', 'text', (column) => column.primaryKey())
        .addColumn('json', 'text', (column) => column.notNull())
        .addColumn('used_at', 'text', (column) => column.notNull())
        .execute();
      await db.schema
        .createIndex('conversation_used')
        .on('conversation')
        .columns(['used_at'] as never[])
        .execute();
    },
  },
  '2026-11-26-inbox': INBOX_MIGRATION,
  '2026-11-26-insight': INSIGHT_MIGRATION,
  '2026-11-26-questions-in-full': {
    async up(db: Kysely<never>): Promise<void> {
      await db.schema.alterTable('question').addColumn('read_as', 'text').execute();
    },
  },
  '2026-11-26-discord-shards': SHARD_MIGRATION,
  '2026-11-26-revisions': REVISION_MIGRATION,
  // After the one before by its name, too: it takes over what that table holds.
  '2026-11-26-revisions-chain': REVISION_CHAIN_MIGRATION,
  '2026-11-26-revisions-changes': REVISION_CHANGES_MIGRATION,
  '2026-11-26-working-copies': WORKING_MIGRATION,
  '2026-11-26-slack-installations': INSTALLATION_MIGRATION,
  '2026-11-26-promises': PROMISE_MIGRATION,
  '2026-11-26-receipts': RECEIPTS_MIGRATION,
  '2026-11-26-reached-copies': REACHED_MIGRATION,
  '2026-11-26-tickets-by-asker': {
    async up(db: Kysely<never>): Promise<void> {
      await db.schema
        .createIndex('ticket_asker')
        .on('ticket')
        .columns(['tenant', 'asker'] as never[])
        .execute();
    },
  },
};
