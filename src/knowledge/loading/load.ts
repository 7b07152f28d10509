/** Reads knowledge from the file system. */
import { basename, dirname } from 'node:path';
import type { Finding } from '../model/knowledge.ts';
import { compareFindings, finding } from '../parsing/findings.ts';
import type { SourceFile } from '../parsing/items.ts';
import { MOST_MEGABYTES, notUtf8, tooLarge } from '../parsing/read-items.ts';
import { type Assembled, assemble } from './assemble.ts';
import { DISK, type Disk, STALLED } from './disk.ts';
import { type Listed, list } from './list.ts';
import { notRead } from './not-read.ts';
import { filesBelow, wholeKept } from './out-of-reach.ts';
import { top, unreadable } from './unreadable.ts';

/**
 * Loads every `*.json` under a folder, however deep, save in folders named `schema` or `node_modules`
 * and names that begin with a dot.
 * @param dir the knowledge folder; findings name files as `dir` is written: `knowledge/pack/facts.json`
 * @param previous the result before this one, whose good versions keep serving where a file is broken now, a
 *   folder cannot be read, or everything has gone at once
 * @returns the good knowledge and the findings; a missing folder, an unreadable or huge file are
 *   findings too. Rejects only where a programmer has erred.
 */
export async function loadKnowledge(
  dir: string,
  previous?: Assembled,
  disk: Disk = DISK,
): Promise<Assembled> {
  const { files, findings, unread } = await readFolder(dir, disk);
  const kept = previous && files.length === 0 && wholeKept(dir, findings, previous);
  if (kept) return kept;
  const all = previous ? filesBelow(unread, files, previous) : files;
  const assembled = assemble(all, previous);
  return { ...assembled, findings: [...findings, ...assembled.findings].sort(compareFindings) };
}

/** What a path holds: its knowledge files in order, and what is wrong with the folders. */
export type Found = {
  readonly files: readonly SourceFile[];
  readonly findings: readonly Finding[];
  /** Folders that cannot be read: what is in them is not known. */
  readonly unread: readonly string[];
};

/** Reads the knowledge files under a folder; a path to a file gives that file alone. */
export async function readFolder(dir: string, disk: Disk = DISK): Promise<Found> {
  const kind = await kindOf(dir, disk);
  if (kind === 'file') {
    const beside = await disk.readdir(dirname(dir)).catch(() => []);
    const unread = notRead(dir, basename(dir), beside);
    return { files: [await readSource(dir, disk)], findings: unread ? [unread] : [], unread: [] };
  }
  if (kind === 'missing')
    return { files: [], findings: [finding('missing-folder', top(dir), {})], unread: [] };
  const { paths, findings, unread }: Listed = await list(dir, disk);
  if (paths.length === 0 && findings.every(({ severity }) => severity === 'warning'))
    return { files: [], findings: [finding('no-knowledge', top(dir), {}), ...findings], unread };
  const files = await Promise.all(paths.map((path) => readSource(path, disk)));
  return { files, findings, unread };
}

/** What stands at a path; a link counts as what it leads to, and what does not answer as a folder that does not. */
export async function kindOf(
  path: string,
  disk: Disk = DISK,
): Promise<'file' | 'folder' | 'missing'> {
  try {
    return (await disk.stat(path)).isDirectory() ? 'folder' : 'file';
  } catch (thrown) {
    return (thrown as NodeJS.ErrnoException).code === STALLED ? 'folder' : 'missing';
  }
}

/** Reads one file; why it cannot be read comes back as its finding. */
export async function readSource(path: string, disk: Disk = DISK): Promise<SourceFile> {
  try {
    const { size } = await disk.stat(path);
    if (size > MOST_BYTES) return { path, problem: tooLarge(path, size) };
    const bytes = await disk.read(path, MOST_BYTES + 1);
    // Some files say nothing of their size, or grow while they are read.
    if (bytes.length > MOST_BYTES) return { path, problem: tooLarge(path, bytes.length) };
    if (isUtf16(bytes)) return { path, problem: finding('utf16', top(path), {}) };
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
    // Decoding never fails; it puts U+FFFD where bytes are no UTF-8. One that was typed is all right.
    const lossless = !text.includes('\uFFFD') || Buffer.from(text).equals(bytes);
    return lossless ? { path, text } : { path, problem: notUtf8(path, text) };
  } catch (thrown) {
    return { path, problem: unreadable(path, thrown) };
  }
}

/** Said by its byte order mark, or by the empty byte beside its first character, which JSON has in ASCII. */
function isUtf16([first, second]: Uint8Array): boolean {
  return (
    (first === 0xff && second === 0xfe) ||
    (first === 0xfe && second === 0xff) ||
    (first === 0) !== (second === 0)
  );
}

const MOST_BYTES = MOST_MEGABYTES * 1024 * 1024;
