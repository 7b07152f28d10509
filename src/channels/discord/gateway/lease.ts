/**
 * Shards shared out among processes: each carries its share of them, and takes over what a dead one had. Two may
 * carry a shard for a moment, as Discord allows.
 */
import type { Log } from '../../../log.ts';
import type { ShardRepository } from '../../../service/shard-repository.ts';
import { errorFacts } from '../../shared/error-facts.ts';
import { watchLiving } from '../../shared/living.ts';
import type { Carried } from './carried.ts';
import type { Shards } from './shards.ts';

export type LeaseTimes = {
  /** How often a process says that it is alive, and looks what there is to carry. */
  readonly beatMs: number;
  readonly deadMs: number;
};

const TIMES: LeaseTimes = { beatMs: 2000, deadMs: 6000 };

export type Lease = {
  /** Looks at once. @returns once what is this process's is being connected */
  readonly look: () => Promise<void>;
  /** Gives back everything, once it is closed. */
  readonly stop: () => Promise<void>;
};

export function keepLease(parts: {
  readonly repository: ShardRepository;
  readonly carried: Carried;
  readonly shards: Pick<Shards, 'open' | 'close'>;
  /** How many there are in all. */
  readonly of: number;
  readonly log: Pick<Log, 'info' | 'warn'>;
  readonly times?: LeaseTimes;
  /** Milliseconds that never go back. */
  readonly now?: () => number;
}): Lease {
  const { repository, carried, shards, of, log } = parts;
  const { times: { beatMs, deadMs } = TIMES, now = () => performance.now() } = parts;
  const { worker } = carried;
  const mine = new Set<number>();
  const watch = watchLiving(worker, deadMs, now);
  let stopped = false;
  let away = false;

  async function whoLives(): Promise<ReadonlySet<string>> {
    const { living, dead } = watch(await repository.beat(worker));
    for (const id of dead) await repository.leave(id);
    return new Set(living);
  }

  async function giveBack(shard: number): Promise<void> {
    mine.delete(shard);
    await shards.close(shard);
    await carried.release(shard);
  }

  async function share(): Promise<void> {
    const alive = await whoLives();
    for (const shard of [...mine]) {
      if (await carried.save(shard)) continue;
      log.warn({ shard }, 'Another process has taken over a shard of Discord’s from this one');
      mine.delete(shard);
      await shards.close(shard);
    }
    const fair = Math.ceil(of / alive.size);
    while (mine.size > fair) await giveBack(Math.max(...mine));
    const known = new Map((await repository.carried(of)).map((one) => [one.number, one]));
    for (let number = 0; number < of && mine.size < fair && !stopped; number += 1) {
      const shard = known.get(number) ?? { number, owner: '', session: '' };
      if (mine.has(number) || (shard.owner !== worker && alive.has(shard.owner))) continue;
      if (!(await carried.take(shard))) continue;
      mine.add(number);
      log.info({ shard: number, of }, 'Carrying a shard of Discord’s');
      shards.open(number).catch(() => {});
    }
  }

  let looking: Promise<void> = Promise.resolve();
  /** One after the other: a slow store is not asked twice at once. */
  const look = (): Promise<void> => {
    looking = looking.then(async () => {
      if (stopped) return;
      try {
        await share();
        away = false;
      } catch (error) {
        // What is carried goes on; whoever has taken it over meanwhile is seen once the store is back.
        if (!away) log.warn(errorFacts(error), 'The shards of Discord’s could not be shared out');
        away = true;
      }
    });
    return looking;
  };
  const timer = setInterval(() => void look(), beatMs);

  return {
    look,
    async stop() {
      stopped = true;
      clearInterval(timer);
      await looking;
      await Promise.allSettled([...mine].map(giveBack));
      await repository.leave(worker).catch(() => {});
    },
  };
}
