/**
 * The shards that this process carries, as the store knows it: so that no two carry one for long, and whoever goes
 * on with a shard goes on where it was. Discord then sends what has happened meanwhile, and no log-in is spent.
 */
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { CarriedShard, ShardRepository } from '../../../service/shard-repository.ts';
import { isWhole, type Sessions } from './sessions.ts';

/** Discord keeps a session for minutes; it does not say how many. */
const KEPT_MS = 5 * 60_000;

const shape = z.looseObject({
  at: z.string(),
  intents: z.number(),
  sessionId: z.string(),
  resumeURL: z.string(),
  sequence: z.number(),
  shardCount: z.number(),
  shardId: z.number(),
});

export type Carried = {
  readonly worker: string;
  /** Takes a shard over, with where it was. @returns whether it was its owner's still */
  readonly take: (shard: CarriedShard) => Promise<boolean>;
  /**
   * Takes all of these, whoever has them: where an owner may be alive still, going on in its place would send it
   * away, so those log in anew.
   */
  readonly takeThese: (shards: readonly number[]) => Promise<void>;
  /** Notes where it is. @returns whether it is this process's still */
  readonly save: (shard: number) => Promise<boolean>;
  /** Gives back one that is closed. */
  readonly release: (shard: number) => Promise<void>;
};

/** @param intents of now: a session goes on with those that it began with */
export function createCarried(
  repository: ShardRepository,
  sessions: Sessions,
  { of, intents }: { readonly of: number; readonly intents: number },
  clock: () => Date = () => new Date(),
): Carried {
  const worker = randomUUID();
  const written = (shard: number): string => {
    const session = sessions.of(shard);
    return session ? JSON.stringify({ ...session, intents, at: clock().toISOString() }) : '';
  };
  async function take({ number, owner, session }: CarriedShard): Promise<boolean> {
    if (!(await repository.take({ number, of }, worker, owner))) return false;
    const known = readSession(session);
    const isFresh = known && clock().getTime() - Date.parse(known.at) < KEPT_MS;
    sessions.set(number, isFresh && known.intents === intents && isWhole(known) ? known : null);
    return true;
  }
  return {
    worker,
    take,
    async takeThese(shards) {
      const known = new Map((await repository.carried(of)).map((one) => [one.number, one]));
      for (const number of shards) {
        const shard = known.get(number) ?? { number, owner: '', session: '' };
        await take(shard.owner === '' ? shard : { ...shard, session: '' });
      }
    },
    save: (shard) => repository.save({ number: shard, of }, worker, written(shard)),
    release: (shard) => repository.release({ number: shard, of }, worker, written(shard)),
  };
}

function readSession(json: string): z.infer<typeof shape> | undefined {
  try {
    return shape.parse(JSON.parse(json));
  } catch {
    return undefined;
  }
}
