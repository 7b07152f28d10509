/**
 * Writes files of a folder: each whole or not at all, all of them or none, and only over what they were seen as.
 * A link stays a link, and its target is written; who may read a file stays, too.
 */
import { randomBytes } from 'node:crypto';
import { chmod, mkdir, open, readFile, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { FileChange, PublishedChanges } from './base.ts';

type Step = FileChange & {
  /** The file itself, behind any link. */
  readonly target: string;
  /** The new text, beside it; undefined where it is deleted. */
  readonly ready?: string;
};

export async function writeFiles(
  dir: string,
  changes: readonly FileChange[],
): Promise<PublishedChanges> {
  const ready: Step[] = [];
  const done: Step[] = [];
  try {
    for (const change of changes) ready.push(await prepared(dir, change));
    for (const step of ready) if ((await textOf(step.target)) !== step.before) return OVERTAKEN;
    for (const step of ready) {
      await put(step);
      done.push(step);
    }
    return { kind: 'published' };
  } catch (thrown) {
    for (const { target, before } of done) await restore(target, before);
    return { kind: 'failed', why: whyNot(thrown as NodeJS.ErrnoException) };
  } finally {
    for (const { ready: file } of ready) if (file) await rm(file, { force: true }).catch(() => {});
  }
}

const OVERTAKEN = { kind: 'overtaken' } as const;

async function prepared(dir: string, change: FileChange): Promise<Step> {
  const path = join(dir, ...change.path.split('/'));
  const target = await realpath(path).catch(() => path);
  if (change.after === null) return { ...change, target };
  await mkdir(dirname(target), { recursive: true });
  return { ...change, target, ready: await written(target, change.after) };
}

/** A new file beside the one it will replace, with its rights; on disk before its name is. */
async function written(target: string, text: string): Promise<string> {
  // Names that begin with a dot are nobody's knowledge.
  const ready = join(dirname(target), `.${basename(target)}.${randomBytes(4).toString('hex')}`);
  const mode = await stat(target).then(
    (found) => found.mode & 0o777,
    () => undefined,
  );
  const file = await open(ready, 'wx');
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
  if (mode !== undefined) await chmod(ready, mode);
  return ready;
}

const put = ({ target, ready }: Step): Promise<void> =>
  ready === undefined ? rm(target, { force: true }) : rename(ready, target);

async function restore(target: string, before: string | null): Promise<void> {
  if (before === null) await rm(target, { force: true });
  else await rename(await written(target, before), target);
}

async function textOf(path: string): Promise<string | null> {
  return readFile(path, 'utf8').catch((thrown: NodeJS.ErrnoException) => {
    if (thrown.code === 'ENOENT') return null;
    throw thrown;
  });
}

function whyNot({ code, message, path }: NodeJS.ErrnoException): string {
  const at = path ? ` (${path})` : '';
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS')
    return `Dateline may not write there${at}. Whoever runs it can allow that.`;
  if (code === 'ENOSPC' || code === 'EDQUOT') return `The disk is full${at}.`;
  return `${message}`;
}
