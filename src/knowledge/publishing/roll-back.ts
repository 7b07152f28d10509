/** Goes back to what a revision held, by a new revision with the old contents. */
import type { RevisionFile, RevisionNote, RevisionRepository } from '../revisions/repository.ts';
import { contentsOf, hashOf } from '../revisions/sealed.ts';
import type { FileChange, Person, Publisher, PublishOutcome } from './types.ts';

export type RollBackOptions = {
  readonly publisher: Publisher;
  readonly revisions: Pick<RevisionRepository, 'latest' | 'revision'>;
  /** The id of the revision. */
  readonly to: string;
  readonly by: Person;
  /** Why; where it is empty, the revision says what it goes back to. */
  readonly note: string;
  /** Keeps a copy of files that are on no record; left out, they stop it. */
  readonly keep?: (files: readonly RevisionFile[]) => Promise<unknown>;
};

export type RolledBack =
  | PublishOutcome
  | { readonly kind: 'unknown' }
  /** What stands now is on no record, so that it would be lost. */
  | { readonly kind: 'unpublished'; readonly paths: readonly string[] };

export async function rollBack({
  publisher,
  revisions,
  to,
  by,
  note,
  keep,
}: RollBackOptions): Promise<RolledBack> {
  const target = await revisions.revision(to);
  if (!target) return { kind: 'unknown' };
  const now = await publisher.files();
  const unpublished = await notOnRecord(now, revisions);
  if (unpublished.length > 0) {
    if (!keep) return { kind: 'unpublished', paths: unpublished };
    await keep(now);
  }
  return publisher.publish({
    changes: changesTo(target.files, now),
    by,
    note: note.trim() || backTo(target),
  });
}

/** What has to be changed for the files to be these. */
function changesTo(
  target: readonly RevisionFile[],
  now: readonly RevisionFile[],
): readonly FileChange[] {
  const wanted = new Map(target.map(({ path, text }) => [path, text]));
  const there = new Map(now.map(({ path, text }) => [path, text]));
  return [...new Set([...wanted.keys(), ...there.keys()])].flatMap((path) => {
    const [text = null, stands] = [wanted.get(path), there.get(path)];
    if (text === (stands ?? null)) return [];
    return [{ path, text, before: stands === undefined ? null : hashOf(stands) }];
  });
}

async function notOnRecord(
  now: readonly RevisionFile[],
  revisions: RollBackOptions['revisions'],
): Promise<readonly string[]> {
  const latest = await revisions.latest();
  if (latest?.contents === contentsOf(now)) return [];
  const kept = latest && (await revisions.revision(latest.id));
  return changesTo(now, kept?.files ?? []).map(({ path }) => path);
}

const backTo = ({ id, publishedAt, note }: RevisionNote): string => {
  const at = publishedAt.slice(0, 16).replace('T', ' ');
  return `Back to revision ${id} of ${at} UTC${note ? ` (${note.split('\n')[0]})` : ''}`;
};
