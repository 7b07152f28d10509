/** The log of questions. */

import { type Kysely, sql, type Transaction } from 'kysely';
import type { Outcome } from '../../contract/reply.ts';
import type {
  AskedQuestion,
  Gap,
  QuestionRepository,
  RecentQuestion,
} from '../../service/repository.ts';
import { batches } from '../commit/batches.ts';
import type { GroupCommit } from '../commit/group-commit.ts';
import { letGo } from '../commit/let-go.ts';
import type { Tables } from '../tables/tables.ts';

/** Nobody waits for the log: it goes along with what somebody waits for, or else soon. */
const WITHIN_MS = 500;

export function createQuestionRepository(db: Kysely<Tables>, commit: GroupCommit) {
  const write = async (transaction: Transaction<Tables>, asked: readonly AskedQuestion[]) => {
    for (const batch of batches(asked)) {
      const rows = batch.map(({ at, fact, tenant, asker, readAs, ...rest }) => ({
        ...rest,
        read_as: readAs ?? null,
        fact: fact ?? null,
        tenant: tenant ?? null,
        asker: asker ?? null,
        asked_at: at.toISOString(),
      }));
      await transaction.insertInto('question').values(rows).execute();
    }
  };
  const { addUnwatched } = commit.writer(write, { withinMs: WITHIN_MS });

  const store: QuestionRepository = {
    recordQuestion: addUnwatched,
    async gaps(limit) {
      await commit.flush();
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
    async recentQuestions(since, limit) {
      await commit.flush();
      const asked = db.selectFrom('question').where('asked_at', '>=', since.toISOString());
      const rows = await asked
        .select((of) => [
          'question',
          'locale',
          'tenant',
          of.fn.countAll<number>().as('times'),
          of.fn.max('asked_at').as('last'),
        ])
        .groupBy(['question', 'locale', 'tenant'])
        .orderBy('times', 'desc')
        .orderBy('last', 'desc')
        .orderBy('question')
        .limit(limit)
        .execute();
      const all = await db
        .selectFrom(
          asked
            .select(['question', 'locale', 'tenant'])
            .groupBy(['question', 'locale', 'tenant'])
            .as('each'),
        )
        .select((of) => of.fn.countAll<number>().as('questions'))
        .executeTakeFirstOrThrow();
      const { times } = await asked
        .select((of) => of.fn.countAll<number>().as('times'))
        .executeTakeFirstOrThrow();
      const questions = rows.map(
        ({ tenant, ...row }): RecentQuestion => ({
          question: row.question,
          locale: row.locale,
          ...(tenant !== null && { tenant }),
          times: Number(row.times),
          last: new Date(row.last),
        }),
      );
      const told = questions.reduce((sum, one) => sum + one.times, 0);
      return {
        questions,
        left: { questions: Number(all.questions) - rows.length, times: Number(times) - told },
      };
    },
    async askedFacts(tenant, since, limit) {
      await commit.flush();
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
      await commit.flush();
      return letGo(db, 'question', 'id', sql`asked_at < ${before.toISOString()}`);
    },
  };
}
