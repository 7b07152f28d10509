/** Makes a revision of some files: served from the store, or on record alone. */
import { randomBytes } from 'node:crypto';
import type { NewRevision, RevisionFile, RevisionNote, RevisionRepository } from './repository.ts';
import { contentsOf } from './sealed.ts';

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

type Revisions = Pick<RevisionRepository, 'currentNote' | 'latest' | 'addRevision'>;

/**
 * Publishes knowledge for every process that serves from the store.
 * @param over the id of the one that must be current still; left out, whichever is when this begins
 */
export async function publish(
  draft: Draft,
  repository: Revisions,
  now: Date,
  over?: { readonly id: string | undefined },
): Promise<Published> {
  const before = await repository.currentNote();
  if (over && before?.id !== over.id) return { kind: 'overtaken', revision: before };
  if (before?.contents === contentsOf(draft.files)) return { kind: 'same', revision: before };
  const revision = newRevision(draft, now);
  for (let tries = 1; ; tries += 1) {
    const after = await repository.latest();
    const added = await repository.addRevision(revision, after?.id, { over: before?.id });
    if (added) return { kind: 'published', revision: added };
    const current = await repository.currentNote();
    // Where it is the same, something else was put on record in between, which is in nobody's way.
    if (current?.id !== before?.id || tries === MOST_TRIES)
      return { kind: 'overtaken', revision: current };
  }
}

/**
 * Puts on record what is served elsewhere than from the store, once, whichever replica does it.
 * @param named whether whoever it was and why is worth a revision of its own where the contents are on record already
 * @returns the latest revision, and whether it is new
 */
export async function record(
  draft: Draft,
  repository: Revisions,
  now: Date,
  { named = false }: { readonly named?: boolean } = {},
): Promise<{ readonly kind: 'recorded' | 'same'; readonly revision: RevisionNote }> {
  const revision = newRevision(draft, now);
  const contents = contentsOf(draft.files);
  for (let tries = 1; tries <= MOST_TRIES; tries += 1) {
    const latest = await repository.latest();
    if (latest?.contents === contents && !named) return { kind: 'same', revision: latest };
    const added = await repository.addRevision(revision, latest?.id);
    if (added) return { kind: 'recorded', revision: added };
  }
  throw new Error('Others keep publishing. Try again.');
}

const MOST_TRIES = 5;

function newRevision({ files, version, publishedBy, note = '' }: Draft, now: Date): NewRevision {
  return {
    id: randomBytes(ID_BYTES).toString('hex'),
    publishedAt: now.toISOString(),
    version,
    publishedBy: plain(publishedBy),
    note: plain(note),
    files,
  };
}

/** What every database keeps just as it is. */
const plain = (words: string): string => words.replaceAll('\0', '').toWellFormed().trim();

/** Short enough to be read out, long enough that no two of a newsroom's are alike. */
const ID_BYTES = 5;
