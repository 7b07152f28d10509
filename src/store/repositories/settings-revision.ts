/** Changes of settings are counted: by their numbers every process sees what another has changed or forgotten. */
import type { Kysely } from 'kysely';
import type { Tables } from '../tables/tables.ts';
import { countOn } from './counter.ts';

/** The row of `meta` that counts. */
const REVISION = 'settings-revision';

/** Changes are committed in the order of their numbers: whoever counts next waits for this transaction. */
export const nextRevision = (transaction: Kysely<Tables>): Promise<number> =>
  countOn(transaction, REVISION);

/** @returns 0 where nothing was ever changed */
export async function latestRevision(db: Kysely<Tables>): Promise<number> {
  const row = await db
    .selectFrom('meta')
    .select('value')
    .where('name', '=', REVISION)
    .executeTakeFirst();
  return Number(row?.value ?? 0);
}
