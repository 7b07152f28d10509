/** Questions that somebody has labelled with the facts that answer them. */
import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { LOCALES } from '../knowledge/model/schema.ts';
import type { Question } from './types.ts';

const labelled = z.array(
  z.object({
    question: z.string().min(1),
    locale: z.enum(LOCALES).default('en'),
    /** By id, the best first; empty where nothing should answer. */
    gold: z.array(z.string()),
  }),
);

/**
 * Reads a file such as those in tests/eval/questions.
 * @throws where it cannot be read or is not as described
 */
export async function readLabelled(file: string): Promise<Question[]> {
  const read = labelled.parse(JSON.parse(await readFile(file, 'utf8')));
  return read.map(({ question, locale, gold: [best = null] }) => ({
    question,
    locale,
    packs: [],
    times: 0,
    expected: best,
  }));
}
