/** Promises to tell somebody once something is known. */
import { type Kysely, sql } from 'kysely';
import type { PromiseRepository } from '../../tenants/promises/repository.ts';
import type { PromiseTo } from '../../tenants/promises/types.ts';
import type { TenantPlatform } from '../../tenants/tenant-id.ts';
import { batches } from '../commit/batches.ts';
import type { GroupCommit } from '../commit/group-commit.ts';
import { letGo } from '../commit/let-go.ts';
import type { Tables } from '../tables/tables.ts';
import { promiseReader, rowOfPromise } from './promise-rows.ts';
import type { Unreadable } from './stored-json.ts';

type Kept = { readonly promise: PromiseTo; readonly checked: string };

/** Whoever pressed waits no longer for a word. */
const PATIENCE_MS = 2_000;
/** Looked at in one go. */
const PAGE = 100;

export function createPromiseRepository(
  db: Kysely<Tables>,
  commit: GroupCommit,
  unreadable: Unreadable,
): { readonly store: PromiseRepository; readonly prune: (now: Date) => Promise<number> } {
  const { add } = commit.writer<Kept>(async (transaction, all) => {
    const rows = new Map(
      all.map(({ promise, checked }) => [promise.id, rowOfPromise(promise, checked)]),
    );
    // Sorted, so that two processes that keep the same do not wait for each other.
    const sorted = [...rows].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
    for (const batch of batches(sorted))
      await transaction
        .insertInto('promise')
        .values([...batch])
        .onConflict((same) => same.column('id').doNothing())
        .execute();
  });

  const { read, readAll, groupsOf } = promiseReader(unreadable);

  /** What is to be looked at with this knowledge, or goes on being told. */
  const open = (version: string, now: Date) =>
    db
      .selectFrom('promise')
      .where('until', '>', now.toISOString())
      .where((of) => of.or([of('telling', 'is not', null), of('checked', '!=', version)]));

  const store: PromiseRepository = {
    keepPromise: (promise, checked) => add({ promise, checked }, PATIENCE_MS),
    async promise(id) {
      const row = await db
        .selectFrom('promise')
        .selectAll()
        .where('id', '=', id)
        .executeTakeFirst();
      return row && read(row);
    },
    async promisesTo({ platform, user }) {
      const { count } = await db
        .selectFrom('promise')
        .select((of) => of.fn.countAll<number>().as('count'))
        .where('platform', '=', platform)
        .where('person', '=', user)
        .executeTakeFirstOrThrow();
      return Number(count);
    },
    async breakPromise(id) {
      const { numDeletedRows } = await db
        .deleteFrom('promise')
        .where('id', '=', id)
        .executeTakeFirst();
      return numDeletedRows > 0n;
    },
    async forgetPromises(of) {
      let query = db.deleteFrom('promise');
      if ('user' in of)
        query = query.where('platform', '=', of.platform).where('person', '=', of.user);
      if (of.tenant !== undefined) query = query.where('tenant', '=', of.tenant);
      if ('channel' in of && of.channel !== undefined)
        query = query.where('channel', '=', of.channel);
      return Number((await query.executeTakeFirst()).numDeletedRows);
    },
    async promiseLanes(version, now) {
      const rows = await open(version, now)
        .select(['lane', 'platform'])
        .distinct()
        .orderBy('lane')
        .execute();
      return rows.map(({ lane, platform }) => ({ lane, platform: platform as TenantPlatform }));
    },
    async nextPromises(lane, version, now) {
      const inLane = () => open(version, now).where('lane', '=', lane);
      const rows = await inLane()
        .selectAll()
        .where((of) => of.or([of('due_at', 'is', null), of('due_at', '<=', now.toISOString())]))
        .orderBy('asked_at')
        .orderBy('id')
        .limit(PAGE)
        .execute();
      const groups = groupsOf(lane, rows);
      if (groups.length > 0 || rows.length > 0) return groups;
      const { due } = await inLane()
        .select((of) => of.fn.min('due_at').as('due'))
        .executeTakeFirstOrThrow();
      return due === null ? undefined : new Date(due);
    },
    async promisesChecked(ids, version) {
      for (const batch of batches(ids))
        await db
          .updateTable('promise')
          .set({ checked: version, attempts: 0 })
          .where('id', 'in', [...batch])
          .execute();
    },
    async beginTelling({ lane, group }, { id, since }) {
      const rows = await db
        .updateTable('promise')
        .set({ telling: id, telling_since: since.toISOString() })
        .where('lane', '=', lane)
        .where('told_with', '=', group)
        .where((of) => of.or([of('telling', 'is', null), of('telling', '=', id)]))
        .returningAll()
        .execute();
      return readAll(rows).sort((a, b) => +a.askedAt - +b.askedAt);
    },
    async endPromises(ids) {
      for (const batch of batches(ids))
        await db
          .deleteFrom('promise')
          .where('id', 'in', [...batch])
          .execute();
    },
    async postponePromises(ids, until, { attempts, at, begun }) {
      const elsewhere = at && {
        tell_at: JSON.stringify(at),
        channel: at.way === 'there' ? at.channel : null,
        // A direct message is for one alone.
        told_with: sql<string>`id`,
      };
      for (const batch of batches(ids))
        await db
          .updateTable('promise')
          .set({
            due_at: until.toISOString(),
            attempts,
            ...elsewhere,
            ...((at || begun === false) && { telling: null, telling_since: null }),
          })
          .where('id', 'in', [...batch])
          .execute();
    },
  };
  return {
    store,
    /** Forgets those that have waited long enough. @returns how many */
    prune: (now) => letGo(db, 'promise', 'id', sql`until <= ${now.toISOString()}`),
  };
}
