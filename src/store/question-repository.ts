/** The log of questions. */

import type { Kysely } from 'kysely';
import type { Outcome } from '../contract/reply.ts';
import type { AskedQuestion, Gap, QuestionRepository } from '../service/repository.ts';
import type { Tables } from './tables.ts';
import { batches, createWriteBatcher } from './write-batcher.ts';

export function createQuestionRepository(db: Kysely<Tables>, failed: (problem: unknown) => void) {
  const pending = createWriteBatcher<AskedQuestion>(async (asked) => {
    for (const batch of batches(asked)) {
      const rows = batch.map(({ at, fact, tenant, ...rest }) => ({
        ...rest,
        fact: fact ?? null,
        tenant: tenant ?? null,
        asked_at: at.toISOString(),
      }));
      await db.insertInto('question').values(rows).execute();
    }
  }, failed);

  const store: QuestionRepository = {
    recordQuestion: pending.add,
    async gaps(limit) {
      await pending.flush();
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
      await pending.flush();
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
  };
  return {
    store,
    /** Forgets what was asked before then. @returns how many questions that were */
    async prune(before: Date): Promise<number> {
      await pending.flush();
      const { numDeletedRows } = await db
        .deleteFrom('question')
        .where('asked_at', '<', before.toISOString())
        .executeTakeFirst();
      return Number(numDeletedRows);
    },
    flush: pending.flush,
    stop: pending.stop,
  };
}
