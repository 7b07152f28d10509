/** What an edit would change, found out beside a Dateline that runs. */
import { join } from 'node:path';
import type { Config } from './config.ts';
import { createImpact, type Impact, lookInThread } from './impact/index.ts';
import type { Log } from './log.ts';
import type { OpenedModel } from './semantic/index.ts';
import type { LiveEngine } from './service/live-engine.ts';
import type { Service } from './service/service.ts';
import type { OpenStore } from './store/index.ts';

type Running = {
  readonly knowledge: Pick<LiveEngine, 'loaded'>;
  readonly service: Pick<Service, 'settings'>;
  readonly store: Pick<OpenStore, 'recentQuestions' | 'tenants'>;
  /** Left out where meaning is not compared. */
  readonly meaning: OpenedModel | undefined;
  readonly log: Log;
};

export function openImpact(
  config: Pick<Config, 'KNOWLEDGE_FROM' | 'KNOWLEDGE_DIR' | 'DATA_DIR'>,
  { knowledge, service, store, meaning, log }: Running,
): Impact {
  const alone = config.KNOWLEDGE_FROM === 'store';
  const look = lookInThread(
    meaning
      ? {
          meaning: {
            model: meaning.model,
            dataDir: config.DATA_DIR,
            ...(meaning.weights && { weights: meaning.weights }),
          },
        }
      : {},
    // That its vectors are there is no news to whoever runs Dateline.
    { info: () => {}, warn: log.warn },
  );
  const impact = createImpact({
    served: () => ({ loaded: knowledge.loaded(), alone }),
    pathOf: (path) => (alone ? path : join(config.KNOWLEDGE_DIR, path)),
    look,
    questions: store,
    tenants: store.tenants,
    packsOf: (tenant) => service.settings.of(tenant).packs,
    clock: () => new Date(),
  });
  return {
    ...impact,
    async of(edits, looking) {
      try {
        return await impact.of(edits, looking);
      } catch (error) {
        if (!looking?.signal?.aborted)
          log.error({ err: error }, 'what an edit would change could not be found out');
        throw error;
      }
    },
  };
}
