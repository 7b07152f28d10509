/** What buttons ask, by id, with when it was last used. */
import type { Kysely } from 'kysely';
import { LRUCache } from 'lru-cache';
import type { RequestRepository } from '../../service/repository.ts';
import type { GroupCommit } from '../commit/group-commit.ts';
import type { Tables } from '../tables/tables.ts';
import { createUsedRows } from './used-rows.ts';

/** Requests kept in memory: enough that a busy server's buttons never wait for the disk. */
const MOST_RECENT = 5_000;

type RecentRequest = {
  readonly json: string;
  /** The day of the last use that was written; uses are told apart by the day. */
  readonly day: string;
};

export function createRequestRepository(
  db: Kysely<Tables>,
  commit: GroupCommit,
  failed: (problem: unknown) => void,
  clock: () => Date,
) {
  const recent = new LRUCache<string, RecentRequest>({ max: MOST_RECENT });
  const rows = createUsedRows(db, commit, 'request', clock);
  /** What is on its way to the disk. */
  const writing = new Set<Promise<void>>();
  let day = '';
  let until = 0;

  /** Today, which is asked for with every button of every answer. */
  function today(): string {
    const now = clock().getTime();
    if (now >= until || day === '') {
      day = new Date(now).toISOString().slice(0, 10);
      until = Date.parse(`${day}T00:00:00Z`) + 86_400_000;
    }
    return day;
  }

  /** Says whether it is in memory, and has the disk told once a day that it is used. */
  function use(id: string): RecentRequest | undefined {
    const request = recent.get(id);
    if (request && request.day !== today()) keep(id, request.json);
    return request;
  }

  function keep(id: string, json: string): void {
    recent.set(id, { json, day: today() });
    const written = rows
      .write(id, json)
      .catch((problem: unknown) => {
        // It is in no table: should it be shown again, it is written again.
        recent.delete(id);
        failed(problem);
      })
      .finally(() => writing.delete(written));
    writing.add(written);
  }

  const store: RequestRepository = {
    rememberRequest(id, json) {
      if (!use(id)) keep(id, json);
    },
    requestsWritten: () => (writing.size > 0 ? Promise.all(writing) : undefined),
    async recallRequest(id) {
      const json = use(id)?.json ?? rows.pending(id);
      if (json !== undefined) return json;
      const row = await db
        .selectFrom('request')
        .select('json')
        .where('id', '=', id)
        .executeTakeFirst();
      if (row) keep(id, row.json);
      return row?.json;
    },
  };
  return {
    store,
    async prune(before: Date): Promise<number> {
      const deleted = await rows.prune(before);
      for (const [id, { day: last }] of [...recent])
        if (last < before.toISOString().slice(0, 10)) recent.delete(id);
      return deleted;
    },
  };
}
