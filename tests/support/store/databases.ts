/**
 * The databases that a suite of the store runs on: `describe.each(DATABASES)('… on $name', ({ fresh }) => {`,
 * and in it `const database = fresh();`.
 */
import { randomUUID } from 'node:crypto';
import type { Dialect } from 'kysely';
import { Client } from 'pg';
import { afterAll, beforeAll, beforeEach, inject } from 'vitest';
import { postgresDialect, sqliteDialect } from '../../../src/store/index.ts';
import { temporaryFolder } from '../folders.ts';
import type { Scope } from '../scope.ts';

type FreshDatabase = {
  /** Opens it, as often as asked; inside of tests only. */
  readonly dialect: () => Dialect;
  /** As another process is told of it: what its environment says. Inside of tests only. */
  readonly settings: () => { readonly DATABASE_URL?: string; readonly DATA_DIR: string };
};

export type TestDatabase = {
  readonly name: 'SQLite' | 'PostgreSQL';
  /** An empty database, a new one for each test or one for all tests of the suite. */
  readonly fresh: (scope?: Scope) => FreshDatabase;
};

function freshSqlite(scope: Scope = 'test'): FreshDatabase {
  const folder = temporaryFolder(scope);
  return {
    dialect: () => sqliteDialect(folder.file('dateline.db')),
    settings: () => ({ DATA_DIR: folder.path }),
  };
}

function freshPostgres(scope: Scope = 'test'): FreshDatabase {
  const folder = temporaryFolder(scope);
  let url = '';
  beforeAll(async () => {
    url = await newDatabase(await runsPostgres());
  });
  // To empty a database is much faster than to make one.
  if (scope === 'test')
    beforeEach(() => query(url, 'drop schema public cascade; create schema public'));
  afterAll(() => dropDatabase(url));
  return {
    // Few connections: many suites share one server.
    dialect: () => postgresDialect(url, { most: 4 }),
    settings: () => ({ DATABASE_URL: url, DATA_DIR: folder.path }),
  };
}

export const DATABASES: readonly TestDatabase[] = [
  { name: 'SQLite', fresh: freshSqlite },
  { name: 'PostgreSQL', fresh: freshPostgres },
];

/** The address of the PostgreSQL that all files of this run share; it is started where it is not yet. */
async function runsPostgres(): Promise<string> {
  const answer = await fetch(inject('postgresOnDemand'));
  if (!answer.ok) throw new Error(await answer.text());
  return answer.text();
}

/** @returns the address of a new, empty database on the server */
async function newDatabase(server: string): Promise<string> {
  const url = new URL(server);
  url.pathname = `/t${randomUUID().replaceAll('-', '')}`;
  await query(server, `create database ${url.pathname.slice(1)}`);
  return url.href;
}

async function dropDatabase(url: string): Promise<void> {
  const server = new URL(url);
  const name = server.pathname.slice(1);
  server.pathname = '/postgres';
  await query(server.href, `drop database if exists ${name} with (force)`);
}

async function query(url: string, sql: string): Promise<void> {
  const client = new Client(url);
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
