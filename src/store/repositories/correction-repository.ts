/** Corrections that are asked for, in the order in which they are to be made; see beside for what comes of them. */

import { randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import type {
  CopyAddress,
  CorrectionRepository,
  WantedCopy,
  WantedCorrection,
} from '../../tenants/corrections/receipts.ts';
import type { TenantId } from '../../tenants/tenant-id.ts';
import { batches } from '../commit/batches.ts';
import type { Tables } from '../tables/tables.ts';
import { type CorrectionRow, correctionReader } from './correction-rows.ts';
import { createReceiptRepository } from './receipt-repository.ts';
import { settle, settledCorrections } from './settled-corrections.ts';
import { keepWords } from './shown-words.ts';
import type { Unreadable } from './stored-json.ts';

/** Looked at in one statement. */
const BATCH = 200;

export function createCorrectionRepository(db: Kysely<Tables>, unreadable: Unreadable) {
  const read = correctionReader(unreadable);
  const receipts = createReceiptRepository(db, unreadable);
  const waiting = () => db.selectFrom('correction').where('state', '=', 'waiting');

  /** How many this process has asked for: it tells apart what was asked for in one millisecond. */
  let asked = 0;

  /** The newest receipt of each copy. */
  async function latest(
    copies: readonly CopyAddress[],
  ): Promise<ReadonlyMap<string, CorrectionRow>> {
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
    ...receipts.store,
    ...settledCorrections(db),
    async requestCorrections(wanted, now) {
      let noted = 0;
      for (const batch of batches(wanted, BATCH)) noted += await request(batch, now);
      return noted;
    },
    async newCorrections(wanted) {
      const found: (typeof wanted)[number][] = [];
      for (const batch of batches(wanted, BATCH))
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
  };
  return { store, prune: receipts.prune };
}

/** Where the newest receipt of a copy says one of these of a version, that version is not asked for again. */
const STANDS: ReadonlySet<string> = new Set(['waiting', 'not-reached']);

const newOf = <W extends WantedCopy>(
  wanted: readonly W[],
  latest: ReadonlyMap<string, CorrectionRow>,
): readonly W[] =>
  wanted.filter(({ at, facts }) => {
    const last = latest.get(keyOf(at));
    return !(last && STANDS.has(last.state) && last.facts === JSON.stringify(facts));
  });

const keyOf = ({
  tenant,
  channel,
  message,
}: Pick<CorrectionRow, 'tenant' | 'channel' | 'message'>) =>
  JSON.stringify([tenant, channel, message]);
