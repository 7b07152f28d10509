/** What readers thought of answers. */

import type { Kysely } from 'kysely';
import type {
  Feedback,
  FeedbackCount,
  FeedbackRepository,
} from '../../tenants/feedback/repository.ts';
import { batches } from '../commit/batches.ts';
import type { GroupCommit } from '../commit/group-commit.ts';
import type { Tables } from '../tables/tables.ts';

/** A reader who has not been thanked by then is told that it could not be noted. */
const PATIENCE_MS = 2_000;

export function createFeedbackRepository(
  db: Kysely<Tables>,
  commit: GroupCommit,
): Omit<FeedbackRepository, 'salt'> {
  const { add } = commit.writer<Feedback>(async (transaction, given) => {
    for (const batch of batches(lastOfEach(given))) {
      await transaction
        .insertInto('feedback')
        .values(
          batch.map(({ fact, tenant, user, at, ...rest }) => ({
            ...rest,
            fact: fact ?? null,
            tenant: tenant ?? null,
            reader: user ?? null,
            given_at: at.toISOString(),
          })),
        )
        .onConflict((same) =>
          same.columns(['answer', 'reader']).doUpdateSet((of) => ({
            kind: of.ref('excluded.kind'),
            given_at: of.ref('excluded.given_at'),
          })),
        )
        .execute();
    }
  });

  return {
    recordFeedback: (feedback) => add(feedback, PATIENCE_MS),
    async feedback(limit) {
      const rows = await db
        .selectFrom('feedback')
        .select((of) => [
          'question',
          'fact',
          of.fn.count<number>('id').filterWhere('kind', '=', 'good').as('good'),
          of.fn.count<number>('id').filterWhere('kind', '=', 'bad').as('bad'),
          of.fn.count<number>('id').filterWhere('kind', '=', 'not-asked').as('other'),
          of.fn.max('given_at').as('last'),
        ])
        .groupBy(['question', 'fact'])
        .execute();
      return rows
        .map(
          (row): FeedbackCount => ({
            question: row.question,
            fact: row.fact ?? undefined,
            good: Number(row.good),
            bad: Number(row.bad),
            notAsked: Number(row.other),
            last: new Date(row.last),
          }),
        )
        .sort((a, b) => b.bad + b.notAsked - (a.bad + a.notAsked) || +b.last - +a.last)
        .slice(0, limit);
    },
  };
}

/** One statement may not change a row twice. */
function lastOfEach(given: readonly Feedback[]): Feedback[] {
  const named = new Map<string, Feedback>();
  const nameless: Feedback[] = [];
  for (const feedback of given) {
    if (feedback.user === undefined) nameless.push(feedback);
    else named.set(`${feedback.answer} ${feedback.user}`, feedback);
  }
  // Sorted, so that two processes that write the same rows do not wait for each other.
  return [
    ...nameless,
    ...[...named].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one),
  ];
}
