/** A pool of connections to PostgreSQL in the shape of Kysely's own dialect. */
import { type Dialect, PostgresDialect } from 'kysely';
import { type CustomTypesConfig, Pool, types } from 'pg';
import { AnsweredClient, type AnsweredConfig } from './answered-client.ts';
import { patientDriver } from './postgres-driver.ts';

export type PostgresOptions = {
  /** Connections at most; each replica has as many. */
  readonly most?: number;
  /** Told when a connection that nobody was using is lost: the pool makes another where one is needed. */
  readonly lost?: (problem: unknown) => void;
  readonly answerMs?: AnsweredConfig['answerMs'];
};

/** One that has not come about by then is no use to a reader: readers are answered within 3 seconds. */
const CONNECT_MS = 2_000;
const DEFAULT_MOST = 10;
/** Between two statements of a transaction are milliseconds. */
const IDLE_MS = 30_000;

/** @param url as `DATABASE_URL` says it: `postgres://user:password@host:5432/name` */
export function postgresDialect(
  url: string,
  { most = DEFAULT_MOST, lost = () => {}, answerMs }: PostgresOptions = {},
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
        Client: AnsweredClient,
        ...(answerMs !== undefined && { answerMs }),
        // A process that was stopped in the middle of a transaction must not hold its locks for ever. It is said
        // here, as pgbouncer takes no such thing with the log-in.
        onConnect: async (client) => {
          await client.query(`set idle_in_transaction_session_timeout = ${IDLE_MS}`);
        },
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
