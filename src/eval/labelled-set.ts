/** The labelled questions about our own packs (`tests/eval/questions`), split by fact so that nothing leaks. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { contentHash } from '../knowledge/model/content-hash.ts';
import type { Knowledge } from '../knowledge/model/knowledge.ts';
import { LOCALES } from '../knowledge/model/schema.ts';
import type { Dataset, EvalQuery } from './dataset.ts';

export const QUESTIONS_DIR = 'tests/eval/questions';

const questions = z.array(
  z.strictObject({
    question: z.string().min(1),
    locale: z.enum(LOCALES),
    gold: z.array(z.string()),
    kind: z.enum([
      'answerable',
      'paraphrase',
      'typo',
      'premise',
      'follow-up',
      'near-scope',
      'out-of-scope',
    ]),
    /** The question before, for follow-ups. */
    after: z.string().exactOptional(),
    /** What a false premise asserts, for whoever reads the file. */
    asserts: z.string().exactOptional(),
  }),
);

/** @throws where a file is not as described, or names a fact that is not there */
export async function readLabelledSet(knowledge: Knowledge): Promise<Dataset> {
  const names = (await readdir(QUESTIONS_DIR)).filter((name) => name.endsWith('.json')).sort();
  const files = await Promise.all(
    names.map(async (name) => {
      const text = await readFile(join(QUESTIONS_DIR, name), 'utf8');
      return questions.parse(JSON.parse(text));
    }),
  );
  const queries = files.flat();
  for (const { question, gold } of queries) {
    const missing = gold.find((id) => !knowledge.facts.has(id));
    if (missing) throw new Error(`"${question}" is answered by "${missing}", which is no fact`);
  }
  return { name: 'our own packs', locale: 'en', knowledge, queries };
}

export type Split = { readonly train: readonly EvalQuery[]; readonly test: readonly EvalQuery[] };

/**
 * Half of the facts, by the hash of their id, are for testing: every question that one of them answers
 * best is a test question, and a question that it answers along with others is trained on by nobody.
 * Questions that nothing answers are split by the hash of their words.
 */
export function split(queries: readonly EvalQuery[]): Split {
  const test = queries.filter(({ question, gold }) => isTest(gold[0] ?? question));
  const train = queries.filter(({ question, gold }) =>
    gold.length ? !gold.some(isTest) : !isTest(question),
  );
  return { train, test };
}

function isTest(key: string): boolean {
  return Number.parseInt(contentHash(`split ${key}`).slice(-4), 36) % 2 === 0;
}
