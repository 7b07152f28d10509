/** What conversations are about, so that they go on after a restart. */
import type { Kysely } from 'kysely';
import { LRUCache } from 'lru-cache';
import type { ConversationRepository } from '../service/repository.ts';
import type { Tables } from './tables.ts';
import { createUsedRows } from './used-rows.ts';

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

  const rows = createUsedRows(db, 'conversation', failed, clock);
  const store: ConversationRepository = {
    rememberConversation(id, json) {
      recent.set(id, json);
      rows.write(id, json);
    },
    recallConversation: (id) => recent.get(id),
  };
  return {
    store,
    /** Forgets what was last talked about before then. */
    async prune(before: Date): Promise<void> {
      await rows.prune(before);
    },
    flush: rows.flush,
    stop: rows.stop,
  };
}
