/**
 * Jobs on PostgreSQL, kept by pg-boss in a schema of its own, over connections of its own.
 *
 * A key is a `singletonKey` in a queue of the policy `stately`: one job of a key is active and one waits, so
 * that nothing overtakes within a key. `key_strict_fifo` keeps order within a key too, yet by one job for each
 * thing to do: a job in retry would hold up all behind it for as long as it is tried, and one that failed for
 * good for ever. Here a job is a run for its key, and the run finds out what there is to do and in which order.
 */

import { PgBoss } from 'pg-boss';
import type { JobData, JobQueue, TakenJob } from '../../jobs/queue.ts';
import { LEASE_SECONDS } from '../../jobs/queue.ts';
import { batches } from '../commit/batches.ts';
import { AnsweredClient } from '../postgres/answered-client.ts';

const SCHEMA = 'dateline_jobs';
/** Each process needs so many at most: runs wait for platforms, hardly for jobs. */
const CONNECTIONS = 3;
/** A job that nobody took in all that time, though a platform may be away for days. */
const KEPT_SECONDS = 60 * 86_400;
/** A run that was done is of no more use; receipts are kept elsewhere. */
const DONE_SECONDS = 600;
/** A run whose process died is run again; however often that happens. */
const MOST_CRASHES = 10_000;

type Stored = { readonly key: string; readonly data: JobData };

export type BossQueueOptions = {
  /** `postgres://…` */
  readonly url: string;
  /** Told what pg-boss meets while nobody is asking it for anything: a connection that was cut. */
  readonly failed: (problem: unknown) => void;
  readonly leaseSeconds?: number;
  /** How often somebody looks for leases that have ended. */
  readonly monitorSeconds?: number;
};

/** @throws where the database cannot be reached or pg-boss's schema cannot be made */
export async function openBossQueue({
  url,
  failed,
  leaseSeconds = LEASE_SECONDS,
  monitorSeconds = 30,
}: BossQueueOptions): Promise<JobQueue> {
  const boss = new PgBoss({
    connectionString: url,
    schema: SCHEMA,
    application_name: 'dateline-jobs',
    max: CONNECTIONS,
    // For its pool, which it hands all its options.
    ...{ Client: AnsweredClient, keepAlive: true },
    // What comes round every day is a job that asks for itself again.
    schedule: false,
    superviseIntervalSeconds: monitorSeconds,
    monitorIntervalSeconds: monitorSeconds,
    persistWarnings: false,
  });
  boss.on('error', failed);
  await boss.start({ attempts: 3 });

  const made = new Map<string, Promise<void>>();
  /** The queue is there once this resolves; several processes may make it at once. */
  function ready(queue: string): Promise<void> {
    const before = made.get(queue);
    if (before) return before;
    const making = boss.createQueue(queue, {
      policy: 'stately',
      expireInSeconds: leaseSeconds,
      retryLimit: MOST_CRASHES,
      retentionSeconds: KEPT_SECONDS,
      deleteAfterSeconds: DONE_SECONDS,
    });
    made.set(queue, making);
    making.catch(() => made.delete(queue));
    return making;
  }

  return {
    async enqueue(queue, keys, due) {
      await ready(queue);
      for (const batch of batches([...new Set(keys)]))
        await boss.insert(
          queue,
          batch.map((key) => ({
            data: { key, data: {} } satisfies Stored,
            singletonKey: key,
            startAfter: due,
          })),
        );
    },
    async take(queue, most) {
      await ready(queue);
      const jobs = await boss.fetch<Stored>(queue, { batchSize: most });
      return jobs.map(({ id, retryCount, data }) => ({
        queue,
        ...data,
        claim: JSON.stringify([id, retryCount]),
        // Runs that failed are given back by `again`: only one whose lease ended counts as a retry.
        cutShort: retryCount > 0,
      }));
    },
    async done(job) {
      await boss.complete(job.queue, attemptOf(job));
    },
    async again(job, due, data) {
      // The next run first: should the process end in between, there is one too many and not one too few.
      await boss.upsert(job.queue, { key: job.key, data } satisfies Stored, {
        singletonKey: job.key,
        startAfter: due,
      });
      await boss.complete(job.queue, attemptOf(job));
    },
    async counts() {
      const { rows } = await boss.getDb().executeSql(
        `select name as queue,
          count(*) filter (where state in ('created', 'retry'))::int as waiting,
          count(*) filter (where state = 'active')::int as active
        from ${SCHEMA}.job where state <= 'active' group by name order by name`,
      );
      return rows;
    },
    close: () => boss.stop({ graceful: false }),
  };
}

function attemptOf({ claim }: TakenJob): { readonly id: string; readonly retryCount: number } {
  const [id, retryCount] = JSON.parse(claim) as [string, number];
  return { id, retryCount };
}
