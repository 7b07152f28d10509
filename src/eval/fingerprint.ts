/** What the fitted weights depend on: the labelled questions and the code that turns them into features. */
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { QUESTIONS_DIR } from './labelled-set.ts';

/** The code that reads a question, finds candidates, makes their features and decides; with all that it imports. */
export const ROOTS = [
  'src/answer/ranking/decide.ts',
  'src/answer/understanding/parse-question.ts',
  'src/search/index.ts',
];
/** Words for readers change no feature. */
const WITHOUT = /^src\/(i18n|contract)\//;

/** An import or re-export of our own: what is imported as a type alone is gone when the code runs. */
const IMPORT = /^(?:import|export)\s(?!type\s)[^;]*?from\s+'(\.[^']+\.ts)';/gm;
const ANY_IMPORT = /^(?:import|export)\s[^;]*?from\s+'[^']+'(?:\s+with\s+\{[^}]*\})?;/gm;

/** @returns 16 hexadecimal digits that change when the weights should be fitted again */
export async function fingerprint(): Promise<string> {
  const questions = (await readdir(QUESTIONS_DIR)).filter((name) => name.endsWith('.json')).sort();
  const hash = createHash('sha256');
  // By content and not by path: a file that moves changes nothing that is fitted.
  const code = (await codeBehind(ROOTS)).map(({ text }) => digest(meaningful(text))).sort();
  for (const each of code) hash.update(each);
  for (const name of questions)
    hash.update((await readFile(join(QUESTIONS_DIR, name), 'utf8')).replace(/\s+/g, ''));
  return hash.digest('hex').slice(0, 16);
}

/** Files with everything of ours that they import, straight or through others: the real import graph. */
export async function codeBehind(
  roots: readonly string[],
): Promise<{ readonly path: string; readonly text: string }[]> {
  const found = new Map<string, string>();
  const open = [...roots];
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    if (found.has(path) || WITHOUT.test(path)) continue;
    const text = await readFile(path, 'utf8');
    found.set(path, text);
    for (const [, target = ''] of text.matchAll(IMPORT))
      open.push(relative('.', resolve(dirname(path), target)));
  }
  return [...found].map(([path, text]) => ({ path, text }));
}

/** Comments, layout and import lines change nothing that is fitted. */
function meaningful(text: string): string {
  return text
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/^\s*\/\/.*$/gm, '')
    .replace(ANY_IMPORT, '')
    .replace(/\s+/g, '');
}

const digest = (text: string): string => createHash('sha256').update(text).digest('hex');
