/** Subscriptions of channels, and the facts each was last told. The table is called `follow`, as the command is. */

import { expressionBuilder, type Kysely, type Selectable } from 'kysely';
import { z } from 'zod';
import { factHash } from '../../knowledge/model/fact-hash.ts';
import { type Fact, factSchema, type Locale } from '../../knowledge/model/schema.ts';
import type { ChannelAddress } from '../../tenants/message-address.ts';
import type { Seen, SubscriptionRepository } from '../../tenants/subscriptions/repository.ts';
import type { Subscription } from '../../tenants/subscriptions/types.ts';
import type { TenantId } from '../../tenants/tenant-id.ts';
import { batches } from '../commit/batches.ts';
import type { Tables } from '../tables/tables.ts';
import { readStored, type Unreadable } from './stored-json.ts';

/** By the fact's id. */
const factHashes = z.record(z.string(), z.string());

export function createSubscriptionRepository(
  db: Kysely<Tables>,
  unreadable: Unreadable,
): SubscriptionRepository {
  /** Keeps each version of a fact once, however many channels were told of it. */
  async function keep(seen: Seen): Promise<string> {
    const hashes = hashesOf(seen);
    const rows = [...seen].map(([id, fact]) => ({
      hash: hashes[id]!,
      json: JSON.stringify(fact),
    }));
    for (const batch of batches(rows)) {
      await db
        .insertInto('fact_version')
        .values([...batch])
        .onConflict((same) => same.column('hash').doNothing())
        .execute();
    }
    return JSON.stringify(hashes);
  }

  const rowOf = ({ tenant, channel, about }: Subscription) =>
    expressionBuilder<Tables, 'follow'>().and({ tenant, channel, about });

  return {
    async subscribe({ tenant, channel, about, locale, by, at }, seen) {
      const row = { tenant, channel, about, locale, made_by: by, made_at: at.toISOString() };
      const result = await db
        .insertInto('follow')
        .values({ ...row, seen: await keep(seen) })
        .onConflict((same) => same.columns(['tenant', 'channel', 'about']).doNothing())
        .executeTakeFirst();
      return result.numInsertedOrUpdatedRows === 1n ? 'subscribed' : 'already';
    },
    async unsubscribe({ tenant, channel }, about) {
      let query = db
        .deleteFrom('follow')
        .where('tenant', '=', tenant)
        .where('channel', '=', channel);
      if (about !== undefined) query = query.where('about', '=', about);
      return Number((await query.executeTakeFirst()).numDeletedRows);
    },
    async subscriptions(channel) {
      let query = db.selectFrom('follow').selectAll().orderBy('made_at').orderBy('about');
      if (channel)
        query = query.where('tenant', '=', channel.tenant).where('channel', '=', channel.channel);
      return (await query.execute()).map(subscriptionOf);
    },
    async channelsToTell(now) {
      const rows = await db
        .selectFrom('follow')
        .select(['tenant', 'channel', 'about', 'seen'])
        .orderBy('made_at')
        .execute();
      const hashes = new Map<string, string>();
      const hashesOn = (about: string) => {
        const known = hashes.get(about) ?? JSON.stringify(hashesOf(now(about)));
        hashes.set(about, known);
        return known;
      };
      const channels = new Map<string, ChannelAddress>();
      for (const { tenant, channel, about, seen } of rows) {
        if (seen === hashesOn(about)) continue;
        channels.set(JSON.stringify([tenant, channel]), { tenant: tenant as TenantId, channel });
      }
      return [...channels.values()];
    },
    async seen(subscription) {
      const row = await db
        .selectFrom('follow')
        .select('seen')
        .where(rowOf(subscription))
        .executeTakeFirst();
      if (!row?.seen) return undefined;
      const hashes = readStored(factHashes, row.seen, () =>
        unreadable({ table: 'follow', key: rowKey(subscription) }),
      );
      if (!hashes) return undefined;
      const versions = new Map<string, Fact>();
      for (const batch of batches([...new Set(Object.values(hashes))])) {
        const rows = await db
          .selectFrom('fact_version')
          .selectAll()
          .where('hash', 'in', [...batch])
          .execute();
        for (const { hash, json } of rows) {
          const fact = readStored(factSchema, json, () =>
            unreadable({ table: 'fact_version', key: hash }),
          );
          if (fact) versions.set(hash, fact);
        }
      }
      return new Map(
        Object.entries(hashes).map(([id, hash]) => {
          const fact = versions.get(hash);
          // The same words may stand under two ids.
          return [id, fact && { ...fact, id }];
        }),
      );
    },
    async saveSeen(subscription, seen) {
      const text = await keep(seen);
      await db.updateTable('follow').set({ seen: text }).where(rowOf(subscription)).execute();
    },
  };
}

/** In the order of the ids, so that the same facts are the same text. */
const hashesOf = (seen: Seen): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [...seen]
      .map(([id, fact]) => [id, factHash(fact)] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );

const rowKey = ({ tenant, channel, about }: Subscription) => [tenant, channel, about].join(' ');

function subscriptionOf(row: Selectable<Tables['follow']>): Subscription {
  return {
    tenant: row.tenant as TenantId,
    channel: row.channel,
    about: row.about,
    locale: row.locale as Locale,
    by: row.made_by,
    at: new Date(row.made_at),
  };
}
