/** How far each process has counted, by which others tell that it is alive. */
import type { Kysely } from 'kysely';
import type { Tables } from '../tables/tables.ts';

/** Counts one further. @returns how far all have, by their ids */
export async function beat(
  db: Kysely<Tables>,
  table: 'inbox_worker' | 'discord_gateway',
  worker: string,
): Promise<ReadonlyMap<string, number>> {
  await db
    .insertInto(table)
    .values({ id: worker, beat: 1 })
    .onConflict((same) =>
      same.column('id').doUpdateSet((row) => ({ beat: row(`${table}.beat`, '+', 1) })),
    )
    .execute();
  const all = await db.selectFrom(table).select(['id', 'beat']).execute();
  return new Map(all.map(({ id, beat }) => [id, beat]));
}
