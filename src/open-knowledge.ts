/** Where the facts come from: a folder as it stands, which may be published besides, or what is published in the store. */
import { hostname } from 'node:os';
import type { FittedWeights } from './answer/types.ts';
import type { Config } from './config.ts';
import type { RevisionRepository } from './knowledge/revisions/repository.ts';
import type { Log } from './log.ts';
import { type LiveEngine, startLiveEngine } from './service/live-engine.ts';
import { startRevisionEngine } from './service/live-revision.ts';
import { createFolderPublisher } from './service/publish-folder.ts';
import { listenForPublished } from './store/index.ts';

export async function openKnowledge(
  config: Config,
  store: RevisionRepository,
  log: Log,
  weights: FittedWeights | undefined,
): Promise<LiveEngine> {
  if (config.KNOWLEDGE_FROM === 'store') {
    const engine = await startRevisionEngine({ store, log, weights });
    const listening = listenForPublished(config, engine.look, log);
    return {
      ...engine,
      close: async () => {
        await Promise.all([listening.stop(), engine.close()]);
      },
    };
  }
  const dir = config.KNOWLEDGE_DIR;
  if (config.KNOWLEDGE_PUBLISH === 'off') return startLiveEngine(dir, log, weights);
  const by = `the folder ${dir} on ${hostname()}`;
  const publisher = createFolderPublisher(dir, by, store, log, () => new Date());
  const engine = await startLiveEngine(dir, log, weights, publisher.loaded);
  return {
    ...engine,
    close: async () => {
      await engine.close();
      await publisher.stop();
    },
  };
}
