/** A PostgreSQL for as long as a fault runs. */
import { startPostgres } from '../tests/support/store/start-postgres.ts';

/** @param run what is done with the database of that address */
export async function onPostgres<T>(run: (url: string) => Promise<T>): Promise<T> {
  const postgres = await startPostgres('on');
  try {
    return await run(postgres.url);
  } finally {
    await postgres.close();
  }
}
