/** What insight reads of the log and of feedback, counted by the database; what editors set aside; which digests were sent. */
import { type Kysely, sql } from 'kysely';
import { z } from 'zod';
import type { Outcome } from '../../contract/reply.ts';
import type { FeedbackKind } from '../../contract/request.ts';
import type { InsightRepository, LogFilter, UnansweredRow } from '../../insight/repository.ts';
import type { TenantId } from '../../tenants/tenant-id.ts';
import type { GroupCommit } from '../commit/group-commit.ts';
import type { Tables } from '../tables/tables.ts';
import { digestsOf } from './digest-rows.ts';

export function createInsightRepository(
  db: Kysely<Tables>,
  commit: Pick<GroupCommit, 'flush'>,
): InsightRepository {
  const asked = (filter: LogFilter) => within(db.selectFrom('question'), 'asked_at', filter);
  const given = (filter: LogFilter) => within(db.selectFrom('feedback'), 'given_at', filter);
  const dayOf = (column: string) => sql<string>`substr(${sql.ref(column)}, 1, 10)`;

  return {
    async unanswered(filter, limit) {
      await commit.flush();
      const rows = await asked(filter)
        .select((of) => [
          'question',
          'read_as as readAs',
          'locale',
          'outcome',
          'fact',
          of.fn.countAll<number>().as('times'),
          of.fn.min('asked_at').as('first'),
          of.fn.max('asked_at').as('last'),
        ])
        .where('outcome', '!=', 'answer')
        .groupBy(['question', 'read_as', 'locale', 'outcome', 'fact', dayOf('asked_at')])
        .orderBy('last', 'desc')
        .orderBy('question')
        .limit(limit)
        .execute();
      const complaints = await given(filter)
        .select((of) => [
          'question',
          'fact',
          of.fn.countAll<number>().as('times'),
          of.fn.min('given_at').as('first'),
          of.fn.max('given_at').as('last'),
        ])
        .where('kind', '=', 'not-asked')
        .groupBy(['question', 'fact', dayOf('given_at')])
        .orderBy('last', 'desc')
        .orderBy('question')
        .limit(limit)
        .execute();
      const locales = await localesOf(complaints.map(({ question }) => question));
      return [
        ...rows.map((row) => rowOf({ ...row, outcome: row.outcome as UnansweredRow['outcome'] })),
        ...complaints.map((row) =>
          rowOf({ ...row, locale: locales.get(row.question) ?? 'en', outcome: 'not-asked' }),
        ),
      ];
    },
    async questionCounts(filter) {
      await commit.flush();
      const rows = await asked(filter)
        .select((of) => [
          dayOf('asked_at').as('day'),
          'locale',
          'outcome',
          'fact',
          of.fn.countAll<number>().as('times'),
        ])
        .groupBy([dayOf('asked_at'), 'locale', 'outcome', 'fact'])
        .execute();
      return rows.map(({ day, locale, outcome, fact, times }) => ({
        day,
        locale,
        outcome: outcome as Outcome,
        fact: fact ?? undefined,
        times: Number(times),
      }));
    },
    async feedbackCounts(filter) {
      const rows = await given(filter)
        .select((of) => [
          dayOf('given_at').as('day'),
          'kind',
          'fact',
          of.fn.countAll<number>().as('times'),
        ])
        .groupBy([dayOf('given_at'), 'kind', 'fact'])
        .execute();
      return rows.map(({ day, kind, fact, times }) => ({
        day,
        kind: kind as FeedbackKind,
        fact: fact ?? undefined,
        times: Number(times),
      }));
    },
    async tenantsAsking() {
      await commit.flush();
      const rows = await db
        .selectFrom('question')
        .select('tenant')
        .where('tenant', 'is not', null)
        .groupBy('tenant')
        .orderBy('tenant')
        .execute();
      return rows.map(({ tenant }) => tenant as TenantId);
    },
    async setAside({ id, question, locale, by, person, at }) {
      const set_by = JSON.stringify([person, by]);
      await db
        .insertInto('gap_aside')
        .values({ id, question, locale, set_by, set_at: at.toISOString() })
        .onConflict((same) => same.column('id').doUpdateSet({ set_by, set_at: at.toISOString() }))
        .execute();
    },
    async takeBack(id) {
      await db.deleteFrom('gap_aside').where('id', '=', id).execute();
    },
    async asides() {
      const rows = await db.selectFrom('gap_aside').selectAll().orderBy('set_at', 'desc').execute();
      return rows.map(({ id, question, locale, set_by, set_at }) => ({
        id,
        question,
        locale,
        by: nameIn(set_by),
        at: new Date(set_at),
      }));
    },
    ...digestsOf(db),
  };

  /** Feedback keeps no language: the question's is that in which it was last asked. */
  async function localesOf(questions: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const found = new Map<string, string>();
    const all = [...new Set(questions)];
    for (const column of ['read_as', 'question'] as const)
      for (let from = 0; from < all.length; from += BATCH) {
        const rows = await db
          .selectFrom('question')
          .select((of) => [`${column} as words`, 'locale', of.fn.max('asked_at').as('last')])
          .where(column, 'in', all.slice(from, from + BATCH))
          .groupBy([column, 'locale'])
          .orderBy('last')
          .execute();
        for (const { words, locale } of rows) if (words !== null) found.set(words, locale);
      }
    return found;
  }
}

/** Values in one list of a query. */
const BATCH = 500;

type Counted = {
  readonly question: string;
  readonly readAs?: string | null;
  readonly locale: string;
  readonly outcome: UnansweredRow['outcome'];
  readonly fact: string | null;
  readonly times: number;
  readonly first: string;
  readonly last: string;
};

const rowOf = ({ readAs, fact, times, first, last, ...rest }: Counted): UnansweredRow => ({
  ...rest,
  ...(readAs && { readAs }),
  fact: fact ?? undefined,
  times: Number(times),
  first: new Date(first),
  last: new Date(last),
});

/** Narrows a query over either table to what a filter lets through. */
function within<Query>(query: Query, time: string, filter: LogFilter): Query {
  const { since, until, platform, tenant } = filter;
  // Both tables name these columns alike, which their common type cannot say.
  type Narrowing = { where(column: string, operator: string, value: string | null): Narrowing };
  let narrowed = query as unknown as Narrowing;
  narrowed = narrowed.where(time, '>=', since.toISOString());
  if (until) narrowed = narrowed.where(time, '<', until.toISOString());
  if (platform !== undefined) narrowed = narrowed.where('platform', '=', platform);
  if (tenant === 'none') narrowed = narrowed.where('tenant', 'is', null);
  else if (tenant !== undefined) narrowed = narrowed.where('tenant', '=', tenant);
  return narrowed as unknown as Query;
}

/** Lets go of what was set aside before then: it is readers' words, as the log is. */
export async function pruneAsides(db: Kysely<Tables>, before: Date): Promise<void> {
  await db.deleteFrom('gap_aside').where('set_at', '<', before.toISOString()).execute();
}

function nameIn(setBy: string): string {
  try {
    return z.tuple([z.string(), z.string()]).parse(JSON.parse(setBy))[1];
  } catch {
    // Forgotten, or a name alone, as it was kept at first.
    return setBy;
  }
}
