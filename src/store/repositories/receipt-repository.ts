/** Corrections as they are on record, and how long they are. */
import type { Kysely } from 'kysely';
import type { CorrectionRepository } from '../../tenants/corrections/receipts.ts';
import type { Tables } from '../tables/tables.ts';
import { correctionReader } from './correction-rows.ts';
import { pruneReceipts, verifyReceipts } from './receipt-chain.ts';
import { wordsOf } from './shown-words.ts';
import type { Unreadable } from './stored-json.ts';

export function createReceiptRepository(
  db: Kysely<Tables>,
  unreadable: Unreadable,
): {
  readonly store: Pick<CorrectionRepository, 'correctionCounts' | 'receipts' | 'verifyReceipts'>;
  /** Forgets what was asked for before then and is settled. @returns how many */
  readonly prune: (before: Date) => Promise<number>;
} {
  const read = correctionReader(unreadable);
  return {
    store: {
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
    },
    async prune(before) {
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
