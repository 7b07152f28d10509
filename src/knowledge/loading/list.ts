/** Which knowledge files lie under a folder. */
import { join } from 'node:path';
import type { Finding } from '../model/knowledge.ts';
import { finding, order } from '../parsing/findings.ts';
import { type Disk, STALLED } from './disk.ts';
import { isKnowledgeFile, notRead } from './not-read.ts';
import { top, unreadable } from './unreadable.ts';

export type Listed = {
  /** The files, in order. */
  readonly paths: readonly string[];
  readonly findings: readonly Finding[];
  /** Folders that cannot be read. */
  readonly unread: readonly string[];
};

/** Whether a name belongs to the knowledge: neither hidden, nor generated, nor somebody else's. */
export function isIgnored(name: string): boolean {
  return (
    name === 'schema' || name === 'node_modules' || (name.startsWith('.') && !/^\.+$/.test(name))
  );
}

const DEEPEST = 12;

/** Never rejects: what cannot be read is a finding. */
export async function list(dir: string, disk: Disk): Promise<Listed> {
  const paths: string[] = [];
  const findings: Finding[] = [];
  const unread: string[] = [];
  await look(dir, []);
  return { paths, findings, unread };

  /** @param above the real paths of the folders that it lies in: a link to one of them would go round for ever */
  async function look(folder: string, above: readonly string[]): Promise<void> {
    try {
      const real = await disk.realpath(folder);
      const circle = above.includes(real);
      if (circle || above.length > DEEPEST) {
        findings.push(finding(circle ? 'link-in-a-circle' : 'too-deep', top(folder), {}));
        return;
      }
      const entries = (await disk.readdir(folder)).filter((name) => !isIgnored(name)).sort(order);
      for (const name of entries) await take(join(folder, name), name, entries, [...above, real]);
    } catch (thrown) {
      findings.push(unreadable(folder, thrown));
      unread.push(folder);
    }
  }

  async function take(
    path: string,
    name: string,
    beside: readonly string[],
    above: readonly string[],
  ): Promise<void> {
    if (await isFolder(path)) await look(path, above);
    else if (isKnowledgeFile(name)) paths.push(path);
    else {
      const other = notRead(path, name, beside);
      if (other) findings.push(other);
    }
  }

  /** What is missing, or forbidden to look at, is no folder: it is said of it as of a file. Throws where nothing answers. */
  async function isFolder(path: string): Promise<boolean> {
    return disk.stat(path).then(
      (stat) => stat.isDirectory(),
      (thrown: NodeJS.ErrnoException) => {
        if (thrown.code === STALLED) throw thrown;
        return false;
      },
    );
  }
}

/** A text that is another as soon as anything under a folder is: for where nobody tells of changes. */
export async function stateOf(dir: string, disk: Disk): Promise<string> {
  const { paths, findings } = await list(dir, disk);
  const files = await Promise.all(
    paths.map(async (path) => {
      const { ino, size, mtimeMs } = await disk.stat(path).catch(() => NONE);
      return `${path} ${ino} ${size} ${mtimeMs}`;
    }),
  );
  return JSON.stringify([files, findings]);
}

const NONE = { ino: 0, size: -1, mtimeMs: 0 };
