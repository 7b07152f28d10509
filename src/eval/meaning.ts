/** Semantic search for an evaluation: the same worker and vectors, without a reader's hurry. */
import { join } from 'node:path';
import type { Engine } from '../answer/engine.ts';
import type { Config } from '../config.ts';
import { passagesOf, startSemantic } from '../semantic/index.ts';
import type { MeaningOf } from './run.ts';

/** Nobody waits for one question of an evaluation. */
const PATIENCE_MS = 30_000;

export type Meaning = { readonly meaningOf: MeaningOf; readonly stop: () => Promise<void> };
const NONE: Meaning = { meaningOf: async () => undefined, stop: async () => {} };

/** @returns one that knows nothing where semantic search is off or the model is not installed */
export async function startMeaning(engine: Engine, config: Config): Promise<Meaning> {
  if (config.SEMANTIC === 'off') return NONE;
  const log = {
    info: () => {},
    warn: (detail: object, message: string) => console.error(message, detail),
  };
  const cacheFile = join(config.DATA_DIR, 'vectors.bin');
  const semantic = startSemantic({ cacheFile }, log, PATIENCE_MS);
  const { version } = engine.knowledge;
  const passages = passagesOf(engine.knowledge);
  if (passages.length === 0) return NONE;
  semantic.serve(version, passages);
  try {
    await semantic.ready(version);
  } catch {
    return NONE;
  }
  return {
    async meaningOf({ question, locale }) {
      return engine.languageOf(question, locale) === 'en'
        ? semantic.similarities(question, version)
        : undefined;
    },
    stop: semantic.stop,
  };
}
