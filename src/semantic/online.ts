/** Semantic search beside a running service: it delays nothing, and what is late is answered by words alone. */

import type { Knowledge } from '../knowledge/model/knowledge.ts';
import type { Log } from '../log.ts';
import type { Similarities } from '../search/similarities.ts';
import type { SemanticModel } from './model.ts';
import { passagesOf } from './passages.ts';
import { startWorkerClient, workerOptions } from './worker-client.ts';

export type OnlineSemantic = {
  /** Takes over new knowledge; until its vectors are there, questions are answered by words alone. */
  readonly serve: (knowledge: Knowledge) => void;
  /**
   * `'late'` where it is not to be had in time, `'off'` once the worker is given up: it will not come then.
   * Only questions in a language of the model are worth asking.
   */
  readonly similar: (question: string, version: string) => Promise<Similarities | 'late' | 'off'>;
  /** Whether a version's vectors are there. */
  readonly serves: (version: string) => boolean;
  readonly stop: () => Promise<void>;
};

/**
 * @param dataDir where vectors are kept between starts
 * @param script another worker, for tests
 */
export function startOnline(
  model: SemanticModel,
  dataDir: string,
  log: Pick<Log, 'info' | 'warn'>,
  script?: URL,
): OnlineSemantic {
  // Making vectors and comparing them takes a whole core at times, which those who answer need more.
  const options = { ...workerOptions(dataDir, model), givesWay: true };
  const semantic = startWorkerClient(options, log, undefined, script);
  return {
    serve: (knowledge) => semantic.serve(knowledge.version, passagesOf(knowledge, model.locales)),
    similar: async (question, version) =>
      (await semantic.similarities(question, version)) ?? (semantic.givenUp() ? 'off' : 'late'),
    serves: semantic.serves,
    stop: semantic.stop,
  };
}
