/** Checks given files and folders, for the command line. */

import { dirname, join, relative, resolve, sep } from 'node:path';
import type { Finding, Loaded } from '../model/knowledge.ts';
import { compareFindings, finding } from '../parsing/findings.ts';
import type { Item, SourceFile } from '../parsing/items.ts';
import { assemble } from './assemble.ts';
import { DISK } from './disk.ts';
import { isIgnored } from './list.ts';
import { kindOf, readFolder, readSource } from './load.ts';
import { isKnowledgeFile } from './not-read.ts';

export type Checked = Loaded & {
  /** What is served of the given files, each item with the place it stands at. */
  readonly items: readonly Item[];
};

/**
 * Checks some files and folders together. So that a single file may refer to ids of its neighbours,
 * those are read too, but only findings of what was asked for come back.
 * @param paths files or folders, as findings shall name them
 * @param within the folder of all packs: for paths inside it the whole of it is read as neighbours;
 *   otherwise the neighbours are the other `*.json` beside a file
 * @returns the knowledge of all files read, and the findings of the given ones, errors and warnings
 *   in the order of the files. A path that does not exist is a finding.
 */
export async function checkPaths(paths: readonly string[], within?: string): Promise<Checked> {
  const given = new Map<string, SourceFile>();
  const neighbours = new Map<string, SourceFile>();
  const findings: Finding[] = [];
  for (const path of paths) {
    const kind = await kindOf(path);
    if (kind === 'missing') {
      findings.push(finding('missing-file', { path, line: 1, column: 1 }, {}));
      continue;
    }
    const found = await readFolder(path);
    findings.push(...found.findings);
    for (const file of found.files) given.set(resolve(file.path), file);
    for (const file of await neighboursOf(path, kind, within))
      neighbours.set(resolve(file.path), file);
  }
  for (const path of given.keys()) neighbours.delete(path);
  // The given files come first, so that what clashes with a neighbour is not held against them.
  const {
    knowledge,
    findings: all,
    memory,
  } = assemble([...given.values(), ...neighbours.values()]);
  const asked = new Set([...given.values()].map(({ path }) => path));
  findings.push(...all.filter(({ path }) => asked.has(path)));
  const items = [...asked].flatMap((path) => memory.good.get(path) ?? []);
  return { knowledge, findings: findings.sort(compareFindings), items };
}

async function neighboursOf(
  path: string,
  kind: 'file' | 'folder',
  within: string | undefined,
): Promise<readonly SourceFile[]> {
  if (within !== undefined && isInside(path, within)) return (await readFolder(within)).files;
  if (kind === 'folder') return [];
  const folder = dirname(path);
  const names = await DISK.readdir(folder).catch(() => []);
  const beside = names.filter((name) => !isIgnored(name) && isKnowledgeFile(name));
  const files = beside.map((name) => join(folder, name));
  return Promise.all(files.sort().map((file) => readSource(file)));
}

function isInside(path: string, folder: string): boolean {
  const way = relative(resolve(folder), resolve(path));
  return way !== '..' && !way.startsWith(`..${sep}`) && resolve(way) !== way;
}
