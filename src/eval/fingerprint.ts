/** What the fitted weights depend on: the labelled questions and the code that turns them into features. */
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { QUESTIONS_DIR } from './own.ts';

const CODE = [
  'src/answer/agreement.ts',
  'src/answer/context.ts',
  'src/answer/decide.ts',
  'src/answer/doubts.ts',
  'src/answer/features.ts',
  'src/answer/gate.ts',
  'src/answer/kind.ts',
  'src/answer/likeness.ts',
  'src/answer/rank.ts',
  'src/answer/understand.ts',
  'src/language/analyse.ts',
  'src/language/fold.ts',
  'src/language/stem.ts',
  'src/language/stopwords.ts',
  'src/search/edits.ts',
  'src/search/entries.ts',
  'src/search/index.ts',
  'src/search/lexical.ts',
  'src/search/synonyms.ts',
  'src/search/vocabulary.ts',
];

/** @returns 16 hexadecimal digits that change when the weights should be fitted again */
export async function fingerprint(): Promise<string> {
  const questions = (await readdir(QUESTIONS_DIR)).filter((name) => name.endsWith('.json')).sort();
  const hash = createHash('sha256');
  for (const path of [...CODE, ...questions.map((name) => join(QUESTIONS_DIR, name))]) {
    // Comments and layout change nothing that is fitted.
    hash.update(meaningful(await readFile(path, 'utf8')));
  }
  return hash.digest('hex').slice(0, 16);
}

function meaningful(text: string): string {
  return text
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/^\s*\/\/.*$/gm, '')
    .replace(/\s+/g, '');
}
