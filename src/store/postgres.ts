/** A pool of connections to PostgreSQL in the shape of Kysely's own dialect. */
import { type Dialect, PostgresDialect } from 'kysely';
import { type CustomTypesConfig, Pool, types } from 'pg';
import { patientDriver } from './postgres-driver.ts';

export type PostgresOptions = {
  /** Connections at most; each replica has as many. */
  readonly most?: number;
  /** Told when a connection that nobody was using is lost: the pool makes another where one is needed. */
  readonly lost?: (problem: unknown) => void;
};

/** One that has not come about by then is no use to a reader: readers are answered within 3 seconds. */
const CONNECT_MS = 2_000;
const DEFAULT_MOST = 10;

/** @param url as `DATABASE_URL` says it: `postgres://user:password@host:5432/name` */
export function postgresDialect(
  url: string,
  { most = DEFAULT_MOST, lost = () => {} }: PostgresOptions = {},
): Dialect {
  const dialect = new PostgresDialect({
    pool: async () => {
      const pool = new Pool({
        connectionString: url,
        max: most,
        connectionTimeoutMillis: CONNECT_MS,
        keepAlive: true,
        application_name: 'dateline',
        types: NUMBERS,
      });
      pool.on('error', lost);
      // A connection that is lost while it is used says so to who uses it, and would end the process if nobody listened.
      pool.on('connect', (client) => client.on('error', () => {}));
      return pool;
    },
  });
  return {
    createDriver: () => patientDriver(dialect.createDriver()),
    createQueryCompiler: () => dialect.createQueryCompiler(),
    createAdapter: () => dialect.createAdapter(),
    createIntrospector: (db) => dialect.createIntrospector(db),
  };
}

/** Counts and sums come as text unless they are read as numbers, as SQLite gives them. */
const NUMBERS: CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
    oid === types.builtins.INT8 || oid === types.builtins.NUMERIC
      ? Number
      : types.getTypeParser(oid, format as 'text')) as typeof types.getTypeParser,
};
