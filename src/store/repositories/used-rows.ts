/** JSON by id with when it was last used: written together with what else is, and forgotten when long unused. */
import { type Kysely, sql } from 'kysely';
import { batches } from '../commit/batches.ts';
import type { GroupCommit, WriterOptions } from '../commit/group-commit.ts';
import { letGo } from '../commit/let-go.ts';
import type { Tables } from '../tables/tables.ts';

export function createUsedRows(
  db: Kysely<Tables>,
  commit: GroupCommit,
  table: 'conversation' | 'request',
  clock: () => Date,
  options: WriterOptions = {},
) {
  /** What is on its way, and how many writes of it are. */
  const pending = new Map<string, { json: string; writes: number }>();
  const { add } = commit.writer<string>(async (transaction, ids) => {
    const used_at = clock().toISOString();
    // Sorted, so that two processes that write the same rows do not wait for each other.
    const rows = [...new Set(ids)]
      .toSorted()
      .map((id) => ({ id, json: pending.get(id)?.json ?? '', used_at }));
    for (const batch of batches(rows)) {
      await transaction
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
  }, options);

  return {
    /** As used now, in place of what the id stood for. @returns once it is committed */
    async write(id: string, json: string): Promise<void> {
      const { writes } = pending.get(id) ?? { writes: 0 };
      pending.set(id, { json, writes: writes + 1 });
      try {
        await add(id);
      } finally {
        const now = pending.get(id);
        if (now && now.writes > 1) now.writes -= 1;
        else pending.delete(id);
      }
    },
    /** What is on its way to the disk. */
    pending: (id: string): string | undefined => pending.get(id)?.json,
    /** Deletes what was last used before then. @returns how many */
    async prune(before: Date): Promise<number> {
      await commit.flush();
      return letGo(db, table, 'id', sql`used_at < ${before.toISOString()}`);
    },
  };
}
