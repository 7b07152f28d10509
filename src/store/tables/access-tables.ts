/** The tables of the editors' part: who is signed in, and who did what. */
import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

export type AccessTables = {
  editor_session: {
    /** A hash of what the browser holds. */
    id: string;
    /** `slack:T012/U345` */
    person: string;
    email: string | null;
    name: string;
    /** ISO 8601, UTC. */
    begun_at: string;
    /** ISO 8601, UTC. */
    used_at: string;
  };
  /** Only ever added to. */
  audit: {
    /** In the order they were noted. */
    id: string;
    /** ISO 8601, UTC. */
    at: string;
    name: string;
    /** `slack:T012/U345`; empty where nobody was known. */
    person: string;
    role: string;
    /** The first digits of the session's id. */
    session: string;
    action: string;
    about: string;
    /** `done`, `refused` or `failed`. */
    outcome: string;
  };
};

export const ACCESS_MIGRATION: Migration = {
  async up(db: Kysely<never>): Promise<void> {
    await db.schema
      .createTable('editor_session')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('person', 'text', (column) => column.notNull())
      .addColumn('email', 'text')
      .addColumn('name', 'text', (column) => column.notNull())
      .addColumn('begun_at', 'text', (column) => column.notNull())
      .addColumn('used_at', 'text', (column) => column.notNull())
      .execute();
    await db.schema
      .createIndex('editor_session_person')
      .on('editor_session')
      .columns(['person'] as never[])
      .execute();
    await db.schema
      .createTable('audit')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('at', 'text', (column) => column.notNull())
      .addColumn('name', 'text', (column) => column.notNull())
      .addColumn('person', 'text', (column) => column.notNull())
      .addColumn('role', 'text', (column) => column.notNull())
      .addColumn('session', 'text', (column) => column.notNull())
      .addColumn('action', 'text', (column) => column.notNull())
      .addColumn('about', 'text', (column) => column.notNull())
      .addColumn('outcome', 'text', (column) => column.notNull())
      .execute();
  },
};
