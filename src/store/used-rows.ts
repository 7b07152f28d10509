/** JSON by id with when it was last used: written together after a moment, and forgotten when long unused. */
import type { Kysely } from 'kysely';
import type { Tables } from './tables.ts';
import { batches, createWriteBatcher } from './write-batcher.ts';

/** @param failed told when rows could not be written; those are lost, the next ones are not */
export function createUsedRows(
  db: Kysely<Tables>,
  table: 'conversation' | 'request',
  failed: (problem: unknown) => void,
  clock: () => Date,
) {
  const pending = new Map<string, string>();
  const writing = createWriteBatcher<string>(async (ids) => {
    const used_at = clock().toISOString();
    const rows = ids.map((id) => ({ id, json: pending.get(id) ?? '', used_at }));
    for (const id of ids) pending.delete(id);
    for (const batch of batches(rows)) {
      await db
        .insertInto(table)
        .values([...batch])
        .onConflict((same) =>
          same.column('id').doUpdateSet((row) => ({
            json: row.ref('excluded.json'),
            used_at: row.ref('excluded.used_at'),
          })),
        )
        .execute();
    }
  }, failed);

  return {
    /** Soon, as used now; in place of what the id stood for. */
    write(id: string, json: string): void {
      if (!pending.has(id)) writing.add(id);
      pending.set(id, json);
    },
    /** What is on its way to the disk. */
    pending: (id: string): string | undefined => pending.get(id),
    /** Deletes what was last used before then. @returns how many */
    async prune(before: Date): Promise<number> {
      await writing.flush();
      const { numDeletedRows } = await db
        .deleteFrom(table)
        .where('used_at', '<', before.toISOString())
        .executeTakeFirst();
      return Number(numDeletedRows);
    },
    flush: writing.flush,
    stop: writing.stop,
  };
}
