/** Forgets everything of a person or a place, in every table, or says how much that would be: what `dateline forget` does. */
import { Kysely } from 'kysely';
import { type DatabaseSettings, storeDialect } from '../dialect.ts';
import { migrate } from '../tables/migrate.ts';
import type { Tables } from '../tables/tables.ts';
import { HOLDINGS } from './holdings.ts';
import type { Person, Place } from './subject.ts';

export { personOf, placeOf } from './subject.ts';

export type Forgotten = {
  readonly table: string;
  /** What the table holds, in plain words. */
  readonly holds: string;
  /** Rows that went. */
  readonly removed: number;
  /** Rows that stay, without what named the person. */
  readonly cleared: number;
};

/** A trial is taken back by this. */
const TRIED = new Error('tried');

/**
 * All of it or nothing. That something was forgotten is noted, and not of whom.
 * @param by the name of who had it done
 * @returns the tables in which there was something
 */
export async function forget(
  settings: DatabaseSettings,
  who: Person | Place,
  {
    by,
    now,
    dryRun = false,
  }: { readonly by: string; readonly now: Date; readonly dryRun?: boolean },
): Promise<readonly Forgotten[]> {
  const db = new Kysely<Tables>({ dialect: storeDialect(settings, { warn() {} }) });
  try {
    await migrate(db);
    const found: Forgotten[] = [];
    try {
      await db.transaction().execute(async (transaction) => {
        const salt = await transaction
          .selectFrom('meta')
          .select('value')
          .where('name', '=', 'salt')
          .executeTakeFirst();
        const at = { db: transaction, salt: salt?.value ?? '' };
        for (const [table, { holds, person, place }] of Object.entries(HOLDINGS)) {
          const gone =
            who.kind === 'person' ? await person?.({ ...at, who }) : await place?.({ ...at, who });
          const { removed = 0, cleared = 0 } = gone ?? {};
          if (removed + cleared > 0) found.push({ table, holds, removed, cleared });
        }
        if (dryRun) throw TRIED;
        const time = now.toISOString();
        await transaction
          .insertInto('audit')
          .values({
            id: `${time} 000000000 forget`,
            at: time,
            name: by,
            person: '',
            role: 'none',
            session: '',
            action: 'forget',
            about: who.kind,
            outcome: 'done',
          })
          .onConflict((same) => same.doNothing())
          .execute();
      });
    } catch (error) {
      if (error !== TRIED) throw error;
    }
    return found;
  } finally {
    await db.destroy();
  }
}
