/** What became of a fact, as readers may know it: on which day, and in what; not who did it. */
import { historyOf } from './history.ts';
import type { RevisionRepository } from './repository.ts';

export type FactChange = {
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly kind: 'added' | 'changed' | 'withdrawn';
  /** The fact's own fields that changed: `text`, `status`; empty where it was added or is gone. */
  readonly fields: readonly string[];
  /** As it stood before, where it is gone. */
  readonly before?: unknown;
};

type Revisions = Parameters<typeof historyOf>[1] & Partial<RevisionRepository>;

/** @returns a function: the id of a fact → its changes, the newest first; none where nothing is on record */
export function createFactHistory(revisions: Revisions) {
  return async (id: string): Promise<readonly FactChange[]> => {
    const changes = await historyOf({ section: 'facts', id }, revisions, { limit: 50 });
    return changes.map(({ revision, diff: { kind, fields, before, after } }) => ({
      at: revision.publishedAt,
      kind,
      fields:
        before && after
          ? [...new Set(fields.map(({ field }) => field.split('.')[0] ?? field))]
          : [],
      ...(!after && before && { before }),
    }));
  };
}
