/** What came of a correction: the copy says so, it never will, or it is to be tried again. */
import type { Kysely, Transaction } from 'kysely';
import type { Correction, CorrectionRepository } from '../../tenants/corrections/receipts.ts';
import type { Tables } from '../tables/tables.ts';
import type { CorrectionRow } from './correction-rows.ts';
import { appendReceipts } from './receipt-chain.ts';
import { keepWords } from './shown-words.ts';

export const settledCorrections = (
  db: Kysely<Tables>,
): Pick<CorrectionRepository, 'correctionReached' | 'endCorrection' | 'correctionFailed'> => ({
  async correctionReached(correction, { facts, copy, how, why }, now) {
    const { tenant, channel, message } = correction.at;
    const { place, followUp, stands } = copy;
    await db.transaction().execute(async (of) => {
      const reached = await of
        .updateTable('correction')
        .set({
          state: 'reached',
          facts: JSON.stringify(facts),
          attempts: correction.attempts + 1,
          due_at: null,
          why: why ?? null,
          how: JSON.stringify(how),
          settled_at: now.toISOString(),
        })
        // Also where a newer version took its place on the way: the copy does say this.
        .where('id', '=', correction.id)
        .returningAll()
        .execute();
      await keepWords(of, copy.facts);
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
      const rows = copy.facts.map(({ id, hash }) => ({ posted: posted.id, fact: id, hash }));
      if (rows.length > 0) await of.insertInto('posted_fact').values(rows).execute();
      const changed = {
        ...(place && { place: JSON.stringify(place) }),
        ...(followUp !== undefined && { follow_up: followUp && JSON.stringify(followUp) }),
        ...(stands && {
          channel: stands.channel,
          message: stands.message,
          more: stands.more.length > 0 ? JSON.stringify(stands.more) : null,
          person: null,
        }),
      };
      if (Object.keys(changed).length > 0)
        await of.updateTable('posted').set(changed).where('id', '=', posted.id).execute();
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
});

/** Ends one that waits still, and puts that on record. */
export async function settle(
  of: Transaction<Tables>,
  { id }: Pick<Correction, 'id'>,
  end: Partial<CorrectionRow>,
): Promise<void> {
  const settled = await of
    .updateTable('correction')
    .set({ ...end, due_at: null })
    .where('id', '=', id)
    .where('state', '=', 'waiting')
    .returningAll()
    .execute();
  await appendReceipts(of, settled);
}
