/** Changes of settings are counted: by their numbers every process sees what another has changed or forgotten. */
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../tables/tables.ts';

/** The row of `meta` that counts. */
const REVISION = 'settings-revision';

/** Changes are committed in the order of their numbers: whoever counts next waits for this transaction. */
export async function nextRevision(transaction: Kysely<Tables>): Promise<number> {
  const { value } = await transaction
    .insertInto('meta')
    .values({ name: REVISION, value: '1' })
    .onConflict((same) =>
      same
        .column('name')
        .doUpdateSet({ value: sql<string>`cast(cast(meta.value as integer) + 1 as text)` }),
    )
    .returning('value')
    .executeTakeFirstOrThrow();
  return Number(value);
}

/** @returns 0 where nothing was ever changed */
export async function latestRevision(db: Kysely<Tables>): Promise<number> {
  const row = await db
    .selectFrom('meta')
    .select('value')
    .where('name', '=', REVISION)
    .executeTakeFirst();
  return Number(row?.value ?? 0);
}
