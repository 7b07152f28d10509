/** What readers thought of answers. */

import type { Kysely } from 'kysely';
import type {
  Feedback,
  FeedbackCount,
  FeedbackRepository,
} from '../tenants/feedback/repository.ts';
import type { Tables } from './tables.ts';
import { batches, createWriteBatcher } from './write-batcher.ts';

export function createFeedbackRepository(db: Kysely<Tables>, failed: (problem: unknown) => void) {
  const pending = createWriteBatcher<Feedback>(async (given) => {
    for (const batch of batches(lastOfEach(given))) {
      await db
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
  }, failed);

  const store: Omit<FeedbackRepository, 'salt'> = {
    recordFeedback: pending.add,
    async feedback(limit) {
      await pending.flush();
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
  return { store, flush: pending.flush, stop: pending.stop };
}

/** One statement may not change a row twice. */
function lastOfEach(given: readonly Feedback[]): Feedback[] {
  const named = new Map<string, Feedback>();
  const nameless: Feedback[] = [];
  for (const feedback of given) {
    if (feedback.user === undefined) nameless.push(feedback);
    else named.set(`${feedback.answer} ${feedback.user}`, feedback);
  }
  return [...nameless, ...named.values()];
}
