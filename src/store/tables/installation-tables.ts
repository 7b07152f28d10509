/** The tables of Slack's installations, and how they came to be. */
import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

export type InstallationTables = {
  slack_installation: {
    /** The workspace's or organisation's id. */
    id: string;
    /** The installation with its tokens, sealed (tenants/installations/keyring.ts). */
    sealed: string;
    /** ISO 8601, UTC. */
    changed_at: string;
  };
  /** Workspaces that have the app by their organisation. */
  slack_workspace: { team: string; organisation: string };
};

export const INSTALLATION_MIGRATION: Migration = {
  async up(db: Kysely<never>): Promise<void> {
    await db.schema
      .createTable('slack_installation')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('sealed', 'text', (column) => column.notNull())
      .addColumn('changed_at', 'text', (column) => column.notNull())
      .execute();
    await db.schema
      .createTable('slack_workspace')
      .addColumn('team', 'text', (column) => column.primaryKey())
      .addColumn('organisation', 'text', (column) => column.notNull())
      .execute();
  },
};
