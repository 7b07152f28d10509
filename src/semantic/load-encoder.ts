/** Loads what makes vectors, and only the packages that this model needs. */
import type { Encoder } from './encoder.ts';
import type { SemanticModel } from './model.ts';

/** @throws where the model's packages are not installed, or its files are damaged */
export async function loadEncoder({ folder }: SemanticModel): Promise<Encoder> {
  if (!folder) return (await import('./use-lite-encoder.ts')).loadUseLite();
  return (await import('./onnx-encoder.ts')).loadOnnxEncoder(folder);
}
