/** Changes of files held against the files as they stand. Pure. */
import { isIgnored } from '../loading/list.ts';
import { isKnowledgeFile } from '../loading/not-read.ts';
import type { Finding } from '../model/knowledge.ts';
import { order } from '../parsing/findings.ts';
import { assembleFiles } from '../revisions/assemble-revision.ts';
import type { RevisionFile } from '../revisions/repository.ts';
import { hashOf } from '../revisions/sealed.ts';
import type { Conflict, FileChange } from './types.ts';

export type Applied = {
  /** All files as they shall be, in the order in which they are read. */
  readonly files: readonly RevisionFile[];
  /** Those of the changes that change something. */
  readonly changes: readonly FileChange[];
};

/**
 * @returns the files as they shall be, or what stands against it
 * @throws where a path leads out of the folder or is of no knowledge file
 */
export function applyChanges(
  now: readonly RevisionFile[],
  wanted: readonly FileChange[],
): Applied | { readonly conflicts: readonly Conflict[] } {
  const texts = new Map(now.map(({ path, text }) => [path, text]));
  for (const { path } of wanted) requireKnowledgePath(path);
  const changes = wanted.filter(({ path, text }) => (texts.get(path) ?? null) !== text);
  const conflicts = changes.flatMap(({ path, before, text }): Conflict[] => {
    const theirs = texts.get(path) ?? null;
    const known = theirs === null ? null : hashOf(theirs);
    return known === before ? [] : [{ path, yours: text, theirs }];
  });
  if (conflicts.length > 0) return { conflicts };
  for (const { path, text } of changes) {
    if (text === null) texts.delete(path);
    else texts.set(path, text);
  }
  const files = [...texts].map(([path, text]) => ({ path, text }));
  return { files: files.sort((a, b) => asRead(a.path, b.path)), changes };
}

function requireKnowledgePath(path: string): void {
  const names = path.split('/');
  const odd = names.some((name) => name === '' || isIgnored(name) || /^\.+$|[\\\0]/.test(name));
  if (odd || !isKnowledgeFile(path))
    throw new Error(
      `“${path}” is no knowledge file: those end in .json, and lie below the knowledge folder.`,
    );
}

/** Folder by folder, as they are listed. */
function asRead(one: string, other: string): number {
  const [a, b] = [one.split('/'), other.split('/')];
  const at = a.findIndex((name, index) => name !== b[index]);
  if (at < 0) return a.length - b.length;
  return order(a[at] ?? '', b[at] ?? '');
}

export type Checked = {
  readonly version: string;
  readonly facts: number;
  /** All errors there will be. */
  readonly errors: readonly Finding[];
  /** Those that are not there now. */
  readonly added: readonly Finding[];
};

/** What the files will be served as, and what is wrong with them that was not before. */
export function checkFiles(now: readonly RevisionFile[], next: readonly RevisionFile[]): Checked {
  const { knowledge, findings } = assembleFiles(next);
  const errors = findings.filter(isError);
  const told = ({ path, rule, message }: Finding) => JSON.stringify([path, rule, message]);
  const known = new Set(
    errors.length === 0 ? [] : assembleFiles(now).findings.filter(isError).map(told),
  );
  const added = errors.filter((error) => !known.has(told(error)));
  return { version: knowledge.version, facts: knowledge.facts.size, errors, added };
}

const isError = ({ severity }: Finding): boolean => severity === 'error';
