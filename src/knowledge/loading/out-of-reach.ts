/**
 * Knowledge that is out of reach is not withdrawn: a folder that cannot be read, is missing or empty is more likely
 * a mount that has gone or a deployment under way. A file that is missing among others is deleted.
 */
import { sep } from 'node:path';
import type { Finding } from '../model/knowledge.ts';
import { compareFindings, finding } from '../parsing/findings.ts';
import type { SourceFile } from '../parsing/items.ts';
import type { Assembled } from './assemble.ts';
import { top } from './unreadable.ts';

/**
 * Where nothing is left: all that was served, with the finding that says so.
 * @param found what is wrong with the folder
 * @returns undefined where nothing was served before
 */
export function wholeKept(
  dir: string,
  found: readonly Finding[],
  previous: Assembled,
): Assembled | undefined {
  const facts = previous.knowledge.facts.size;
  if (previous.memory.good.size === 0) return undefined;
  const why = found.find(({ severity }) => severity === 'error')?.message;
  const gone = finding('knowledge-gone', top(dir), { facts, why });
  const others = previous.findings.filter(
    ({ rule, path }) => rule !== 'knowledge-gone' && previous.memory.files.has(path),
  );
  return { ...previous, findings: [gone, ...others].sort(compareFindings) };
}

/** The files read, and in their places among them those in folders that cannot be read, each with that for a problem. */
export function filesBelow(
  unread: readonly string[],
  read: readonly SourceFile[],
  previous: Assembled,
): readonly SourceFile[] {
  if (unread.length === 0) return read;
  const before = [...previous.memory.files.keys()];
  const there = new Set(read.map(({ path }) => path));
  const lost = before.filter(
    (path) => !there.has(path) && unread.some((folder) => path.startsWith(folder + sep)),
  );
  const places = new Map(before.map((path, at) => [path, at]));
  const files: SourceFile[] = lost.map((path) => ({
    path,
    problem: finding('unreadable-file', top(path), { reason: 'its folder cannot be read' }),
  }));
  for (const file of read) {
    const place = places.get(file.path) ?? Number.POSITIVE_INFINITY;
    const at = files.findIndex(
      ({ path }) => (places.get(path) ?? Number.POSITIVE_INFINITY) > place,
    );
    files.splice(at < 0 ? files.length : at, 0, file);
  }
  return files;
}

/** Whether more than half of the files that were served from are gone, and more than one: two of three, not one of one. */
export function lostMost(before: Assembled, after: Assembled): boolean {
  const served = [...before.memory.good.keys()];
  const lost = served.filter((path) => !after.memory.files.has(path)).length;
  return lost > 1 && lost > served.length / 2;
}
