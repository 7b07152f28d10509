/** The tables of jobs and of corrections, and how they came to be. On PostgreSQL pg-boss keeps the jobs in a schema of its own. */
import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

export type JobTables = {
  job: {
    queue: string;
    key: string;
    /** ISO 8601, UTC: when the run that waits is due; null where none waits. */
    due_at: string | null;
    /** JSON: what the last run left for the next one. */
    data: string;
    /** ISO 8601, UTC: until when it is its taker's; null where nobody has it. */
    lease_until: string | null;
    claim: string | null;
  };
  /** A receipt: one posted copy that was to be corrected once, and what came of it. */
  correction: {
    /** In the order they were asked for. */
    id: string;
    tenant: string;
    channel: string;
    message: string;
    /** What is corrected one after the other. */
    lane: string;
    /** `waiting`, `reached`, `not-reached` or `superseded`. */
    state: string;
    /** JSON `[{id, from, to}]`: marks of the facts as the copy shows them and as it should. */
    facts: string;
    /** ISO 8601, UTC. */
    asked_at: string;
    attempts: number;
    /** ISO 8601, UTC: not to be tried before; null where nothing speaks against it. */
    due_at: string | null;
    /** Why the last attempt failed, or why it was not reached. */
    why: string | null;
    /** ISO 8601, UTC: when it was reached or given up. */
    settled_at: string | null;
    /** ISO 8601, UTC: since when the copy stands; null for those of before that was noted. */
    posted_at: string | null;
    /** JSON: how it was reached; null where it was not, or before that was noted. */
    how: string | null;
  };
};

export const JOBS_MIGRATION: Migration = {
  async up(db: Kysely<never>): Promise<void> {
    await db.schema
      .createTable('job')
      .addColumn('queue', 'text', (column) => column.notNull())
      .addColumn('key', 'text', (column) => column.notNull())
      .addColumn('due_at', 'text')
      .addColumn('data', 'text', (column) => column.notNull())
      .addColumn('lease_until', 'text')
      .addColumn('claim', 'text')
      .addPrimaryKeyConstraint('job_key', ['queue', 'key'] as never[])
      .execute();
    await db.schema
      .createTable('correction')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('tenant', 'text', (column) => column.notNull())
      .addColumn('channel', 'text', (column) => column.notNull())
      .addColumn('message', 'text', (column) => column.notNull())
      .addColumn('lane', 'text', (column) => column.notNull())
      .addColumn('state', 'text', (column) => column.notNull())
      .addColumn('facts', 'text', (column) => column.notNull())
      .addColumn('asked_at', 'text', (column) => column.notNull())
      .addColumn('attempts', 'integer', (column) => column.notNull())
      .addColumn('due_at', 'text')
      .addColumn('why', 'text')
      .addColumn('settled_at', 'text')
      .execute();
    const index = (name: string, columns: readonly string[]) =>
      db.schema
        .createIndex(name)
        .on('correction')
        .columns([...columns] as never[]);
    await index('correction_lane', ['lane', 'id'])
      .where(sql.ref('state'), '=', 'waiting')
      .execute();
    // The newest version of a copy is the one that is waited for.
    await index('correction_waiting', ['tenant', 'channel', 'message'])
      .unique()
      .where(sql.ref('state'), '=', 'waiting')
      .execute();
    await index('correction_message', ['message']).execute();
    await index('correction_state', ['state', 'asked_at']).execute();
  },
};
