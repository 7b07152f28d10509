/** A sentence encoder from a local folder: tokenizer → ONNX graph → the vectors of the tokens → one vector. */
import { readFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join, relative } from 'node:path';
import type { InferenceSession, Tensor } from 'onnxruntime-web';
import type { Encoder } from './encoder.ts';
import { type ModelFolder, ModelFolderError, type Pooling } from './model-folder.ts';
import { loadOnnxPackages } from './onnx-runtime.ts';

/** What a graph may ask for; a single text needs no padding, so every token counts. */
const INPUTS: Readonly<Record<string, (ids: readonly number[]) => readonly number[]>> = {
  input_ids: (ids) => ids,
  attention_mask: (ids) => ids.map(() => 1),
  token_type_ids: (ids) => ids.map(() => 0),
  position_ids: (ids) => ids.map((_, at) => at),
};
/** The graph's own vector of the whole text, where it has one; else those of its tokens. */
const WHOLE = 'sentence_embedding';
const TOKENS = ['last_hidden_state', 'token_embeddings'];

/** @throws ModelFolderError where packages are missing or the files are damaged */
export async function loadOnnxEncoder(folder: ModelFolder): Promise<Encoder> {
  const { path, graph, maxTokens, pooling } = folder;
  const { runtime, onnx, Tokenizer } = await loadOnnxPackages(path);
  const tokenizer = await trying(folder, 'tokenizer.json', async () => {
    const config = await readFile(join(path, 'tokenizer_config.json'), 'utf8').catch(() => '{}');
    const vocabulary = await readFile(join(path, 'tokenizer.json'), 'utf8');
    return new Tokenizer(JSON.parse(vocabulary), JSON.parse(config));
  });
  const session = await trying(folder, relative(path, graph), () =>
    onnx.InferenceSession.create(graph, {
      // One core is left to who answers readers.
      intraOpNumThreads: Math.max(1, availableParallelism() - 1),
      logSeverityLevel: 3,
    }),
  );
  const output = outputOf(folder, session);
  const prefixes = { question: folder.questionPrefix, passage: folder.passagePrefix };

  async function embed(text: string): Promise<ArrayLike<number>> {
    const ids = cut(tokenizer.encode(text).ids, maxTokens);
    const feeds: Record<string, Tensor> = {};
    for (const name of session.inputNames)
      feeds[name] = new onnx.Tensor('int64', BigInt64Array.from(INPUTS[name]!(ids), BigInt), [
        1,
        ids.length,
      ]);
    const { dims, data } = (await session.run(feeds, [output]))[output]!;
    return pool(data as Float32Array, dims, pooling);
  }

  return {
    runtime,
    async embed(texts, role) {
      // One by one: in a batch, padding and shared quantization would let texts change one another's vectors.
      const vectors: ArrayLike<number>[] = [];
      for (const text of texts) vectors.push(await embed(prefixes[role] + text));
      return vectors;
    },
    batch: 1,
    beginningTells: false,
  };
}

async function trying<T>({ path }: ModelFolder, file: string, load: () => Promise<T>): Promise<T> {
  try {
    return await load();
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new ModelFolderError(path, `has a ${file} that cannot be loaded: ${why}`);
  }
}

/** The output to take vectors from. */
function outputOf({ path }: ModelFolder, session: InferenceSession): string {
  const strange = session.inputNames.filter((name) => !Object.hasOwn(INPUTS, name));
  if (strange.length > 0)
    throw new ModelFolderError(path, `is no sentence encoder: it asks for ${strange.join(', ')}`);
  const name = [WHOLE, ...TOKENS].find((each) => session.outputNames.includes(each));
  const about = session.outputMetadata.find((each) => each.name === name);
  if (!name || !about?.isTensor)
    throw new ModelFolderError(
      path,
      `is no sentence encoder: it gives none of ${[WHOLE, ...TOKENS].join(', ')}`,
    );
  if (about.type !== 'float32')
    throw new ModelFolderError(path, `gives ${about.type} numbers, and float32 is needed`);
  return name;
}

/** Cut in the middle of the text, so that the token that ends it stays. */
function cut(ids: readonly number[], most: number): readonly number[] {
  if (ids.length === 0) return [0];
  return ids.length > most ? [...ids.slice(0, most - 1), ids.at(-1)!] : ids;
}

/** @param dims `[1, width]` for one vector, `[1, tokens, width]` for one of each token */
export function pool(data: Float32Array, dims: readonly number[], pooling: Pooling): Float32Array {
  const width = dims.at(-1)!;
  const tokens = dims.length === 3 ? dims[1]! : 1;
  if (pooling === 'cls') return data.slice(0, width);
  if (pooling === 'last') return data.slice((tokens - 1) * width, tokens * width);
  const mean = new Float32Array(width);
  for (let at = 0; at < tokens * width; at += 1) mean[at % width]! += data[at]! / tokens;
  return mean;
}
