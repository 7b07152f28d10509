/**
 * Revisions of the knowledge: each state that was ever published, one after the other in a chain (`chain/chain.ts`).
 * Where processes serve from the store, one of them is current there.
 */
import type { ChainProblem, Link } from '../../chain/chain.ts';
import type { RevisionMark } from '../model/knowledge.ts';

/** A file of the knowledge, its path as below the folder, with `/` between names on every system. */
export type RevisionFile = { readonly path: string; readonly text: string };

/** What is told of a revision. */
export type RevisionNote = RevisionMark &
  Link & {
    /** The version of the knowledge in it, see `Knowledge`. */
    readonly version: string;
    /** Who published it, in any words. */
    readonly publishedBy: string;
    /** What changed, as far as whoever published it has said; may be empty. */
    readonly note: string;
    /** The hash of the list of its files, see `sealed.ts`: equal for equal files in the same order. */
    readonly contents: string;
  };

export type Revision = RevisionNote & {
  /** In the order in which they are read. */
  readonly files: readonly RevisionFile[];
};

/** A revision that has no place in the chain yet. */
export type NewRevision = Omit<RevisionNote, keyof Link | 'contents'> & Pick<Revision, 'files'>;

export type RevisionRepository = {
  /** The id of the revision to be served; undefined where none has been published. Cheap: it is asked every second. */
  readonly currentRevision: () => Promise<string | undefined>;
  /** What is told of that one. */
  readonly currentNote: () => Promise<RevisionNote | undefined>;
  /** What is told of the last one, served from the store or not. */
  readonly latest: () => Promise<RevisionNote | undefined>;
  /** The newest first. @param before those with a smaller number; left out, all */
  readonly revisions: (of: {
    readonly before?: number | undefined;
    readonly limit: number;
  }) => Promise<readonly RevisionNote[]>;
  /** The last one published before a moment; undefined where there was none yet. */
  readonly revisionBefore: (moment: Date) => Promise<RevisionNote | undefined>;
  /** With its files; undefined where there is none of this id. */
  readonly revision: (id: string) => Promise<Revision | undefined>;
  /** The same by its number. */
  readonly numbered: (number: number) => Promise<Revision | undefined>;
  /** Up to which number it is noted what each revision changed; 0 where of none. */
  readonly changesNotedTo: () => Promise<number>;
  /** Notes what a revision changed, once; see `history.ts`. */
  readonly noteChanges: (number: number, changes: readonly NotedChange[]) => Promise<void>;
  /** The revisions that changed an item, the newest first, as far as that is noted. */
  readonly changesOf: (
    item: string,
    of: { readonly before?: number | undefined; readonly limit: number },
  ) => Promise<readonly (Pick<NotedChange, 'value'> & { readonly revision: RevisionNote })[]>;
  /**
   * Adds a revision to the chain, and makes it the current one in the store where it shall be served from there; all of it or nothing.
   * @param after the id of the one that must still be the latest; undefined for none
   * @param serve left out, it is on record alone; `over` is the id of the one that must still be current
   * @returns undefined where that is not so: somebody else has published in between
   */
  readonly addRevision: (
    revision: NewRevision,
    after: string | undefined,
    serve?: { readonly over: string | undefined },
  ) => Promise<RevisionNote | undefined>;
  /** Everything that was altered, taken out or lost since, in the order of the chain. Reads all of it. */
  readonly verify: () => Promise<Verified>;
};

type NotedChange = {
  /** `facts rescued` */
  readonly item: string;
  /** As it stands from that revision on; undefined where it is gone. */
  readonly value: Readonly<Record<string, unknown>> | undefined;
};

export type Verified = {
  readonly revisions: number;
  /** The last one, to be compared with what somebody has noted elsewhere. */
  readonly last: RevisionNote | undefined;
  /** All hashes of the chain, for looking for one that somebody has noted. */
  readonly hashes: ReadonlySet<string>;
  readonly problems: readonly RevisionProblem[];
};

export type RevisionProblem =
  | ChainProblem
  /** What it says of itself is whole; the list of its files or one of the files is not. */
  | {
      readonly kind: 'files';
      readonly number: number;
      readonly id: string;
      /** Paths where they are known. */
      readonly paths: readonly string[];
    }
  /** The store holds that this one is the last or is served, and it is not there. */
  | { readonly kind: 'gone'; readonly id: string }
  /** The store holds that this one is the last, and another one is. */
  | { readonly kind: 'not-last'; readonly id: string };
