/** Where the facts come from: a folder as it stands, which may be published besides, or what is published in the store. */
import type { FittedWeights } from './answer/types.ts';
import type { Config } from './config.ts';
import { createFolderPublisher } from './knowledge/publishing/folder-publisher.ts';
import { createFolderRecorder } from './knowledge/publishing/folder-recorder.ts';
import { createStorePublisher } from './knowledge/publishing/store-publisher.ts';
import type { Publisher } from './knowledge/publishing/types.ts';
import type { RevisionRepository } from './knowledge/revisions/repository.ts';
import type { Log } from './log.ts';
import { type LiveEngine, startLiveEngine } from './service/live-engine.ts';
import { startRevisionEngine } from './service/live-revision.ts';
import { listenForPublished } from './store/index.ts';

export type OpenedKnowledge = LiveEngine & {
  /** For whoever changes it by the page. */
  readonly publisher: Publisher;
};

export async function openKnowledge(
  config: Config,
  store: RevisionRepository,
  log: Log,
  weights: FittedWeights | undefined,
): Promise<OpenedKnowledge> {
  if (config.KNOWLEDGE_FROM === 'store') {
    const engine = await startRevisionEngine({ store, log, weights });
    const listening = listenForPublished(config, engine.look, log);
    return {
      ...engine,
      publisher: createStorePublisher(store, clock),
      close: async () => {
        await Promise.all([listening.stop(), engine.close()]);
      },
    };
  }
  const dir = config.KNOWLEDGE_DIR;
  const recorder = createFolderRecorder({
    dir,
    store,
    publishes: config.KNOWLEDGE_PUBLISH === 'on',
    watched: true,
    log,
    clock,
  });
  const engine = await startLiveEngine(dir, log, weights, recorder.loaded);
  return {
    ...engine,
    publisher: createFolderPublisher({ dir, recorder, hold: engine.hold }),
    close: async () => {
      await engine.close();
      await recorder.stop();
    },
  };
}

const clock = () => new Date();
