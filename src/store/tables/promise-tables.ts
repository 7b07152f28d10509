/** The table of promises to tell somebody once something is known, and how it came to be. */
import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

export type PromiseTables = {
  promise: {
    /** A hash of person and question. */
    id: string;
    /** What is told one after the other: a server or workspace, or all direct messages on Discord. */
    lane: string;
    platform: string;
    tenant: string | null;
    /** The platform's id of who asked. */
    person: string;
    /** What is told in one message: this one alone, or all that asked the same under one message. */
    told_with: string;
    /** JSON: a `TellAt`. */
    tell_at: string;
    channel: string | null;
    /** JSON: the question as it was asked. */
    question: string;
    /** ISO 8601, UTC, like all that follow. */
    asked_at: string;
    until: string;
    /** The version of the knowledge that does not answer it. */
    checked: string;
    due_at: string | null;
    attempts: number;
    /** The name of the message that tells, and since when it is tried; null until then. */
    telling: string | null;
    telling_since: string | null;
  };
};

export const PROMISE_MIGRATION: Migration = {
  async up(db: Kysely<never>): Promise<void> {
    const needed = ['lane', 'platform', 'person', 'told_with', 'tell_at', 'question'];
    let made = db.schema
      .createTable('promise')
      .addColumn('id', 'text', (column) => column.primaryKey());
    for (const name of [...needed, 'asked_at', 'until', 'checked'])
      made = made.addColumn(name, 'text', (column) => column.notNull());
    for (const name of ['tenant', 'channel', 'due_at', 'telling', 'telling_since'])
      made = made.addColumn(name, 'text');
    await made.addColumn('attempts', 'integer', (column) => column.notNull()).execute();
    const index = (name: string, columns: readonly string[]) =>
      db.schema
        .createIndex(name)
        .on('promise')
        .columns([...columns] as never[])
        .execute();
    await index('promise_lane', ['lane', 'asked_at']);
    await index('promise_person', ['platform', 'person']);
    await index('promise_tenant', ['tenant', 'channel']);
    await index('promise_until', ['until']);
  },
};
