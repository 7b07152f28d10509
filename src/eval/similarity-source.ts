/** Similarity in meaning for the questions of an evaluation, as a reader would get it. */
import type { Engine } from '../answer/types.ts';
import type { Config } from '../config.ts';
import { NONE, startBatch } from '../semantic/index.ts';
import type { SimilaritiesOf } from './ask-queries.ts';

export type SimilaritySource = {
  readonly similaritiesOf: SimilaritiesOf;
  readonly stop: () => Promise<void>;
};

/** @returns one that knows nothing where semantic search is off or the model is not installed */
export async function startSimilaritySource(
  engine: Engine,
  config: Config,
): Promise<SimilaritySource> {
  const { similar, stop } =
    config.SEMANTIC === 'off' ? NONE : await startBatch(engine, config.DATA_DIR);
  return { similaritiesOf: ({ question, locale }) => similar(question, locale), stop };
}
