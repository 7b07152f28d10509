/** Who published files that an editor had begun to change, as far as that is on record. */
import { TEXT_EDITOR } from '../knowledge/publishing/folder-recorder.ts';
import type { RevisionRepository } from '../knowledge/revisions/repository.ts';
import type { MovedFile } from './publishing.ts';

export type OnRecord = Pick<RevisionRepository, 'revisions' | 'revision'>;

/** What was published before that is seldom asked for, and each holds all files. */
const MOST = 8;

/** @returns by path, null for a text editor; without those whose text is not the one published last, or has been the same for long */
export async function changedBy(
  moved: readonly MovedFile[],
  revisions: OnRecord | undefined,
): Promise<ReadonlyMap<string, string | null>> {
  const found = new Map<string, string | null>();
  if (!revisions || moved.length === 0) return found;
  const open = new Map(moved.map(({ path, theirs }) => [path, theirs]));
  let newer: string | null | undefined;
  for (const { id, publishedBy } of await revisions.revisions({ limit: MOST })) {
    const texts = new Map((await revisions.revision(id))?.files.map((one) => [one.path, one.text]));
    for (const [path, theirs] of open) {
      if ((texts.get(path) ?? null) === theirs) continue;
      if (newer !== undefined) found.set(path, newer);
      open.delete(path);
    }
    if (open.size === 0) break;
    newer = publishedBy === TEXT_EDITOR ? null : publishedBy;
  }
  return found;
}
