/** Publishes into the knowledge folder: the files, a commit where they are in a git work tree, and a revision on record. */
import { join } from 'node:path';
import { folderFiles } from '../revisions/folder-files.ts';
import type { Applied } from './changes.ts';
import { applyChanges, checkFiles } from './changes.ts';
import type { FolderRecorder } from './folder-recorder.ts';
import { workTreeOf } from './git.ts';
import type { GitProblem, Publication, Publisher, PublishOutcome } from './types.ts';
import { writeFiles } from './write-files.ts';

export type FolderPublisherOptions = {
  readonly dir: string;
  readonly recorder: Pick<FolderRecorder, 'named'>;
  /** Keeps what is written from being served until it is settled; left out, nobody in this process serves it. */
  readonly hold?: <T>(work: () => Promise<T>) => Promise<T>;
};

export function createFolderPublisher({
  dir,
  recorder,
  hold = (work) => work(),
}: FolderPublisherOptions): Publisher {
  async function publish(publication: Publication): Promise<PublishOutcome> {
    const { files: now } = await folderFiles(dir);
    const applied = applyChanges(now, publication.changes);
    if ('conflicts' in applied) return { kind: 'conflict', files: applied.conflicts };
    if (applied.changes.length === 0) return { kind: 'same' };
    const { added } = checkFiles(now, applied.files);
    if (added.length > 0) return { kind: 'refused', findings: added };
    const written = await write(applied, publication);
    if ('problem' in written) return { kind: 'git', problem: written.problem };
    // Read anew, as a hook may have changed them, too.
    const { files, version, findings } = await folderFiles(dir);
    const { by, note } = publication;
    const draft = { files, version, publishedBy: by.name, note };
    const whole = findings.every(({ severity }) => severity !== 'error');
    const revision = await recorder.named(draft, whole);
    return { kind: 'published', revision, ...(written.commit && { commit: written.commit }) };
  }

  async function write(
    { changes }: Applied,
    { by, note }: Publication,
  ): Promise<{ readonly commit: string | undefined } | { readonly problem: GitProblem }> {
    const tree = await workTreeOf(dir);
    const problem = await tree?.problem();
    if (problem) return { problem };
    const files = changes.map(({ path, text }) => ({ path: join(dir, path), text }));
    const undo = await writeFiles(files);
    if (!tree) return { commit: undefined };
    try {
      const paths = files.map(({ path }) => path);
      const committed = await tree.commit(paths, by, note.trim() || messageOf(changes));
      if ('problem' in committed) await undo();
      return committed;
    } catch (error) {
      await undo();
      throw error;
    }
  }

  return {
    files: async () => (await folderFiles(dir)).files,
    publish: (publication) =>
      hold(() =>
        publish(publication).catch((error: unknown) => {
          const why = error instanceof Error ? error.message : String(error);
          return { kind: 'unwritable', why } as const;
        }),
      ),
  };
}

const messageOf = (changes: Applied['changes']): string =>
  `Edit ${changes.map(({ path }) => path).join(', ')}`;
