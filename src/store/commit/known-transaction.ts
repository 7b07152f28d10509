/** Transactions of which is known whether they were committed, even where the connection broke at that moment. */
import { type Kysely, sql, type Transaction } from 'kysely';
import { isPostgres } from '../tables/column-types.ts';
import type { Tables } from '../tables/tables.ts';
import { isAway, isLost } from './away.ts';
import { retried } from './retried.ts';

/** How long is asked what became of a transaction. */
const PATIENCE_MS = 600_000;

/** @throws what went wrong; then nothing of it is in the database */
export async function knownTransaction<T>(
  db: Kysely<Tables>,
  run: (transaction: Transaction<Tables>) => Promise<T>,
): Promise<T> {
  let finished: { readonly result: T; readonly id: string | undefined } | undefined;
  try {
    return await db.transaction().execute(async (transaction) => {
      const result = await run(transaction);
      finished = { result, id: await idOf(transaction) };
      return result;
    });
  } catch (problem) {
    // Only what was to be committed on a connection that is gone may be.
    if (finished?.id === undefined || !isLost(problem)) throw problem;
    if (!(await wasCommitted(db, finished.id))) throw problem;
    return finished.result;
  }
}

/** SQLite is in this process: a commit that fails has not happened. */
async function idOf(transaction: Transaction<Tables>): Promise<string | undefined> {
  if (!isPostgres(transaction)) return undefined;
  const { rows } = await sql<{ id: string }>`select pg_current_xact_id()::text as id`.execute(
    transaction,
  );
  return rows[0]?.id;
}

async function wasCommitted(db: Kysely<Tables>, id: string): Promise<boolean> {
  const ask = async () => {
    const { rows } = await sql<{
      status: string | null;
    }>`select pg_xact_status(${id}::xid8) as status`.execute(db);
    const status = rows[0]?.status;
    if (status === 'in progress') throw new StillOpen();
    return status === 'committed';
  };
  const when = (problem: unknown) => problem instanceof StillOpen || isAway(problem);
  return retried(ask, { when, patienceMs: PATIENCE_MS }).catch((problem: unknown) => {
    // A server that took over from one that is lost may not have come as far as this transaction.
    if ((problem as { code?: unknown }).code === '22023') return false;
    throw problem;
  });
}

class StillOpen extends Error {
  override readonly name = 'StillOpen';
}
