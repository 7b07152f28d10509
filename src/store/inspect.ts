/** Looks at the database without changing it, for whoever runs Dateline. */
import { Client } from 'pg';
import { type DatabaseSettings, databaseFile, hasDatabase } from './dialect.ts';
import { inspectSqlite } from './sqlite/inspect-sqlite.ts';
import { MIGRATIONS } from './tables/tables.ts';

/** `message`: what is so, and where it is not as it should be, what to do. It holds no password. */
export type StoreInspected = { readonly level: 'ok' | 'warn' | 'bad'; readonly message: string };

const OLDEST = 150_000;
const PATIENCE_MS = 5000;

export async function inspectStore(settings: DatabaseSettings): Promise<StoreInspected> {
  if (settings.DATABASE_URL !== undefined) return inspectPostgres(settings.DATABASE_URL);
  const file = databaseFile(settings);
  const inspected = inspectSqlite(file, Object.keys(MIGRATIONS));
  if (!inspected.ok) return { level: 'bad', message: inspected.problem.message };
  return {
    level: 'ok',
    message: hasDatabase(settings)
      ? `${file} can be used.`
      : `There is no ${file} yet: the first start makes it. If Dateline runs, it has another DATA_DIR or DATABASE_URL.`,
  };
}

async function inspectPostgres(url: string): Promise<StoreInspected> {
  const client = new Client({
    connectionString: url,
    connectionTimeoutMillis: PATIENCE_MS,
    query_timeout: PATIENCE_MS,
    application_name: 'dateline doctor',
  });
  // One that is lost meanwhile says so to the query, too.
  client.on('error', () => {});
  try {
    await client.connect();
    const { rows } = await client.query(
      `select current_setting('server_version_num')::int as version, current_setting('server_version') as named,
        pg_is_in_recovery() or current_setting('transaction_read_only') = 'on' as locked,
        has_schema_privilege(current_schema(), 'create') as may,
        to_regclass('kysely_migration') is not null as begun`,
    );
    const { version, named, locked, may, begun } = rows[0];
    const postgres = `PostgreSQL ${named}`;
    if (version < OLDEST)
      return { level: 'bad', message: `${postgres} is too old: Dateline needs 15 or later.` };
    if (locked)
      return {
        level: 'bad',
        message: `${postgres} is read-only. Name the primary in DATABASE_URL.`,
      };
    if (!may)
      return {
        level: 'bad',
        message: `${postgres}: the user of DATABASE_URL may not make tables. Grant it create on its schema.`,
      };
    const made = begun ? (await client.query('select name from kysely_migration')).rows : [];
    const names = new Set(made.map(({ name }) => name));
    const missing = Object.keys(MIGRATIONS).filter((name) => !names.has(name));
    return missing.length === 0
      ? { level: 'ok', message: `${postgres} can be used, and its tables are up to date.` }
      : {
          level: 'warn',
          message: `${postgres} can be used; ${missing.length} changes to its tables are to be made, by the next start or npm run dateline -- store migrate.`,
        };
  } catch (error) {
    const { code = '', message = '' } = error as { code?: string; message?: string };
    return {
      level: 'bad',
      message: `PostgreSQL cannot be used (${message || code}). Look at DATABASE_URL, the server and its pg_hba.conf.`,
    };
  } finally {
    await client.end().catch(() => {});
  }
}
