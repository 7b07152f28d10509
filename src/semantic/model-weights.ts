/** The weights of a model that was brought: fitted by `npm run fit`, kept in its folder, good for it alone. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { FittedWeights, WeightTree } from '../answer/types.ts';
import type { ModelFolder } from './model-folder.ts';

export const WEIGHTS_FILE = 'dateline-weights.json';

const tree: z.ZodType<WeightTree> = z.lazy(() =>
  z.union([z.number(), z.strictObject({ of: z.int(), at: z.number(), low: tree, high: tree })]),
);
const numbers = z.record(z.string(), z.number());
const perClass = z.strictObject({ examples: z.number(), text: z.number(), foreign: z.number() });
const scale = z.strictObject({ slope: z.number(), bias: z.number() });
const kept = z.object({
  about: z.object({ model: z.string(), fingerprint: z.string() }),
  semantic: z.strictObject({
    choice: z.strictObject({ weights: numbers, outside: z.number() }),
    confidence: z.strictObject({
      trees: z.array(tree),
      scaling: z.strictObject({ examples: scale, text: scale, foreign: scale }),
    }),
    answer: perClass,
    related: perClass,
  }),
});

type About = {
  /** Of the questions and the code they were fitted with. */
  readonly fingerprint: string;
  readonly on: readonly string[];
  readonly questions: number;
};

/**
 * Weights of another model or another version of the features would be confident about the wrong things, so they are
 * not used; then those that ship are.
 */
export async function readModelWeights(
  { path, id, name }: ModelFolder,
  fittedFor: string,
): Promise<{ readonly weights: FittedWeights } | { readonly unfitted: string }> {
  const unfitted = (why: string) => ({
    unfitted: `${name} ${why}; it is used with the weights of Universal Sentence Encoder, and how often its answers are right is not known. Run npm run fit (docs/semantic.md)`,
  });
  let content: unknown;
  try {
    content = JSON.parse(await readFile(join(path, WEIGHTS_FILE), 'utf8'));
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    return unfitted(missing ? 'has no weights of its own' : 'has weights that cannot be read');
  }
  const read = kept.safeParse(content);
  if (!read.success) return unfitted('has weights that cannot be read');
  const { about, semantic } = read.data;
  if (about.model !== id) return unfitted('has weights that were fitted for another model');
  if (about.fingerprint !== fittedFor)
    return unfitted('has weights that were fitted for another version of Dateline');
  return { weights: semantic };
}

/** @returns where they are now */
export async function writeModelWeights(
  { path, id }: ModelFolder,
  about: About,
  semantic: FittedWeights,
): Promise<string> {
  const file = join(path, WEIGHTS_FILE);
  const content = { about: { model: id, ...about }, semantic };
  await writeFile(file, `${JSON.stringify(content, undefined, 2)}\n`);
  return file;
}
