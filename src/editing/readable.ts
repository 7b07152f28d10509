/** Files that somebody has broken, as by a comma left out in a text editor: what stood in them last, and where they are broken. */
import { LRUCache } from 'lru-cache';
import type { Finding } from '../knowledge/model/knowledge.ts';
import type { RevisionFile } from '../knowledge/revisions/repository.ts';

/** Files as they can be read. */
export type Readable = {
  /** Those that are broken with their last good text; without those that never had one. */
  readonly files: readonly RevisionFile[];
  /** The paths of those that are broken. */
  readonly broken: ReadonlySet<string>;
};

const MOST_OWNERS = 50;

/** @param isGood whether a text can be read */
export function createReadable(isGood: (text: string) => boolean) {
  /** Of the base and of each working copy: the last good texts of its files, by path. */
  const last = new LRUCache<string, ReadonlyMap<string, string>>({ max: MOST_OWNERS });

  /**
   * @param owner whose files they are: what is good in one working copy is nothing to another
   * @param files as they stand
   * @param lost paths of files that are there, and have no text: those that may not be read, for one
   * @param earlier the last good text of a file that this process has never seen whole
   */
  return async function readable(
    owner: string,
    files: readonly RevisionFile[],
    lost: readonly string[],
    earlier: (path: string) => string | undefined | Promise<string | undefined>,
  ): Promise<Readable> {
    const before = last.get(owner);
    const broken = new Set([
      ...files.flatMap(({ path, text }) => (isGood(text) ? [] : [path])),
      ...lost,
    ]);
    const good = new Map<string, string>();
    for (const { path, text } of [...files, ...lost.map((one) => ({ path: one, text: '' }))]) {
      const known = broken.has(path) ? (before?.get(path) ?? (await earlier(path))) : text;
      if (known !== undefined) good.set(path, known);
    }
    last.set(owner, good);
    return { files: [...good].map(([path, text]) => ({ path, text })), broken };
  };
}

/** What is wrong with a broken file: the first error of those that keep it from being read. */
export function faultOf(path: string, findings: readonly Finding[]): Finding | undefined {
  const own = findings.filter((one) => one.path === path && one.severity === 'error');
  return own.find(({ rule }) => rule === 'json-syntax') ?? own[0];
}
