/** Which messages show which facts. */

import { randomUUID } from 'node:crypto';
import { type Kysely, sql, type Transaction } from 'kysely';
import type { PostedAnswer, PostedRepository } from '../../tenants/corrections/repository.ts';
import { batches } from '../commit/batches.ts';
import type { GroupCommit } from '../commit/group-commit.ts';
import { knownTransaction } from '../commit/known-transaction.ts';
import { letGo } from '../commit/let-go.ts';
import type { Tables } from '../tables/tables.ts';
import { OVER, postedReader, rowOfPosted } from './posted-rows.ts';
import { keepWords, withWords } from './shown-words.ts';
import type { Unreadable } from './stored-json.ts';

/** Messages found at a time. */
const MOST = 1_000;
/** Messages read at a time where all are wanted. */
const PAGE = 200;
/** Messages named in one statement. */
const MOST_FORGOTTEN = 100;
const DAY_MS = 86_400_000;
/** Whoever pressed waits no longer for a word. */
const PATIENCE_MS = 2_000;

type Message = Pick<PostedAnswer, 'tenant' | 'channel' | 'message'>;

export function createPostedRepository(
  db: Kysely<Tables>,
  commit: GroupCommit,
  unreadable: Unreadable,
  clock: () => Date = () => new Date(),
): { readonly store: PostedRepository; readonly prune: (before: Date) => Promise<void> } {
  const reader = postedReader(unreadable);
  const { add } = commit.writer<PostedAnswer>(async (transaction, posted) => {
    const made = lastOfEach(posted).map((answer) => ({ id: randomUUID(), ...answer }));
    for (const batch of batches(made, MOST_FORGOTTEN)) await forget(transaction, batch);
    for (const batch of batches(made)) {
      await transaction.insertInto('posted').values(batch.map(rowOfPosted)).execute();
    }
    const facts = made.flatMap(({ id, facts }) => [
      ...new Map(
        facts.map((fact) => [fact.id, { posted: id, fact: fact.id, hash: fact.hash }]),
      ).values(),
    ]);
    await keepWords(
      transaction,
      made.flatMap((one) => one.facts),
    );
    for (const batch of batches(facts))
      await transaction
        .insertInto('posted_fact')
        .values([...batch])
        .execute();
  });

  /** Messages that show any of these facts, newest first. */
  async function idsWith(factIds: readonly string[], since?: Date): Promise<string[]> {
    const postedAt = new Map<string, string>();
    for (const batch of batches(factIds)) {
      let query = db
        .selectFrom('posted_fact')
        .innerJoin('posted', 'posted.id', 'posted_fact.posted')
        .select(['posted.id', 'posted.posted_at'])
        .distinct()
        .where('fact', 'in', [...batch]);
      if (since) query = query.where('posted.posted_at', '>=', since.toISOString());
      for (const { id, posted_at } of await query.execute()) postedAt.set(id, posted_at);
    }
    return [...postedAt].sort(([, a], [, b]) => (a < b ? 1 : a > b ? -1 : 0)).map(([id]) => id);
  }

  /** In the order of their ids given; what is gone meanwhile is left out. */
  async function read(ids: readonly string[]): Promise<PostedAnswer[]> {
    if (ids.length === 0) return [];
    const rows = await db
      .selectFrom('posted')
      .selectAll()
      .where('id', 'in', [...ids])
      .execute();
    const facts = await db
      .selectFrom('posted_fact')
      .selectAll()
      .where('posted', 'in', [...ids])
      .orderBy('fact')
      .execute();
    const of = Map.groupBy(facts, ({ posted }) => posted);
    const found = new Map(
      rows.map((row) => {
        const shown = (of.get(row.id) ?? []).map(({ fact, hash }) => ({ id: fact, hash }));
        return [row.id, reader.posted(row, shown)];
      }),
    );
    return ids.flatMap((id) => found.get(id) ?? []);
  }

  const store: PostedRepository = {
    notePosted: (posted) => add(posted, posted.person === undefined ? undefined : PATIENCE_MS),
    forgetPosted: (at) => knownTransaction(db, (transaction) => forget(transaction, [at])),
    async postedFacts(since) {
      const rows = await db
        .selectFrom('posted_fact')
        .innerJoin('posted', 'posted.id', 'posted_fact.posted')
        .select(['posted_fact.fact', 'posted_fact.hash'])
        .distinct()
        .where('posted.posted_at', '>=', since.toISOString())
        .execute();
      return rows.map(({ fact, hash }) => ({ id: fact, hash }));
    },
    async postedWith(factIds) {
      const ids = await idsWith(factIds);
      const found: PostedAnswer[] = [];
      for (const batch of batches(ids)) found.push(...(await read(batch)));
      return found.sort((a, b) => +b.at - +a.at).slice(0, MOST);
    },
    async *postedPages(factIds, since) {
      for (const batch of batches(await idsWith(factIds, since), PAGE)) yield await read(batch);
    },
    async postedAt(at) {
      const { tenant, channel, message } = at;
      const rows = await db
        .selectFrom('posted')
        .select('id')
        .where(({ and }) => and({ tenant, channel, message }))
        .execute();
      const [one] = await read(rows.map(({ id }) => id));
      return one && { ...one, facts: await withWords(db, one.facts) };
    },
    async watchedBy({ tenant, person }) {
      const { count } = await db
        .selectFrom('posted')
        .select((of) => of.fn.countAll<number>().as('count'))
        .where('person', '=', person)
        .where('tenant', '=', tenant)
        .executeTakeFirstOrThrow();
      return Number(count);
    },
    async beginFollowUp({ tenant, channel, message }, followUp) {
      const copy = { tenant, channel, message };
      await db
        .updateTable('posted')
        .set({ follow_up: JSON.stringify(followUp) })
        .where(({ and }) => and(copy))
        .where('follow_up', 'is', null)
        // Whoever has lost the lane to another run begins nothing that this one has ended.
        .where(({ exists, selectFrom }) =>
          exists(
            selectFrom('correction')
              .select('correction.id')
              .where(({ and }) => and(copy))
              .where('state', '=', 'waiting'),
          ),
        )
        .execute();
      const row = await db
        .selectFrom('posted')
        .select(['id', 'follow_up'])
        .where(({ and }) => and(copy))
        .executeTakeFirst();
      return row && reader.followUp(row);
    },
  };
  return {
    store,
    /** Forgets messages posted before then: they are not corrected any more. */
    async prune(before) {
      await db
        .updateTable('posted')
        .set({ handle: OVER })
        .where('handle', 'is not', null)
        .where('handle', '!=', OVER)
        .where('posted_at', '<', new Date(clock().getTime() - DAY_MS).toISOString())
        .execute();
      const old = sql`select id from posted where posted_at < ${before.toISOString()}`;
      await letGo(db, 'posted_fact', 'posted', sql`posted in (${old})`);
      await letGo(db, 'posted', 'id', sql`posted_at < ${before.toISOString()}`);
    },
  };
}

/** Joined, and not one condition or another: for those PostgreSQL reads all messages of a tenant. */
async function idsOf(db: Kysely<Tables>, messages: readonly Message[]): Promise<string[]> {
  const wanted = messages.map(
    ({ tenant, channel, message }) => sql`(${tenant}, ${channel}, ${message})`,
  );
  const { rows } = await sql<{ id: string }>`
    with wanted (tenant, channel, message) as (values ${sql.join(wanted)})
    select posted.id from wanted join posted using (tenant, channel, message)`.execute(db);
  return rows.map(({ id }) => id);
}

async function forget(transaction: Transaction<Tables>, messages: readonly Message[]) {
  const ids = await idsOf(transaction, messages);
  if (ids.length === 0) return;
  await transaction.deleteFrom('posted_fact').where('posted', 'in', ids).execute();
  await transaction.deleteFrom('posted').where('id', 'in', ids).execute();
}

/** A message noted twice shows what was noted last. */
const lastOfEach = (posted: readonly PostedAnswer[]): PostedAnswer[] => [
  ...new Map(
    posted.map((answer) => [
      JSON.stringify([answer.tenant, answer.channel, answer.message]),
      answer,
    ]),
  ).values(),
];
