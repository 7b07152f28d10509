/** Kysely's driver for PostgreSQL, which waits for a server that is away for a moment as far as that is safe. */
import type {
  CompiledQuery,
  DatabaseConnection,
  Driver,
  QueryResult,
  TransactionSettings,
} from 'kysely';
import { isAway, isLost } from '../commit/away.ts';
import { retried } from '../commit/retried.ts';
import { hasNul, storable } from '../transfer/nul.ts';

/** A restart takes about as long; longer, and whoever waits must be told. */
const PATIENCE_MS = 2_500;

/** A connection is had again where it is lost; what reads only is asked again. The rest is its caller's to decide. */
export function patientDriver(driver: Driver): Driver {
  const acquire = () =>
    retried(() => driver.acquireConnection(), { when: isAway, patienceMs: PATIENCE_MS });
  const inner = (connection: DatabaseConnection) => (connection as Connection).inner;
  return {
    init: (options) => driver.init(options),
    acquireConnection: async () => new Connection(driver, acquire, await acquire()),
    async beginTransaction(connection, settings: TransactionSettings) {
      const patient = connection as Connection;
      // Nothing has been done in it yet: a transaction may begin on another connection.
      await patient.again(() => driver.beginTransaction(patient.inner, settings));
      patient.inTransaction = true;
    },
    async commitTransaction(connection) {
      await driver.commitTransaction(inner(connection));
      (connection as Connection).inTransaction = false;
    },
    async rollbackTransaction(connection) {
      (connection as Connection).inTransaction = false;
      await driver.rollbackTransaction(inner(connection)).catch((problem: unknown) => {
        // With its connection the transaction is gone, too; why it failed is told already.
        if (!isLost(problem)) throw problem;
      });
    },
    releaseConnection: (connection) => (connection as Connection).release(),
    destroy: () => driver.destroy(),
  };
}

class Connection implements DatabaseConnection {
  /** None while another is waited for. */
  #inner: DatabaseConnection | undefined;
  inTransaction = false;
  readonly #driver: Driver;
  readonly #acquire: () => Promise<DatabaseConnection>;

  constructor(
    driver: Driver,
    acquire: () => Promise<DatabaseConnection>,
    inner: DatabaseConnection,
  ) {
    this.#driver = driver;
    this.#acquire = acquire;
    this.#inner = inner;
  }

  get inner(): DatabaseConnection {
    if (!this.#inner) throw new Error('Connection terminated: there is no other yet');
    return this.#inner;
  }

  async release(): Promise<void> {
    const held = this.#inner;
    this.#inner = undefined;
    if (held) await this.#driver.releaseConnection(held);
  }

  /** Runs what may safely run twice, on another connection where this one is lost. */
  async again<T>(run: () => Promise<T>): Promise<T> {
    return retried(
      async () => {
        try {
          return await run();
        } catch (problem) {
          if (isLost(problem)) {
            // First let go of: all of a pool's connections may be lost at once.
            await this.release();
            this.#inner = await this.#acquire();
          }
          throw problem;
        }
      },
      { when: isLost, patienceMs: PATIENCE_MS },
    );
  }

  async executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    const storable = withoutNul(query);
    const run = () => this.inner.executeQuery<Row>(storable);
    const readsOnly = query.query.kind === 'SelectQueryNode' && !('with' in query.query);
    return readsOnly && !this.inTransaction ? this.again(run) : run();
  }

  async *streamQuery<Row>(query: CompiledQuery): AsyncIterableIterator<QueryResult<Row>> {
    yield await this.executeQuery<Row>(query);
  }
}

const withoutNul = (query: CompiledQuery): CompiledQuery =>
  query.parameters.some(hasNul) ? { ...query, parameters: query.parameters.map(storable) } : query;
