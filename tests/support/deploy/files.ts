/** The files of `deploy/`, read. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAllDocuments } from 'yaml';

export const DEPLOY = 'deploy';

export const read = (...path: readonly string[]): string =>
  readFileSync(join(DEPLOY, ...path), 'utf8');

export const filesIn = (folder = ''): string[] =>
  readdirSync(join(DEPLOY, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

/** The documents of a YAML file; a key written twice, or an alias of nothing, is thrown. */
export function documents(text: string): Record<string, unknown>[] {
  return parseAllDocuments(text, { merge: true, strict: true, uniqueKeys: true }).map(
    (document) => {
      const [problem] = [...document.errors, ...document.warnings];
      if (problem) throw problem;
      return document.toJS() as Record<string, unknown>;
    },
  );
}

/** The names that `src/config.ts` reads. */
export const settings = (): ReadonlySet<string> =>
  new Set(
    [...readFileSync('src/config.ts', 'utf8').matchAll(/^ {2}([A-Z][A-Z_]+):/gm)].map(
      ([, name]) => name ?? '',
    ),
  );
