/** What conversations are about, so that they go on after a restart, and in any process. */
import type { Kysely } from 'kysely';
import type { ConversationRepository } from '../../service/repository.ts';
import type { GroupCommit } from '../commit/group-commit.ts';
import type { Tables } from '../tables/tables.ts';
import { createRowReader } from './row-reader.ts';
import { createUsedRows } from './used-rows.ts';

/** Sooner than anybody asks the next question. */
const WITHIN_MS = 100;

export function createConversationRepository(
  db: Kysely<Tables>,
  commit: GroupCommit,
  failed: (problem: unknown) => void,
  clock: () => Date,
) {
  const rows = createUsedRows(db, commit, 'conversation', clock, { withinMs: WITHIN_MS });
  const read = createRowReader((ids) =>
    db.selectFrom('conversation').select(['id', 'json']).where('id', 'in', ids).execute(),
  );
  const store: ConversationRepository = {
    rememberConversation: (id, json) => void rows.write(id, json).catch(failed),
    // Read every time: another process may have gone on with it.
    recallConversation: async (id) => rows.pending(id) ?? (await read(id))?.json,
  };
  return {
    store,
    /** Forgets what was last talked about before then. */
    async prune(before: Date): Promise<void> {
      await rows.prune(before);
    },
  };
}
