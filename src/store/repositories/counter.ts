/** A row of `meta` that counts. */
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../tables/tables.ts';

/** @returns the next number, from 1; whoever counts on after that waits for the end of this transaction */
export async function countOn(transaction: Kysely<Tables>, name: string): Promise<number> {
  const { value } = await transaction
    .insertInto('meta')
    .values({ name, value: '1' })
    .onConflict((same) =>
      same
        .column('name')
        .doUpdateSet({ value: sql<string>`cast(cast(meta.value as integer) + 1 as text)` }),
    )
    .returning('value')
    .executeTakeFirstOrThrow();
  return Number(value);
}
