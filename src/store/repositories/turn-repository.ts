/** How soon people and channels may ask again, where several processes answer them. */
import { type Kysely, sql } from 'kysely';
import type { Turn, TurnRepository } from '../../tenants/settings/repository.ts';
import { batches } from '../commit/batches.ts';
import type { GroupCommit } from '../commit/group-commit.ts';
import { letGo } from '../commit/let-go.ts';
import type { Tables } from '../tables/tables.ts';

type Asked = { readonly turns: readonly Turn[]; readonly now: Date; waitMs: number };

/** An answer is worth more than a wait that is kept: a database that is busy refuses nobody. */
const PATIENCE_MS = 500;

export function createTurnRepository(db: Kysely<Tables>, commit: GroupCommit) {
  const { add } = commit.writer<Asked>(async (transaction, asked) => {
    // All that are asked for are locked first, in the same order everywhere.
    const ids = [...new Set(asked.flatMap(({ turns }) => turns.map(({ id }) => id)))].toSorted();
    const until = new Map<string, string>();
    for (const batch of batches(ids)) {
      const rows = await transaction
        .insertInto('turn')
        .values(batch.map((id) => ({ id, until: '' })))
        .onConflict((same) =>
          same.column('id').doUpdateSet((row) => ({ until: row.ref('turn.until') })),
        )
        .returning(['id', 'until'])
        .execute();
      for (const row of rows) until.set(row.id, row.until);
    }
    const taken = new Map<string, string>();
    for (const one of asked) {
      const now = one.now.getTime();
      const left = one.turns.map(({ id }) => (Date.parse(until.get(id) ?? '') || 0) - now);
      one.waitMs = Math.max(0, ...left);
      if (one.waitMs > 0) continue;
      for (const { id, ms } of one.turns) {
        const next = new Date(now + ms).toISOString();
        until.set(id, next);
        taken.set(id, next);
      }
    }
    const rows = [...taken].map(([id, next]) => ({ id, until: next }));
    for (const batch of batches(rows.toSorted((a, b) => (a.id < b.id ? -1 : 1)))) {
      await transaction
        .insertInto('turn')
        .values([...batch])
        .onConflict((same) =>
          same.column('id').doUpdateSet((row) => ({ until: row.ref('excluded.until') })),
        )
        .execute();
    }
  });

  const store: TurnRepository = {
    async takeTurns(turns, now) {
      const asked: Asked = { turns, now, waitMs: 0 };
      await add(asked, PATIENCE_MS);
      return asked.waitMs;
    },
  };
  return {
    store,
    /** Forgets waits that are over. */
    async prune(now: Date): Promise<void> {
      await letGo(db, 'turn', 'id', sql`until < ${now.toISOString()}`);
    },
  };
}
