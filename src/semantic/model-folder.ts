/**
 * The folder of a sentence encoder that somebody brings: an ONNX graph and a tokenizer as the Hugging Face Hub keeps
 * them, and how the encoder is to be used. Everything is read from this folder; nothing is ever downloaded.
 */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { z } from 'zod';
import { LOCALES, type Locale } from '../knowledge/model/schema.ts';

/** How the vectors of a text's tokens become one: their mean, the first one's, or the last one's. */
const POOLINGS = ['mean', 'cls', 'last'] as const;
export type Pooling = (typeof POOLINGS)[number];

export type ModelFolder = {
  readonly path: string;
  /** Changes with the graph, the tokenizer and the way they are used. */
  readonly id: string;
  /** The folder's own name. */
  readonly name: string;
  /** The path of the graph. */
  readonly graph: string;
  readonly pooling: Pooling;
  /** What the model was trained to see before a question, and before what may answer it. */
  readonly questionPrefix: string;
  readonly passagePrefix: string;
  readonly locales: readonly Locale[];
  /** Longer texts are cut. */
  readonly maxTokens: number;
};

/** A folder that cannot be used as a model, in words for whoever runs Dateline. */
export class ModelFolderError extends Error {
  override readonly name = 'ModelFolderError';
  constructor(path: string, problem: string) {
    super(`SEMANTIC_MODEL: ${path} ${problem} (docs/semantic.md)`);
  }
}

/** Where a graph is looked for: the smaller ones first, since a reader waits for them. */
const GRAPHS = [
  'onnx/model_quantized.onnx',
  'onnx/model.onnx',
  'model_quantized.onnx',
  'model.onnx',
];
/** More than any text of a fact has, and what most encoders can take. */
const MOST_TOKENS = 512;

/** `dateline.json` in the folder: whatever else the folder does not say. */
const settings = z.strictObject({
  file: z.string().exactOptional(),
  pooling: z.enum(POOLINGS).exactOptional(),
  questionPrefix: z.string().default(''),
  passagePrefix: z.string().default(''),
  locales: z
    .array(z.enum(LOCALES))
    .min(1)
    .default([...LOCALES]),
  maxTokens: z.int().min(8).exactOptional(),
});
/** As sentence-transformers writes it. */
const poolingConfig = z.object({
  pooling_mode_mean_tokens: z.boolean().default(false),
  pooling_mode_cls_token: z.boolean().default(false),
  pooling_mode_lasttoken: z.boolean().default(false),
});
const tokenizerConfig = z.object({ model_max_length: z.number().default(MOST_TOKENS) });

/**
 * Reads the whole graph once, for its hash.
 * @throws ModelFolderError
 */
export async function readModelFolder(folder: string): Promise<ModelFolder> {
  const path = resolve(folder);
  if (!(await isThere(path, 'folder'))) throw new ModelFolderError(path, 'is no folder');
  if (!(await isThere(join(path, 'tokenizer.json'))))
    throw new ModelFolderError(path, 'is no model: it has no tokenizer.json');
  const said = (await readJson(path, 'dateline.json', settings)) ?? settings.parse({});
  const graph = await findGraph(path, said.file);
  const limits = await readJson(path, 'tokenizer_config.json', tokenizerConfig);
  const used = {
    pooling: said.pooling ?? (await poolingOf(path)) ?? ('mean' as const),
    questionPrefix: said.questionPrefix,
    passagePrefix: said.passagePrefix,
    locales: said.locales,
    maxTokens: said.maxTokens ?? Math.min(limits?.model_max_length ?? MOST_TOKENS, MOST_TOKENS),
  };
  const files = [join(path, 'tokenizer.json'), join(path, 'tokenizer_config.json'), graph];
  // Large weights may stand beside the graph.
  const id = await hash(JSON.stringify(used), [...files, `${graph}_data`, `${graph}.data`]);
  return { path, id, name: basename(path), graph, ...used };
}

async function findGraph(path: string, file: string | undefined): Promise<string> {
  const names = file === undefined ? GRAPHS : [file];
  for (const name of names) if (await isThere(join(path, name))) return join(path, name);
  throw new ModelFolderError(path, `is no model: it has no ${names.join(', nor ')}`);
}

async function poolingOf(path: string): Promise<Pooling | undefined> {
  const config = await readJson(path, '1_Pooling/config.json', poolingConfig);
  if (!config) return undefined;
  if (config.pooling_mode_mean_tokens) return 'mean';
  if (config.pooling_mode_cls_token) return 'cls';
  if (config.pooling_mode_lasttoken) return 'last';
  throw new ModelFolderError(path, `pools in none of these ways: ${POOLINGS.join(', ')}`);
}

/** @returns undefined where there is no such file */
async function readJson<T>(
  folder: string,
  name: string,
  schema: z.ZodType<T>,
): Promise<T | undefined> {
  const file = join(folder, name);
  if (!(await isThere(file))) return undefined;
  let content: unknown;
  try {
    content = JSON.parse(await readFile(file, 'utf8'));
  } catch {
    throw new ModelFolderError(folder, `has a ${name} that is no JSON`);
  }
  const read = schema.safeParse(content);
  if (read.success) return read.data;
  const problems = read.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  throw new ModelFolderError(folder, `has a ${name} that cannot be used: ${problems.join('; ')}`);
}

async function isThere(path: string, what: 'file' | 'folder' = 'file'): Promise<boolean> {
  try {
    const found = await stat(path);
    return what === 'folder' ? found.isDirectory() : found.isFile();
  } catch {
    return false;
  }
}

/** @returns `onnx-` and 16 hexadecimal digits; files that are not there are passed over */
async function hash(used: string, files: readonly string[]): Promise<string> {
  const whole = createHash('sha256').update(used);
  for (const file of files) {
    if (!(await isThere(file))) continue;
    for await (const chunk of createReadStream(file, { highWaterMark: 1 << 20 }))
      whole.update(chunk);
  }
  return `onnx-${whole.digest('hex').slice(0, 16)}`;
}
