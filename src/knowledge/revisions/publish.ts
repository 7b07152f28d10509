/** Publishes knowledge for every process that serves from the store. */
import { randomBytes } from 'node:crypto';
import type { RevisionFile, RevisionNote, RevisionRepository } from './repository.ts';

export type Draft = {
  /** Checked, and without an error. */
  readonly files: readonly RevisionFile[];
  readonly version: string;
  readonly publishedBy: string;
  readonly note?: string;
};

export type Published =
  | { readonly kind: 'published'; readonly revision: RevisionNote }
  /** The current revision has the same contents. */
  | { readonly kind: 'same'; readonly revision: RevisionNote }
  /** Somebody else has published in between; nothing was changed. */
  | { readonly kind: 'overtaken'; readonly revision: RevisionNote | undefined };

export async function publish(
  { files, version, publishedBy, note = '' }: Draft,
  repository: RevisionRepository,
  now: Date,
): Promise<Published> {
  const before = await repository.currentNote();
  if (before?.version === version) return { kind: 'same', revision: before };
  const revision: RevisionNote = {
    id: randomBytes(ID_BYTES).toString('hex'),
    publishedAt: now.toISOString(),
    version,
    publishedBy,
    note,
  };
  return (await repository.publishRevision({ ...revision, files }, before?.id))
    ? { kind: 'published', revision }
    : { kind: 'overtaken', revision: await repository.currentNote() };
}

/** Short enough to be read out, long enough that no two of a newsroom's are alike. */
const ID_BYTES = 5;
