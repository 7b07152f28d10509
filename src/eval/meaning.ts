/** Likeness in meaning for the questions of an evaluation, as a reader would get it: English questions only. */
import type { Engine } from '../answer/engine.ts';
import type { Config } from '../config.ts';
import { startPatient } from '../semantic/index.ts';
import type { MeaningOf } from './asking.ts';

export type Meaning = { readonly meaningOf: MeaningOf; readonly stop: () => Promise<void> };

/** @returns one that knows nothing where semantic search is off or the model is not installed */
export async function startMeaning(engine: Engine, config: Config): Promise<Meaning> {
  if (config.SEMANTIC === 'off') return { meaningOf: async () => undefined, stop: async () => {} };
  const { similar, stop } = await startPatient(engine.knowledge, config.DATA_DIR);
  return {
    async meaningOf({ question, locale }) {
      return engine.languageOf(question, locale) === 'en' ? similar(question) : undefined;
    },
    stop,
  };
}
