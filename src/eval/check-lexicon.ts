/** `npm run lexicon`: what is wrong in the lexicon's files, line by line; ends with 1 where something is. */
import { readdirSync, readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { checkLexicon, type LexiconFiles, type Line } from '../lexicon/check.ts';
import type { Concept, Named, Relations } from '../lexicon/concept.ts';
import { counted } from '../text/counted.ts';

const FOLDER = new URL('../lexicon/', import.meta.url);

/** The files as they are, each object with its file and line; every object stands on a line of its own. */
export function readLexicon(): LexiconFiles {
  const relations = readFileSync(new URL('relations.json', FOLDER), 'utf8');
  const lines = relations.split('\n');
  return {
    concepts: readdirSync(new URL('concepts/', FOLDER)).flatMap((name) =>
      readLines<Concept>(`concepts/${name}`),
    ),
    names: ['places', 'organisations', 'given-names', 'public-figures'].map((name) =>
      readLines<Named>(`names/${name}.json`),
    ),
    relations: JSON.parse(relations) as Relations,
    lineOfPair: (from, to) => lines.findIndex((line) => line.includes(`["${from}", "${to}"]`)) + 1,
  };
}

function readLines<T extends object>(path: string): Line<T>[] {
  return readFileSync(new URL(path, FOLDER), 'utf8')
    .split('\n')
    .flatMap((line, number) =>
      line.startsWith('{')
        ? [{ ...(JSON.parse(line.replace(/,$/, '')) as T), at: `${path}:${number + 1}` }]
        : [],
    );
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const files = readLexicon();
  const findings = checkLexicon(files);
  for (const finding of findings) console.log(`src/lexicon/${finding}`);
  console.log(
    `${counted(files.concepts.length, 'concept')}, ${counted(files.names.flat().length, 'name')}: ${counted(findings.length, 'finding')}`,
  );
  process.exitCode = findings.length ? 1 : 0;
}
