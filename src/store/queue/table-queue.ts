/**
 * Jobs in a table of the store, for SQLite: one process works on them. A key has one row: when the run that
 * waits is due, and until when the run under way is somebody's.
 */
import { randomUUID } from 'node:crypto';
import type { ExpressionBuilder, Kysely } from 'kysely';
import { z } from 'zod';
import { type JobQueue, LEASE_SECONDS, type TakenJob } from '../../jobs/queue.ts';
import { batches } from '../commit/batches.ts';
import { readStored, type Unreadable } from '../repositories/stored-json.ts';
import type { Tables } from '../tables/tables.ts';

const jobData = z.record(z.string(), z.unknown());

export function createTableQueue(
  db: Kysely<Tables>,
  unreadable: Unreadable,
  clock: () => Date = () => new Date(),
  leaseSeconds = LEASE_SECONDS,
): JobQueue {
  const now = () => clock().toISOString();
  const claimed = ({ claim }: TakenJob) => db.updateTable('job').where('claim', '=', claim);

  return {
    async enqueue(queue, keys, due) {
      for (const batch of batches([...new Set(keys)])) {
        await db
          .insertInto('job')
          .values(batch.map((key) => ({ queue, key, due_at: due.toISOString(), data: '{}' })))
          .onConflict((same) =>
            same.columns(['queue', 'key']).doUpdateSet((of) => ({
              due_at: of.fn.coalesce('job.due_at', 'excluded.due_at'),
            })),
          )
          .execute();
      }
    },
    async take(queue, most) {
      const claim = randomUUID();
      const rows = await db
        .selectFrom('job')
        .select(['key', 'data', 'lease_until'])
        .where('queue', '=', queue)
        .where(isFree(now()))
        .orderBy((of) => of.fn.coalesce('due_at', 'lease_until'))
        .orderBy('key')
        .limit(most)
        .execute();
      const taken: TakenJob[] = [];
      for (const { key, data, lease_until } of rows) {
        const { numUpdatedRows } = await db
          .updateTable('job')
          .set({
            due_at: null,
            claim: `${claim} ${key}`,
            lease_until: new Date(clock().getTime() + leaseSeconds * 1000).toISOString(),
          })
          .where('queue', '=', queue)
          .where('key', '=', key)
          .where(isFree(now()))
          .executeTakeFirst();
        if (numUpdatedRows === 0n) continue;
        const read = readStored(jobData, data, () =>
          unreadable({ table: 'job', key: `${queue} ${key}` }),
        );
        taken.push({
          queue,
          key,
          data: read ?? {},
          claim: `${claim} ${key}`,
          cutShort: lease_until !== null,
        });
      }
      return taken;
    },
    async done(job) {
      // Asked for again meanwhile, it stays.
      await db
        .deleteFrom('job')
        .where('claim', '=', job.claim)
        .where('due_at', 'is', null)
        .execute();
      await claimed(job).set({ claim: null, lease_until: null, data: '{}' }).execute();
    },
    async again(job, due, data) {
      await claimed(job)
        .set({
          claim: null,
          lease_until: null,
          due_at: due.toISOString(),
          data: JSON.stringify(data),
        })
        .execute();
    },
    async counts() {
      const rows = await db
        .selectFrom('job')
        .select((of) => [
          'queue',
          of.fn.count<number>('due_at').as('waiting'),
          of.fn.count<number>('claim').as('active'),
        ])
        .groupBy('queue')
        .orderBy('queue')
        .execute();
      return rows.map(({ queue, waiting, active }) => ({
        queue,
        waiting: Number(waiting),
        active: Number(active),
      }));
    },
    close: async () => {},
  };
}

/** Nobody has it, and it is due; or whoever had it is gone. */
const isFree = (now: string) => (of: ExpressionBuilder<Tables, 'job'>) =>
  of.or([
    of.and([of('lease_until', 'is', null), of('due_at', '<=', now)]),
    of('lease_until', '<=', now),
  ]);
