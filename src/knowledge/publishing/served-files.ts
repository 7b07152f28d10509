/** Files that say just what is served of a folder in which something is broken, so that it can be put on record. Pure. */
import type { Assembled } from '../loading/assemble.ts';
import type { Item } from '../parsing/items.ts';
import { assembleFiles } from '../revisions/assemble-revision.ts';
import { below, loadedFiles } from '../revisions/folder-files.ts';
import type { RevisionFile } from '../revisions/repository.ts';

/** @param before the files as they were on record last */
export function servedFiles(
  dir: string,
  loaded: Assembled,
  before: readonly RevisionFile[] = [],
): readonly RevisionFile[] {
  const read = loadedFiles(dir, loaded);
  const broken = new Set(
    loaded.findings.flatMap(({ severity, path }) =>
      severity === 'error' ? [below(dir, path)] : [],
    ),
  );
  const texts = new Map(before.map(({ path, text }) => [path, text]));
  const lastGood = read.map(({ path, text }) => ({
    path,
    text: broken.has(path) ? (texts.get(path) ?? text) : text,
  }));
  const says = (files: readonly RevisionFile[]) =>
    assembleFiles(files).knowledge.version === loaded.knowledge.version;
  return [read, lastGood].find(says) ?? writtenAnew(dir, loaded);
}

/** As no editor has written them, but the same facts. */
function writtenAnew(dir: string, { memory }: Assembled): readonly RevisionFile[] {
  return [...memory.good].map(([path, items]) => ({
    path: below(dir, path),
    text: `${JSON.stringify(sections(items), null, 2)}\n`,
  }));
}

function sections(items: readonly Item[]): object {
  const by = Object.groupBy(items, ({ section }) => section);
  return Object.fromEntries(
    Object.entries(by).map(([section, of = []]) => {
      const values = of.map(({ value }) => value);
      return [section, section === 'pack' ? values[0] : values];
    }),
  );
}
