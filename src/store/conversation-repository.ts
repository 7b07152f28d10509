/** What conversations are about, so that they go on after a restart. */
import type { Kysely } from 'kysely';
import { LRUCache } from 'lru-cache';
import type { ConversationRepository } from '../service/repository.ts';
import type { Tables } from './tables.ts';
import { batches, createWriteBatcher } from './write-batcher.ts';

/** Conversations kept in memory, those of before the restart among them: the least recent goes first. */
const MOST = 5_000;

export async function openConversationRepository(
  db: Kysely<Tables>,
  failed: (problem: unknown) => void,
  clock: () => Date,
) {
  const recent = new LRUCache<string, string>({ max: MOST });
  const kept = await db
    .selectFrom('conversation')
    .select(['id', 'json'])
    .orderBy('used_at', 'desc')
    .limit(MOST)
    .execute();
  for (const { id, json } of kept.reverse()) recent.set(id, json);

  const pending = new Map<string, string>();
  const writing = createWriteBatcher<string>(async (ids) => {
    const used_at = clock().toISOString();
    const rows = ids.map((id) => ({ id, json: pending.get(id) ?? '', used_at }));
    for (const id of ids) pending.delete(id);
    for (const batch of batches(rows)) {
      await db
        .insertInto('conversation')
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

  const store: ConversationRepository = {
    rememberConversation(id, json) {
      recent.set(id, json);
      if (!pending.has(id)) writing.add(id);
      pending.set(id, json);
    },
    recallConversation: (id) => recent.get(id),
  };
  return {
    store,
    /** Forgets what was last talked about before then. */
    async prune(before: Date): Promise<void> {
      await writing.flush();
      await db.deleteFrom('conversation').where('used_at', '<', before.toISOString()).execute();
    },
    flush: writing.flush,
    stop: writing.stop,
  };
}
