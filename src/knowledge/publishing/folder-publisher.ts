/** Publishes into the knowledge folder: the files, a commit where they are in a git work tree, and a revision on record. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { folderFiles } from '../revisions/folder-files.ts';
import type { Applied } from './changes.ts';
import { applyChanges, checkFiles } from './changes.ts';
import type { FolderRecorder } from './folder-recorder.ts';
import { workTreeOf } from './git.ts';
import type { Conflict, GitProblem, Publication, Publisher, PublishOutcome } from './types.ts';
import { unwritable } from './unwritable.ts';
import { Moved, writeFiles } from './write-files.ts';

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
    const texts = new Map(now.map(({ path, text }) => [path, text]));
    const hidden = applied.changes.find(
      ({ path }) => !texts.has(path) && existsSync(join(dir, path)),
    );
    if (hidden) return unwritable(cannotBeRead(hidden.path));
    const written = await write(applied, texts, publication);
    if ('moved' in written) return { kind: 'conflict', files: [written.moved] };
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
    now: ReadonlyMap<string, string>,
    { by, note }: Publication,
  ): Promise<Wrote> {
    const tree = await workTreeOf(dir);
    const problem = await tree?.problem();
    if (problem) return { problem };
    const files = changes.map(({ path, text }) => ({
      ...{ path: join(dir, path), text },
      before: now.get(path) ?? null,
    }));
    const undo = await writeFiles(files).catch((error: unknown) => {
      if (error instanceof Moved) return error;
      throw error;
    });
    if (undo instanceof Moved) {
      const { path, text } = changes.find((one) => join(dir, one.path) === undo.path)!;
      return { moved: { path, yours: text, theirs: undo.text } };
    }
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
    publish: (publication) => hold(() => publish(publication).catch(unwritable)),
  };
}

type Wrote =
  | { readonly commit: string | undefined }
  | { readonly problem: GitProblem }
  /** Somebody saved it after it was read. */
  | { readonly moved: Conflict };

/** It is on no record, so writing over it would lose it. */
const cannotBeRead = (path: string): string =>
  `${path} is there already and cannot be read as knowledge: mend it, or move it away, first`;

const messageOf = (changes: Applied['changes']): string =>
  `Edit ${changes.map(({ path }) => path).join(', ')}`;
