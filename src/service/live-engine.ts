/** The engine over the knowledge on disk, replaced whole whenever an editor changes a file. */
import type { FittedWeights } from '../answer/types.ts';
import type { Assembled } from '../knowledge/loading/assemble.ts';
import { loadKnowledge } from '../knowledge/loading/load.ts';
import { watchKnowledge } from '../knowledge/loading/watch.ts';
import type { Log } from '../log.ts';
import { createServing } from './serving.ts';
import type { ServedEngine } from './types.ts';

export type LiveEngine = {
  readonly now: () => ServedEngine;
  /** What that was loaded from. */
  readonly loaded: () => Assembled;
  /** Resolves when changes are being seen. */
  readonly watching: Promise<void>;
  /** Calls back after each change of what is served, until closed. */
  readonly onChange: (listener: () => void) => void;
  /** Whether nothing newer is published than what is served: facts may be a moment behind. */
  readonly isNewest: () => Promise<boolean>;
  readonly close: () => Promise<void>;
};

export type FolderEngine = LiveEngine & {
  /** Serves nothing of what is changed in the folder until the work is done, and then what stands there. */
  readonly hold: <T>(work: () => Promise<T>) => Promise<T>;
};

/**
 * Loads a knowledge folder, serves it and keeps it up to date. Broken files are logged and left out.
 * @param weights those of the model that compares meanings, where they are not the ones that ship
 * @param loads told of each load that is served
 */
export async function startLiveEngine(
  dir: string,
  log: Log,
  weights?: FittedWeights,
  loads: (loaded: Assembled) => void = () => {},
): Promise<FolderEngine> {
  const initial = await loadKnowledge(dir);
  const serving = createServing(initial, log, weights);
  loads(initial);
  const watcher = watchKnowledge(dir, {
    initial,
    onChange(loaded) {
      serving.take(loaded);
      loads(loaded);
    },
    onError: (error) =>
      log.warn(
        { error: error.message },
        'the system does not tell of changes of knowledge; the folder is looked at every few seconds',
      ),
  });
  return {
    now: serving.now,
    hold: watcher.hold,
    loaded: serving.loaded,
    watching: watcher.ready,
    onChange: serving.onChange,
    // A folder is what it is.
    isNewest: async () => true,
    close: () => watcher.close(),
  };
}
