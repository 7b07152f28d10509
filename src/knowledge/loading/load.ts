/** Reads knowledge from the file system. */
import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Finding } from '../model/knowledge.ts';
import { compareFindings, finding, order } from '../parsing/findings.ts';
import type { SourceFile } from '../parsing/items.ts';
import { MOST_MEGABYTES, notUtf8, tooLarge } from '../parsing/read-items.ts';
import { type Assembled, assemble } from './assemble.ts';
import { isKnowledgeFile, notRead } from './not-read.ts';

/**
 * Loads every `*.json` under a folder, however deep, save in folders named `schema` or `node_modules`
 * and names that begin with a dot.
 * @param dir the knowledge folder; findings name files as `dir` is written: `knowledge/pack/facts.json`
 * @param previous the result before this one, whose good versions keep serving where a file is broken now
 * @returns the good knowledge and the findings; a missing folder, an unreadable or huge file are
 *   findings too. Rejects only where a programmer has erred.
 */
export async function loadKnowledge(dir: string, previous?: Assembled): Promise<Assembled> {
  const { files, findings } = await readFolder(dir);
  const assembled = assemble(files, previous);
  return { ...assembled, findings: [...findings, ...assembled.findings].sort(compareFindings) };
}

/** What a path holds: its knowledge files in order, and what is wrong with the folders. */
export type Found = {
  readonly files: readonly SourceFile[];
  readonly findings: readonly Finding[];
};

/** Reads the knowledge files under a folder; a path to a file gives that file alone. */
export async function readFolder(dir: string): Promise<Found> {
  const kind = await kindOf(dir);
  if (kind === 'file') {
    const beside = await readdir(dirname(dir)).catch(() => []);
    const unread = notRead(dir, basename(dir), beside);
    return { files: [await readSource(dir)], findings: unread ? [unread] : [] };
  }
  if (kind === 'missing') return { files: [], findings: [finding('missing-folder', top(dir), {})] };
  const { paths, findings } = await list(dir, []);
  if (paths.length === 0 && findings.every(({ severity }) => severity === 'warning')) {
    return { files: [], findings: [finding('no-knowledge', top(dir), {}), ...findings] };
  }
  // One after another would wait for the disk each time; all at once could run out of file handles.
  const files: SourceFile[] = [];
  for (let from = 0; from < paths.length; from += AT_ONCE) {
    files.push(...(await Promise.all(paths.slice(from, from + AT_ONCE).map(readSource))));
  }
  return { files, findings };
}

/** Whether a name belongs to the knowledge: neither hidden, nor generated, nor somebody else's. */
export function isIgnored(name: string): boolean {
  return (
    name === 'schema' || name === 'node_modules' || (name.startsWith('.') && !/^\.+$/.test(name))
  );
}

/** What stands at a path; a link counts as what it leads to. */
export async function kindOf(path: string): Promise<'file' | 'folder' | 'missing'> {
  try {
    return (await stat(path)).isDirectory() ? 'folder' : 'file';
  } catch {
    return 'missing';
  }
}

/** Reads one file; why it cannot be read comes back as its finding. */
export async function readSource(path: string): Promise<SourceFile> {
  try {
    const { size } = await stat(path);
    if (size > MOST_MEGABYTES * 1024 * 1024) return { path, problem: tooLarge(path, size) };
    const bytes = await readFile(path);
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

const AT_ONCE = 32;
const DEEPEST = 12;

/** @param above the real paths of the folders that it lies in: a link to one of them would go round for ever */
async function list(
  dir: string,
  above: readonly string[],
): Promise<{ readonly paths: readonly string[]; readonly findings: readonly Finding[] }> {
  const paths: string[] = [];
  const findings: Finding[] = [];
  try {
    const real = await realpath(dir);
    const circle = above.includes(real);
    if (circle || above.length > DEEPEST) {
      const rule = circle ? 'link-in-a-circle' : 'too-deep';
      return { paths, findings: [finding(rule, top(dir), {})] };
    }
    const entries = (await readdir(dir)).filter((name) => !isIgnored(name)).sort(order);
    for (const name of entries) {
      const path = join(dir, name);
      if ((await kindOf(path)) === 'folder') {
        const inside = await list(path, [...above, real]);
        paths.push(...inside.paths);
        findings.push(...inside.findings);
        continue;
      }
      const unread = notRead(path, name, entries);
      if (unread) findings.push(unread);
      else if (isKnowledgeFile(name)) paths.push(path);
    }
  } catch (thrown) {
    findings.push(unreadable(dir, thrown));
  }
  return { paths, findings };
}

function unreadable(path: string, thrown: unknown): Finding {
  const code = (thrown as NodeJS.ErrnoException).code ?? '';
  const reason = REASONS[code] ?? (code || `${basename(path)} is no plain file`);
  return finding('unreadable-file', top(path), { reason });
}

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  ENOENT: 'it has gone, or is a link that leads nowhere',
  ELOOP: 'it is a link that leads to itself',
  EISDIR: 'it is a folder',
  EMFILE: 'too many files are open',
};

function top(path: string) {
  return { path, line: 1, column: 1 };
}
