/** Semantic search for those who wait for it: evaluations and questions that come in a file. */
import type { Knowledge } from '../knowledge/model/knowledge.ts';
import type { Locale } from '../knowledge/model/schema.ts';
import type { Similarities } from '../search/similarities.ts';
import { passagesOf } from './passages.ts';
import { openVectorCache } from './vector-cache.ts';
import { cacheFileIn, startWorkerClient } from './worker-client.ts';

/** Nobody is kept waiting by one question. */
const PATIENCE_MS = 30_000;

export type BatchSemantic = {
  /**
   * Undefined for a question that is not in English, and where semantic search is off or fails.
   * @param locale the reader's
   */
  readonly similar: (question: string, locale: Locale) => Promise<Similarities | undefined>;
  readonly stop: () => Promise<void>;
};
/** What is searched, and what tells the language of a question; an engine has both. */
type Searchable = {
  readonly knowledge: Knowledge;
  readonly languageOf: (question: string, locale: Locale) => Locale;
};
/** One that knows nothing. */
export const NONE: BatchSemantic = { similar: async () => undefined, stop: async () => {} };

/**
 * Resolves when every fact has its vectors, which the first time takes about ten milliseconds a text.
 * @param dataDir where vectors are kept between runs
 * @returns one that knows nothing where the knowledge has no English or the model is not installed
 */
export async function startBatch(
  { knowledge, languageOf }: Searchable,
  dataDir: string,
): Promise<BatchSemantic> {
  const passages = passagesOf(knowledge);
  if (passages.length === 0) return NONE;
  const log = {
    info: () => {},
    warn: (detail: object, message: string) => console.error(message, detail),
  };
  const semantic = startWorkerClient({ cacheFile: cacheFileIn(dataDir) }, log, PATIENCE_MS);
  semantic.serve(knowledge.version, passages);
  try {
    await semantic.ready(knowledge.version);
  } catch {
    return NONE;
  }
  return {
    async similar(question, locale) {
      return languageOf(question, locale) === 'en'
        ? semantic.similarities(question, knowledge.version)
        : undefined;
    },
    stop: semantic.stop,
  };
}

/** Whether every text has its vector already, so that starting takes a moment only. */
export function isPrepared(knowledge: Knowledge, dataDir: string): boolean {
  const cache = openVectorCache(cacheFileIn(dataDir));
  return passagesOf(knowledge).every(({ texts }) => texts.every((text) => cache.get(text)));
}
