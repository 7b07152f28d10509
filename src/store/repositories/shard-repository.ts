/** Which process carries which of Discord's shards. */
import type { Kysely } from 'kysely';
import type { ShardName, ShardRepository } from '../../service/shard-repository.ts';
import type { Tables } from '../tables/tables.ts';
import { beat } from './beats.ts';

const idOf = ({ number, of }: ShardName): string => `${number}/${of}`;

export function createShardRepository(db: Kysely<Tables>): ShardRepository {
  /** Changes a shard that is still its owner's. @returns whether it was */
  const change = async (
    shard: ShardName,
    owner: string,
    to: { readonly owner?: string; readonly session?: string },
  ): Promise<boolean> => {
    const { numUpdatedRows } = await db
      .updateTable('discord_shard')
      .set(to)
      .where('id', '=', idOf(shard))
      .where('owner', '=', owner)
      .executeTakeFirst();
    return numUpdatedRows > 0n;
  };
  return {
    beat: (worker) => beat(db, 'discord_gateway', worker),
    async leave(worker) {
      await db.deleteFrom('discord_gateway').where('id', '=', worker).execute();
    },
    carried: (of) =>
      db
        .selectFrom('discord_shard')
        .select(['number', 'owner', 'session'])
        .where('shards', '=', of)
        .orderBy('number')
        .execute(),
    async take(shard, worker, from) {
      if (await change(shard, from, { owner: worker })) return true;
      if (from !== '') return false;
      const { numInsertedOrUpdatedRows } = await db
        .insertInto('discord_shard')
        .values({
          id: idOf(shard),
          number: shard.number,
          shards: shard.of,
          owner: worker,
          session: '',
        })
        .onConflict((same) => same.column('id').doNothing())
        .executeTakeFirst();
      return (numInsertedOrUpdatedRows ?? 0n) > 0n;
    },
    save: (shard, worker, session) => change(shard, worker, { session }),
    async logInAt(turn, now, everyMs) {
      const name = String(turn);
      await db
        .insertInto('discord_log_in')
        .values({ turn: name, next_at: '' })
        .onConflict((same) => same.column('turn').doNothing())
        .execute();
      for (;;) {
        const { next_at } = await db
          .selectFrom('discord_log_in')
          .select('next_at')
          .where('turn', '=', name)
          .executeTakeFirstOrThrow();
        const at = new Date(Math.max(now.getTime(), next_at ? Date.parse(next_at) : 0));
        const after = new Date(at.getTime() + everyMs).toISOString();
        const { numUpdatedRows } = await db
          .updateTable('discord_log_in')
          .set({ next_at: after })
          .where('turn', '=', name)
          .where('next_at', '=', next_at)
          .executeTakeFirst();
        // Else another process has had that turn.
        if (numUpdatedRows > 0n) return at;
      }
    },
    async release(shard, worker, session) {
      await change(shard, worker, { owner: '', session });
    },
  };
}
