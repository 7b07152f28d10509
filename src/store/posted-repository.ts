/** Which messages show which facts. */

import { randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import { z } from 'zod';
import type { PostedAnswer, PostedRepository } from '../tenants/corrections/repository.ts';
import type { TenantId } from '../tenants/tenant-id.ts';
import { readStored, type Unreadable } from './stored-json.ts';
import type { Tables } from './tables.ts';
import { batches, createWriteBatcher } from './write-batcher.ts';

/** Messages found at a time. */
const MOST = 1_000;
/** Messages read at a time where all are wanted. */
const PAGE = 200;
const messageIds = z.array(z.string());

type Message = Pick<PostedAnswer, 'tenant' | 'channel' | 'message'>;

export function createPostedRepository(
  db: Kysely<Tables>,
  failed: (problem: unknown) => void,
  unreadable: Unreadable,
) {
  const pending = createWriteBatcher<PostedAnswer>(async (posted) => {
    const made = lastOfEach(posted).map((answer) => ({ id: randomUUID(), ...answer }));
    for (const answer of made) await forget(answer);
    for (const batch of batches(made)) {
      await db
        .insertInto('posted')
        .values(
          batch.map(({ facts, at, more, ...rest }) => ({
            ...rest,
            more: more?.length ? JSON.stringify(more) : null,
            posted_at: at.toISOString(),
          })),
        )
        .execute();
    }
    const facts = made.flatMap(({ id, facts }) => [
      ...new Map(
        facts.map((fact) => [fact.id, { posted: id, fact: fact.id, hash: fact.hash }]),
      ).values(),
    ]);
    for (const batch of batches(facts))
      await db
        .insertInto('posted_fact')
        .values([...batch])
        .execute();
  }, failed);

  async function idsOf({ tenant, channel, message }: Message): Promise<string[]> {
    const rows = await db
      .selectFrom('posted')
      .select('id')
      .where('tenant', '=', tenant)
      .where('channel', '=', channel)
      .where('message', '=', message)
      .execute();
    return rows.map(({ id }) => id);
  }

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
      rows.map(({ id, tenant, channel, message, request, posted_at, more: parts }) => {
        const more =
          parts === null
            ? undefined
            : readStored(messageIds, parts, () => unreadable({ table: 'posted', key: id }));
        const answer: PostedAnswer = {
          tenant: tenant as TenantId,
          channel,
          message,
          ...(more && { more }),
          request,
          facts: (of.get(id) ?? []).map(({ fact, hash }) => ({ id: fact, hash })),
          at: new Date(posted_at),
        };
        return [id, answer];
      }),
    );
    return ids.flatMap((id) => found.get(id) ?? []);
  }

  async function forget(at: Message): Promise<void> {
    const ids = await idsOf(at);
    if (ids.length === 0) return;
    await db.deleteFrom('posted_fact').where('posted', 'in', ids).execute();
    await db.deleteFrom('posted').where('id', 'in', ids).execute();
  }

  const store: PostedRepository = {
    notePosted: pending.add,
    async forgetPosted(at) {
      await pending.flush();
      await forget(at);
    },
    async postedFacts(since) {
      await pending.flush();
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
      await pending.flush();
      const ids = await idsWith(factIds);
      const found: PostedAnswer[] = [];
      for (const batch of batches(ids)) found.push(...(await read(batch)));
      return found.sort((a, b) => +b.at - +a.at).slice(0, MOST);
    },
    async *postedPages(factIds, since) {
      await pending.flush();
      for (const batch of batches(await idsWith(factIds, since), PAGE)) yield await read(batch);
    },
    async postedAt(at) {
      await pending.flush();
      const [one] = await read(await idsOf(at));
      return one;
    },
  };
  return { store, flush: pending.flush, stop: pending.stop };
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
