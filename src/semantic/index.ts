export { type BatchSemantic, isPrepared, NONE, startBatch } from './batch.ts';
export { type OpenedModel, openModel, type SemanticModel, USE_LITE } from './model.ts';
export { writeModelWeights } from './model-weights.ts';
export { type OnlineSemantic, startOnline } from './online.ts';
export { openMeaning } from './open-meaning.ts';
export { type PairSemantic, type PairSimilarities, startPair } from './pair.ts';
