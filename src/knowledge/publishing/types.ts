/** Publishing from the page or a terminal: what is asked, and what comes of it. */
import type { Finding } from '../model/knowledge.ts';
import type { RevisionFile, RevisionNote } from '../revisions/repository.ts';
import type { Unwritable } from './unwritable.ts';

export type Person = {
  /** As editors know them. */
  readonly name: string;
  /** Left out where it is not known. */
  readonly email?: string;
  /** Nobody has signed in: it is whoever uses the machine, whom git may know by a name of their own. */
  readonly atMachine?: true;
};

/** One file as it shall be. */
export type FileChange = {
  /** As below the knowledge folder, with `/`: `harbour/facts.json`. */
  readonly path: string;
  /** The SHA-256 of the text that it was changed from (`hashOf`); null where there was no file. */
  readonly before: string | null;
  /** The whole text; null deletes the file. */
  readonly text: string | null;
};

export type Publication = {
  readonly changes: readonly FileChange[];
  readonly by: Person;
  /** Why, in the editor's words; may be empty. */
  readonly note: string;
};

export type PublishOutcome =
  | {
      readonly kind: 'published';
      /** Undefined where the store is away: it is put on record as soon as it is back. */
      readonly revision: RevisionNote | undefined;
      /** The commit, shortened, where the folder is in a git work tree. */
      readonly commit?: string;
    }
  /** Everything stands as it shall be already. */
  | { readonly kind: 'same' }
  /** A file has changed meanwhile: nothing was published. */
  | { readonly kind: 'conflict'; readonly files: readonly Conflict[] }
  /** It would bring errors that are not there now: nothing was published. */
  | { readonly kind: 'refused'; readonly findings: readonly Finding[] }
  /** Git did not take it: nothing was published, and the files are as they were. */
  | { readonly kind: 'git'; readonly problem: GitProblem }
  /** The folder cannot be written to, or the store is away: nothing was published. */
  | Unwritable;

export type Conflict = {
  readonly path: string;
  /** What was to be published, and what stands now; null for no file. */
  readonly yours: string | null;
  readonly theirs: string | null;
};

/** Why there can be no commit. */
export type GitProblem =
  /** Something has been begun in the repository and not ended. */
  | { readonly kind: 'busy'; readonly with: 'rebase' | 'merge' | 'cherry-pick' | 'revert' }
  /** It is on no branch, so that a commit would be lost. */
  | { readonly kind: 'detached' }
  /** A hook, the signing or git itself refused. */
  | { readonly kind: 'refused'; readonly said: string };

export type Publisher = {
  /** What is published now, as text; what a working copy begins from. */
  readonly files: () => Promise<readonly RevisionFile[]>;
  readonly publish: (publication: Publication) => Promise<PublishOutcome>;
};
