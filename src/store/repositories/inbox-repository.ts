/** All that arrives and asks for an answer. */
import { type Kysely, sql } from 'kysely';
import type { Arrival, InboxRepository, Unfinished } from '../../service/inbox-repository.ts';
import { batches } from '../commit/batches.ts';
import type { GroupCommit } from '../commit/group-commit.ts';
import { letGo } from '../commit/let-go.ts';
import type { Tables } from '../tables/tables.ts';
import { beat } from './beats.ts';

/** In the statement itself and no parameter, or the index over what is open is not used. */
const OPEN = sql.lit<'open'>('open');

type Taking = { readonly arrival: Arrival; readonly worker: string; isNew: boolean };

export function createInboxRepository(
  db: Kysely<Tables>,
  commit: Pick<GroupCommit, 'writer'>,
  clock: () => Date,
) {
  const taking = commit.writer<Taking>(async (transaction, all) => {
    const first = new Map<string, Taking>();
    for (const one of all) {
      // It may have been written before, in a transaction that came to nothing.
      one.isNew = false;
      if (!first.has(one.arrival.key)) first.set(one.arrival.key, one);
    }
    const now = clock().toISOString();
    // Sorted, so that two processes that were told the same do not wait for each other.
    const sorted = [...first].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one);
    for (const batch of batches(sorted)) {
      const written = await transaction
        .insertInto('inbox')
        .values(
          batch.map(({ arrival, worker }) => ({
            ...arrival,
            state: 'open' as const,
            taken_by: worker,
            tries: 0,
            due_at: now,
            taken_at: now,
          })),
        )
        .onConflict((same) => same.column('key').doNothing())
        .returning('key')
        .execute();
      for (const { key } of written) first.get(key)!.isNew = true;
    }
  });

  const ending = commit.writer<{ readonly key: string; readonly state: 'done' | 'given-up' }>(
    async (transaction, all) => {
      for (const [state, some] of Map.groupBy(all, (one) => one.state))
        for (const batch of batches(some))
          await transaction
            .updateTable('inbox')
            .set({ state, body: '', taken_by: '' })
            .where(
              'key',
              'in',
              batch.map(({ key }) => key),
            )
            .execute();
    },
  );

  const store: InboxRepository = {
    async take(arrival, worker, patienceMs) {
      const row: Taking = { arrival, worker, isNew: false };
      await taking.add(row, patienceMs);
      return row.isNew;
    },
    async note(key, platform) {
      const now = clock().toISOString();
      const { numInsertedOrUpdatedRows } = await db
        .insertInto('inbox')
        .values({
          ...{ key, platform, kind: 'note', body: '', state: 'done', taken_by: '' },
          ...{ tries: 0, due_at: now, taken_at: now },
        })
        .onConflict((same) => same.column('key').doNothing())
        .executeTakeFirst();
      return (numInsertedOrUpdatedRows ?? 0n) > 0n;
    },
    finish: (key) => ending.add({ key, state: 'done' }),
    giveUp: (key) => ending.add({ key, state: 'given-up' }),
    async forget(key) {
      await db.deleteFrom('inbox').where('key', '=', key).execute();
    },
    async release(key, worker, due, tries = 0) {
      await db
        .updateTable('inbox')
        .set((row) => ({
          taken_by: '',
          due_at: due.toISOString(),
          tries: row('tries', '+', tries),
        }))
        .where('key', '=', key)
        .where('taken_by', '=', worker)
        .where('state', '=', OPEN)
        .execute();
    },
    beat: (worker) => beat(db, 'inbox_worker', worker),
    async leave(worker) {
      await db
        .updateTable('inbox')
        .set({ taken_by: '', due_at: clock().toISOString() })
        .where('taken_by', '=', worker)
        .where('state', '=', OPEN)
        .execute();
      await db.deleteFrom('inbox_worker').where('id', '=', worker).execute();
    },
    async claim({ worker, living, platform, now, limit }) {
      const due = db
        .selectFrom('inbox')
        .select('key')
        .where('state', '=', OPEN)
        .where('platform', '=', platform)
        .where('taken_by', 'not in', [worker, ...living])
        .where('due_at', '<=', now.toISOString())
        .orderBy('taken_at')
        .limit(limit);
      const rows = await db
        .updateTable('inbox')
        .set((row) => ({ taken_by: worker, tries: row('tries', '+', 1) }))
        .where('key', 'in', due)
        // Once more, for a row that another process took while this one waited for it.
        .where('state', '=', OPEN)
        .where('taken_by', 'not in', [worker, ...living])
        .returningAll()
        .execute();
      return rows
        .map(
          ({ key, kind, body, tries, taken_at }): Unfinished => ({
            key,
            platform,
            kind,
            body,
            tries,
            takenAt: new Date(taken_at),
          }),
        )
        .toSorted((a, b) => +a.takenAt - +b.takenAt);
    },
    async openArrivals() {
      const { open } = await db
        .selectFrom('inbox')
        .select((count) => count.fn.countAll().as('open'))
        .where('state', '=', OPEN)
        .executeTakeFirstOrThrow();
      return Number(open);
    },
  };
  return {
    store,
    /** Forgets what arrived before then, but for what is worked on: what nobody answers may be of a platform that is connected no more. */
    async prune(before: Date): Promise<void> {
      const old = sql`taken_at < ${before.toISOString()}`;
      await letGo(db, 'inbox', 'key', sql`${old} and (state <> ${OPEN} or taken_by = '')`);
    },
  };
}
