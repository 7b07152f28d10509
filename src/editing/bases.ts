/** The two places that knowledge comes from, as a working copy reads and publishes them. */

import { relative, sep } from 'node:path';
import { DISK } from '../knowledge/loading/disk.ts';
import { stateOf } from '../knowledge/loading/list.ts';
import { readFolder } from '../knowledge/loading/load.ts';
import { contentHash } from '../knowledge/model/content-hash.ts';
import type { Finding } from '../knowledge/model/knowledge.ts';
import { assembleFiles } from '../knowledge/revisions/assemble-revision.ts';
import { publish } from '../knowledge/revisions/publish.ts';
import type { RevisionRepository } from '../knowledge/revisions/repository.ts';
import type { BaseFiles, FileChange, KnowledgeBase } from './base.ts';
import { overlaid } from './view.ts';
import { writeFiles } from './write-files.ts';

/** @param dir the knowledge folder, served as it stands */
export function folderBase(dir: string): KnowledgeBase {
  let last: { readonly state: string; readonly files: BaseFiles } | undefined;
  const below = (path: string) => relative(dir, path).split(sep).join('/');
  return {
    async read() {
      const state = await stateOf(dir, DISK);
      if (last?.state === state) return last.files;
      const found = await readFolder(dir);
      const problems = found.files.flatMap((file) => ('problem' in file ? [file.problem] : []));
      const named = [...found.findings, ...problems].map((one) => ({
        ...one,
        path: below(one.path),
      }));
      const files = found.files
        .filter((file) => 'text' in file)
        .map(({ path, text }) => ({ path: below(path), text }));
      last = { state, files: { files, problems: named, mark: markOf(files, named) } };
      return last.files;
    },
    publish: ({ changes }) => writeFiles(dir, changes),
  };
}

/** @param clock says when a revision is published */
export function storeBase(repository: RevisionRepository, clock: () => Date): KnowledgeBase {
  let last: { readonly id: string; readonly files: BaseFiles } | undefined;
  async function current(id: string | undefined): Promise<BaseFiles> {
    if (id === undefined) return { files: [], problems: [], mark: '' };
    if (last?.id === id) return last.files;
    const files = (await repository.revision(id))?.files ?? [];
    last = { id, files: { files, problems: [], mark: id } };
    return last.files;
  }
  return {
    read: async () => current(await repository.currentRevision()),
    async publish({ changes, by, note }) {
      const now = await current(await repository.currentRevision());
      const isSame = ({ path, before }: FileChange) =>
        (now.files.find((file) => file.path === path)?.text ?? null) === before;
      if (!changes.every(isSame)) return { kind: 'overtaken' };
      const files = overlaid(
        now.files,
        changes.map(({ path, after }) => ({ path, text: after })),
      );
      const { version } = assembleFiles(files).knowledge;
      const draft = { files, version, publishedBy: by, note };
      const { kind } = await publish(draft, repository, clock());
      return { kind: kind === 'overtaken' ? kind : 'published' };
    },
  };
}

const markOf = (files: BaseFiles['files'], problems: readonly Finding[]): string =>
  contentHash(JSON.stringify([files, problems]));
