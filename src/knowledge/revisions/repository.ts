/** Revisions of the knowledge as they are published: every process that serves from the store serves the current one. */
import type { RevisionMark } from '../model/knowledge.ts';

/** A file of the knowledge, its path as below the folder, with `/` between names on every system. */
export type RevisionFile = { readonly path: string; readonly text: string };

/** What is told of a revision. */
export type RevisionNote = RevisionMark & {
  /** The version of the knowledge in it, see `Knowledge`. */
  readonly version: string;
  /** Who published it, in any words. */
  readonly publishedBy: string;
  /** What changed, as far as whoever published it has said; may be empty. */
  readonly note: string;
};

export type Revision = RevisionNote & {
  /** In the order in which they are read. */
  readonly files: readonly RevisionFile[];
};

export type RevisionRepository = {
  /** The id of the revision to be served; undefined where none has been published. Cheap: it is asked every second. */
  readonly currentRevision: () => Promise<string | undefined>;
  /** What is told of that one. */
  readonly currentNote: () => Promise<RevisionNote | undefined>;
  /** With its files; undefined where there is none of this id, or none any more. */
  readonly revision: (id: string) => Promise<Revision | undefined>;
  /**
   * Keeps a revision and makes it the current one, both or neither.
   * @param over the one that must still be current; undefined for none
   * @returns whether it is: somebody else may have published in between
   */
  readonly publishRevision: (revision: Revision, over: string | undefined) => Promise<boolean>;
};
