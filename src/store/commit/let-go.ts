/** Deletes rows some at a time: SQLite answers within the process, which must not stand still over a year of questions. */
import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Tables } from '../tables/tables.ts';

const AT_A_TIME = 500;

/** What another process changes meanwhile, so that it is not to go any more, stays. @returns how many there were */
export async function letGo(
  db: Kysely<Tables>,
  table: keyof Tables,
  key: string,
  which: RawBuilder<unknown>,
): Promise<number> {
  for (let gone = 0; ; ) {
    const { numAffectedRows = 0n } = await sql`
      delete from ${sql.table(table)} where ${sql.ref(key)} in (
        select ${sql.ref(key)} from ${sql.table(table)} where ${which} limit ${sql.lit(AT_A_TIME)}
      ) and ${which}`.execute(db);
    gone += Number(numAffectedRows);
    if (numAffectedRows < AT_A_TIME) return gone;
  }
}
