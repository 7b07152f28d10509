/** Publishes into the store, where knowledge is served from there. */
import { publish } from '../revisions/publish.ts';
import type { Revision, RevisionRepository } from '../revisions/repository.ts';
import { applyChanges, checkFiles } from './changes.ts';
import type { Publication, Publisher, PublishOutcome } from './types.ts';
import { unwritable } from './unwritable.ts';

const TRIES = 3;

export function createStorePublisher(revisions: RevisionRepository, clock: () => Date): Publisher {
  async function current(): Promise<Revision | undefined> {
    const id = await revisions.currentRevision();
    return id === undefined ? undefined : revisions.revision(id);
  }

  async function publishOver(
    served: Revision | undefined,
    { changes: wanted, by, note }: Publication,
  ): Promise<PublishOutcome | 'overtaken'> {
    const now = served?.files ?? [];
    const applied = applyChanges(now, wanted);
    if ('conflicts' in applied) return { kind: 'conflict', files: applied.conflicts };
    if (applied.changes.length === 0) return { kind: 'same' };
    const { version, errors } = checkFiles(now, applied.files);
    // All processes refuse a revision with an error in it.
    if (errors.length > 0) return { kind: 'refused', findings: errors };
    const draft = { files: applied.files, version, publishedBy: by.name, note };
    const published = await publish(draft, revisions, clock(), { id: served?.id });
    return published.kind === 'overtaken' ? 'overtaken' : published;
  }

  return {
    files: async () => (await current())?.files ?? [],
    async publish(publication) {
      try {
        for (let tries = 1; tries <= TRIES; tries += 1) {
          const outcome = await publishOver(await current(), publication);
          if (outcome !== 'overtaken') return outcome;
        }
        return unwritable('others keep publishing; try again in a moment');
      } catch (error) {
        return unwritable(error);
      }
    },
  };
}
