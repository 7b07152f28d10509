/**
 * Where the shards of a process were when it was stopped, for the one that is started in its place. It costs nothing
 * that matters where the store is away: they log in anew.
 */
import type { Log } from '../../../log.ts';
import { errorFacts } from '../../shared/error-facts.ts';
import type { Carried } from './carried.ts';

export type Places = {
  /** Resolves once what is known is known. */
  readonly taken: Promise<void>;
  /** Once the shards are closed. */
  readonly giveBack: () => Promise<void>;
};

export function keepPlaces(
  carried: Carried,
  ids: readonly number[],
  log: Pick<Log, 'warn'>,
): Places {
  const quietly = async (work: () => Promise<unknown>): Promise<void> => {
    try {
      await work();
    } catch (error) {
      log.warn(errorFacts(error), 'Where Discord was left could not be read or noted');
    }
  };
  return {
    taken: quietly(() => carried.takeThese(ids)),
    giveBack: () => quietly(() => Promise.all(ids.map(carried.release))),
  };
}
