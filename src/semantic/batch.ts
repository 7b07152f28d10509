/** Semantic search for those who wait for it: evaluations and questions that come in a file. */
import type { Knowledge } from '../knowledge/model/knowledge.ts';
import type { Locale } from '../knowledge/model/schema.ts';
import type { Similarities } from '../search/similarities.ts';
import type { SemanticModel } from './model.ts';
import { passagesOf } from './passages.ts';
import { openVectorCache } from './vector-cache.ts';
import { startWorkerClient, workerOptions } from './worker-client.ts';

/** Nobody is kept waiting by one question. */
const PATIENCE_MS = 30_000;

export type BatchSemantic = {
  /**
   * Undefined for a question in a language that the model does not compare, and where semantic search is off or fails.
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
 * @returns one that knows nothing where the knowledge has none of the model's languages, or the model cannot be loaded
 */
export async function startBatch(
  { knowledge, languageOf }: Searchable,
  dataDir: string,
  model: SemanticModel,
): Promise<BatchSemantic> {
  const passages = passagesOf(knowledge, model.locales);
  if (passages.length === 0) return NONE;
  const log = {
    info: () => {},
    warn: (detail: object, message: string) => console.error(message, detail),
  };
  const semantic = startWorkerClient(workerOptions(dataDir, model), log, PATIENCE_MS);
  semantic.serve(knowledge.version, passages);
  try {
    await semantic.ready(knowledge.version);
  } catch {
    return NONE;
  }
  return {
    async similar(question, locale) {
      return model.locales.includes(languageOf(question, locale))
        ? semantic.similarities(question, knowledge.version)
        : undefined;
    },
    stop: semantic.stop,
  };
}

/** Whether every text has its vector already, so that starting takes a moment only. */
export function isPrepared(knowledge: Knowledge, dataDir: string, model: SemanticModel): boolean {
  const cache = openVectorCache(workerOptions(dataDir, model).cacheFile, model.id);
  return passagesOf(knowledge, model.locales).every(({ texts }) =>
    texts.every((text) => cache.get(text)),
  );
}
