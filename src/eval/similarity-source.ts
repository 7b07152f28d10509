/** Similarity in meaning for the questions of an evaluation, as a reader would get it. */
import type { Engine } from '../answer/types.ts';
import { NONE, type SemanticModel, startBatch } from '../semantic/index.ts';
import type { SimilaritiesOf } from './ask-queries.ts';

export type SimilaritySource = {
  readonly similaritiesOf: SimilaritiesOf;
  readonly stop: () => Promise<void>;
};

/**
 * @param dataDir where vectors are kept between runs
 * @param model left out where semantic search is off
 * @returns one that knows nothing then, or where the model is not installed
 */
export async function startSimilaritySource(
  engine: Engine,
  dataDir: string,
  model: SemanticModel | undefined,
): Promise<SimilaritySource> {
  const { similar, stop } = model ? await startBatch(engine, dataDir, model) : NONE;
  return { similaritiesOf: ({ question, locale }) => similar(question, locale), stop };
}
