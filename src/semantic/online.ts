/** Semantic search beside a running service: it delays nothing, and what is late is answered by words alone. */

import type { Knowledge } from '../knowledge/model/knowledge.ts';
import type { Similarities } from '../search/similarities.ts';
import { passagesOf } from './passages.ts';
import { cacheFileIn, type SemanticLog, startWorkerClient } from './worker-client.ts';

export type OnlineSemantic = {
  /** Takes over new knowledge; until its vectors are there, questions are answered by words alone. */
  readonly serve: (knowledge: Knowledge) => void;
  readonly similar: (question: string, version: string) => Promise<Similarities | undefined>;
  readonly stop: () => Promise<void>;
};

/** @param dataDir where vectors are kept between starts */
export function startOnline(dataDir: string, log: SemanticLog): OnlineSemantic {
  const semantic = startWorkerClient({ cacheFile: cacheFileIn(dataDir) }, log);
  return {
    serve: (knowledge) => semantic.serve(knowledge.version, passagesOf(knowledge)),
    similar: semantic.similarities,
    stop: semantic.stop,
  };
}
