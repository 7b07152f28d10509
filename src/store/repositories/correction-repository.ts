/** Receipts of corrections: which posted copy was to say what, and what came of it. */

import { randomUUID } from 'node:crypto';
import type { Kysely, Selectable, Transaction } from 'kysely';
import { z } from 'zod';
import type {
  CopyAddress,
  Correction,
  CorrectionRepository,
  Receipt,
  WantedCopy,
  WantedCorrection,
} from '../../tenants/corrections/receipts.ts';
import type { TenantId } from '../../tenants/tenant-id.ts';
import { batches } from '../commit/batches.ts';
import type { Tables } from '../tables/tables.ts';
import { appendReceipts, pruneReceipts, verifyReceipts } from './receipt-chain.ts';
import { keepWords, wordsOf } from './shown-words.ts';
import { readStored, type Unreadable } from './stored-json.ts';

type Row = Selectable<Tables['correction']>;

const storedFacts = z.array(z.object({ id: z.string(), from: z.string(), to: z.string() }));

export function createCorrectionRepository(db: Kysely<Tables>, unreadable: Unreadable) {
  const read = (row: Row): Receipt => ({
    id: row.id,
    at: { tenant: row.tenant as TenantId, channel: row.channel, message: row.message },
    lane: row.lane,
    facts:
      readStored(storedFacts, row.facts, () => unreadable({ table: 'correction', key: row.id })) ??
      [],
    askedAt: new Date(row.asked_at),
    attempts: row.attempts,
    state: row.state as Receipt['state'],
    why: row.why ?? undefined,
    settledAt: row.settled_at === null ? undefined : new Date(row.settled_at),
    ...(row.posted_at !== null && { postedAt: new Date(row.posted_at) }),
  });
  const waiting = () => db.selectFrom('correction').where('state', '=', 'waiting');
  const settle = async (
    of: Transaction<Tables>,
    { id }: Pick<Correction, 'id'>,
    end: Partial<Row>,
  ) => {
    const settled = await of
      .updateTable('correction')
      .set({ ...end, due_at: null })
      .where('id', '=', id)
      .where('state', '=', 'waiting')
      .returningAll()
      .execute();
    await appendReceipts(of, settled);
  };

  /** How many this process has asked for: it tells apart what was asked for in one millisecond. */
  let asked = 0;

  /** The newest receipt of each copy. */
  async function latest(copies: readonly CopyAddress[]): Promise<ReadonlyMap<string, Row>> {
    const rows = await db
      .selectFrom('correction')
      .selectAll()
      .where('message', 'in', [...new Set(copies.map(({ message }) => message))])
      .orderBy('id')
      .execute();
    return new Map(rows.map((row) => [keyOf(row), row]));
  }

  async function request(wanted: readonly WantedCorrection[], now: Date): Promise<number> {
    const before = await latest(wanted.map(({ at }) => at));
    const rows = newOf(wanted, before).map(({ at, lane, facts, postedAt }) => {
      asked += 1;
      return {
        id: `${now.toISOString()} ${String(asked).padStart(9, '0')} ${randomUUID()}`,
        ...at,
        lane,
        state: 'waiting',
        facts: JSON.stringify(facts),
        asked_at: now.toISOString(),
        attempts: 0,
        posted_at: postedAt?.toISOString() ?? null,
      };
    });
    if (rows.length === 0) return 0;
    return db.transaction().execute(async (of) => {
      await keepWords(
        of,
        wanted.flatMap(({ now = [] }) => now),
      );
      for (const row of rows) {
        const last = before.get(keyOf(row));
        if (last?.state === 'waiting')
          await settle(of, last, {
            state: 'superseded',
            why: 'a newer version took its place',
            settled_at: row.asked_at,
          });
      }
      const { numInsertedOrUpdatedRows } = await of
        .insertInto('correction')
        .values(rows)
        // Another process noted the same at the same time.
        .onConflict((same) => same.doNothing())
        .executeTakeFirst();
      return Number(numInsertedOrUpdatedRows ?? 0);
    });
  }

  const store: CorrectionRepository = {
    async requestCorrections(wanted, now) {
      let noted = 0;
      for (const batch of batches(wanted, 200)) noted += await request(batch, now);
      return noted;
    },
    async newCorrections(wanted) {
      const found: (typeof wanted)[number][] = [];
      for (const batch of batches(wanted, 200))
        found.push(...newOf(batch, await latest(batch.map(({ at }) => at))));
      return found;
    },
    async waitingLanes() {
      const rows = await waiting()
        .select((of) => ['lane', of.fn.min('tenant').as('tenant')])
        .groupBy('lane')
        .orderBy('lane')
        .execute();
      return rows.map(({ lane, tenant }) => ({ lane, tenant: tenant as TenantId }));
    },
    async nextCorrection(lane, now) {
      const inLane = () => waiting().where('lane', '=', lane);
      const row = await inLane()
        .selectAll()
        .where((of) => of.or([of('due_at', 'is', null), of('due_at', '<=', now.toISOString())]))
        .orderBy('id')
        .limit(1)
        .executeTakeFirst();
      if (row) return read(row);
      const { due } = await inLane()
        .select((of) => of.fn.min('due_at').as('due'))
        .executeTakeFirstOrThrow();
      return due === null ? undefined : new Date(due);
    },
    async correctionReached(correction, { facts, copy }, now, why) {
      const { tenant, channel, message } = correction.at;
      await db.transaction().execute(async (of) => {
        const reached = await of
          .updateTable('correction')
          .set({
            state: 'reached',
            facts: JSON.stringify(facts),
            attempts: correction.attempts + 1,
            due_at: null,
            why: why ?? null,
            settled_at: now.toISOString(),
          })
          // Also where a newer version took its place on the way: the copy does say this.
          .where('id', '=', correction.id)
          .returningAll()
          .execute();
        await keepWords(of, copy);
        await appendReceipts(of, reached);
        const posted = await of
          .selectFrom('posted')
          .select('id')
          .where('tenant', '=', tenant)
          .where('channel', '=', channel)
          .where('message', '=', message)
          .executeTakeFirst();
        if (!posted) return;
        await of.deleteFrom('posted_fact').where('posted', '=', posted.id).execute();
        const rows = copy.map(({ id, hash }) => ({ posted: posted.id, fact: id, hash }));
        if (rows.length > 0) await of.insertInto('posted_fact').values(rows).execute();
      });
    },
    async endCorrection(correction, state, now, why) {
      await db
        .transaction()
        .execute((of) => settle(of, correction, { state, why, settled_at: now.toISOString() }));
    },
    async correctionFailed({ id, attempts }, why, until) {
      await db
        .updateTable('correction')
        .set({ attempts: attempts + 1, why, due_at: until?.toISOString() ?? null })
        .where('id', '=', id)
        .where('state', '=', 'waiting')
        .execute();
    },
    async correctionCounts() {
      const rows = await db
        .selectFrom('correction')
        .select((of) => ['state', of.fn.countAll<number>().as('count')])
        .groupBy('state')
        .execute();
      const counts = Object.fromEntries(rows.map(({ state, count }) => [state, Number(count)]));
      return { waiting: 0, reached: 0, 'not-reached': 0, superseded: 0, ...counts };
    },
    async receipts({ tenant, channel, message }, most) {
      let query = db.selectFrom('correction').selectAll().orderBy('id', 'desc').limit(most);
      if (tenant !== undefined) query = query.where('tenant', '=', tenant);
      if (channel !== undefined) query = query.where('channel', '=', channel);
      if (message !== undefined) query = query.where('message', '=', message);
      const found = (await query.execute()).map(read);
      const facts = await wordsOf(
        db,
        found.flatMap((one) => one.facts),
      );
      let at = 0;
      return found.map((one) => {
        const own = facts.slice(at, at + one.facts.length);
        at += own.length;
        return { ...one, facts: own };
      });
    },
    verifyReceipts: () => verifyReceipts(db),
  };
  return {
    store,
    /** Forgets what was asked for before then and is settled. @returns how many */
    async prune(before: Date): Promise<number> {
      await pruneReceipts(db, before);
      const { numDeletedRows } = await db
        .deleteFrom('correction')
        .where('state', '!=', 'waiting')
        .where('asked_at', '<', before.toISOString())
        .executeTakeFirst();
      return Number(numDeletedRows);
    },
  };
}

/** Where the newest receipt of a copy says one of these of a version, that version is not asked for again. */
const STANDS: ReadonlySet<string> = new Set(['waiting', 'not-reached']);

const newOf = <W extends WantedCopy>(
  wanted: readonly W[],
  latest: ReadonlyMap<string, Row>,
): readonly W[] =>
  wanted.filter(({ at, facts }) => {
    const last = latest.get(keyOf(at));
    return !(last && STANDS.has(last.state) && last.facts === JSON.stringify(facts));
  });

const keyOf = ({ tenant, channel, message }: Pick<Row, 'tenant' | 'channel' | 'message'>) =>
  JSON.stringify([tenant, channel, message]);
