/** Opens the store: writes are gathered for a moment and made together, so that no reader waits for a disk. */
import { type Dialect, Kysely } from 'kysely';
import { Migrator } from 'kysely/migration';
import type { Outcome } from '../contract/reply.ts';
import type { Log } from '../log.ts';
import type { AskedQuestion, Gap, TenantRepositories } from '../service/repository.ts';
import { openTenants } from './open-tenants.ts';
import { createRequestRepository } from './request-repository.ts';
import type { Store } from './store.ts';
import { MIGRATIONS, type Tables } from './tables.ts';
import { batches, createWriteBatcher } from './write-batcher.ts';

export type OpenStore = Store & {
  /** What is kept about servers and workspaces. */
  readonly tenants: TenantRepositories;
};

/**
 * @param clock says when requests are used
 * @throws where the database cannot be opened or migrated
 */
export async function openStore(
  dialect: Dialect,
  log: Pick<Log, 'error'>,
  clock: () => Date = () => new Date(),
): Promise<OpenStore> {
  const db = new Kysely<Tables>({ dialect });
  const { error } = await new Migrator({
    db,
    provider: { getMigrations: async () => ({ ...MIGRATIONS }) },
  }).migrateToLatest();
  if (error) {
    await db.destroy();
    throw error;
  }

  const failed = (problem: unknown) =>
    log.error(
      { error: String(problem) },
      'the store could not write; questions and buttons of the last moment are not on disk',
    );
  const questions = createWriteBatcher<AskedQuestion>(async (asked) => {
    for (const some of batches(asked)) {
      const rows = some.map(({ at, fact, tenant, ...rest }) => ({
        ...rest,
        fact: fact ?? null,
        tenant: tenant ?? null,
        asked_at: at.toISOString(),
      }));
      await db.insertInto('question').values(rows).execute();
    }
  }, failed);
  const requests = createRequestRepository(db, failed, clock);
  const tenants = await openTenants(db, failed);

  return {
    recordQuestion(asked) {
      questions.add(asked);
    },
    async gaps(limit) {
      await questions.flush();
      const rows = await db
        .selectFrom('question')
        .select((of) => [
          'question',
          'locale',
          'outcome',
          of.fn.countAll<number>().as('times'),
          of.fn.max('asked_at').as('last'),
        ])
        .where('outcome', '!=', 'answer')
        .groupBy(['question', 'locale', 'outcome'])
        .orderBy('times', 'desc')
        .orderBy('last', 'desc')
        .limit(limit)
        .execute();
      return rows.map(
        (row): Gap => ({
          question: row.question,
          locale: row.locale,
          outcome: row.outcome as Outcome,
          times: Number(row.times),
          last: new Date(row.last),
        }),
      );
    },
    async askedFacts(tenant, since, limit) {
      await questions.flush();
      const rows = await db
        .selectFrom('question')
        .select((of) => ['fact', of.fn.countAll<number>().as('times')])
        .where('tenant', '=', tenant)
        .where('asked_at', '>=', since.toISOString())
        .where('outcome', '=', 'answer')
        .where('fact', 'is not', null)
        .groupBy('fact')
        // Once is no habit of the tenant's, and may be one person's secret.
        .having((of) => of.fn.countAll(), '>', 1)
        .orderBy('times', 'desc')
        .orderBy('fact')
        .limit(limit)
        .execute();
      return rows.flatMap(({ fact }) => (fact === null ? [] : [fact]));
    },
    ...requests.store,
    async prune(before) {
      await questions.flush();
      const old = before.questions.toISOString();
      const gone = await db.deleteFrom('question').where('asked_at', '<', old).executeTakeFirst();
      return {
        requests: await requests.prune(before.requests),
        questions: Number(gone.numDeletedRows),
      };
    },
    async close() {
      for (const one of [questions, requests]) one.stop();
      await Promise.all([questions.flush(), requests.flush(), tenants.flush()]);
      await db.destroy();
    },
    tenants: tenants.store,
  };
}
