/** A folder of knowledge → the files of a revision, and everything wrong with them. */
import { relative, sep } from 'node:path';
import type { Assembled } from '../loading/assemble.ts';
import { readFolder } from '../loading/load.ts';
import type { Finding } from '../model/knowledge.ts';
import { compareFindings } from '../parsing/findings.ts';
import { assembleFiles } from './assemble-revision.ts';
import type { RevisionFile } from './repository.ts';

export type FolderFiles = {
  readonly files: readonly RevisionFile[];
  readonly facts: number;
  readonly version: string;
  /** They name files as `dir` is written. */
  readonly findings: readonly Finding[];
};

export async function folderFiles(dir: string): Promise<FolderFiles> {
  const found = await readFolder(dir);
  const problems = found.files.flatMap((file) => ('problem' in file ? [file.problem] : []));
  const files = found.files.filter((file) => 'text' in file);
  const { knowledge, findings } = assembleFiles(files);
  return {
    files: files.map(({ path, text }) => ({ path: below(dir, path), text })),
    facts: knowledge.facts.size,
    version: knowledge.version,
    findings: [...found.findings, ...problems, ...findings].sort(compareFindings),
  };
}

/** The files of what was loaded from a folder, as they were read. */
export function loadedFiles(dir: string, { memory }: Assembled): readonly RevisionFile[] {
  return [...memory.files.values()].flatMap(({ path, text }) =>
    text === undefined ? [] : [{ path: below(dir, path), text }],
  );
}

/** The path of a file as revisions have it. */
export const below = (dir: string, path: string): string =>
  relative(dir, path).split(sep).join('/');
