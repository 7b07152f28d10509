/** `npm run figures`: the counts in README and docs, as the files have them now. */
import { readFile, writeFile } from 'node:fs/promises';
import { countFigures, documents, withFigures } from './figures.ts';

const figures = await countFigures();
for (const path of await documents()) {
  const text = await readFile(path, 'utf8');
  const now = withFigures(text, figures);
  if (now === text) continue;
  await writeFile(path, now);
  console.log(`wrote ${path}`);
}
