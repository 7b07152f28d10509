/** Which model compares meanings: the one that comes with the packages, or a folder that somebody brings. */
import type { FittedWeights } from '../answer/types.ts';
import type { Locale } from '../knowledge/model/schema.ts';
import { type ModelFolder, readModelFolder } from './model-folder.ts';
import { readModelWeights } from './model-weights.ts';

export type SemanticModel = {
  /** Names its vectors: another model, or the same one used in another way, has another. */
  readonly id: string;
  /** For whoever reads the log. */
  readonly name: string;
  /** The languages whose questions and texts it compares. */
  readonly locales: readonly Locale[];
  /** Left out for the one that comes with the packages. */
  readonly folder?: ModelFolder;
};

export const USE_LITE: SemanticModel = {
  id: 'use-lite-2',
  name: 'Universal Sentence Encoder lite',
  locales: ['en'],
};

export type OpenedModel = {
  readonly model: SemanticModel;
  /** Fitted for it; left out for the one whose weights ship. */
  readonly weights?: FittedWeights;
  /** Why a model that was brought has no weights, in words for whoever runs Dateline. */
  readonly unfitted?: string;
};

/**
 * @param path the folder of an ONNX sentence encoder; undefined for Universal Sentence Encoder lite
 * @param fittedFor the fingerprint of the code that weights must have been fitted with
 * @throws ModelFolderError where the folder is no model
 */
export async function openModel(path: string | undefined, fittedFor: string): Promise<OpenedModel> {
  if (path === undefined) return { model: USE_LITE };
  const folder = await readModelFolder(path);
  const { id, name, locales } = folder;
  const read = await readModelWeights(folder, fittedFor);
  return { model: { id, name, locales, folder }, ...read };
}
