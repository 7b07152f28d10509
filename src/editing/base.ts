/** What a working copy begins from and is published to: the knowledge folder, or the revision that is served. */

import type { Finding } from '../knowledge/model/knowledge.ts';
import type { Person } from '../knowledge/publishing/types.ts';
import type { RevisionFile } from '../knowledge/revisions/repository.ts';

export type BaseFiles = {
  readonly files: readonly RevisionFile[];
  /** What is wrong with files that cannot be read, and with folders; paths are as those of the files. */
  readonly problems: readonly Finding[];
  /** Another whenever anything of it is. */
  readonly mark: string;
};

/** One file as it shall be. */
export type FileChange = {
  readonly path: string;
  /** As it must still be; null: there must be none. */
  readonly before: string | null;
  /** Null: to be deleted. */
  readonly after: string | null;
};

type Publication = {
  readonly changes: readonly FileChange[];
  /** Who publishes it, and what they say of it. */
  readonly by: Person;
  readonly note: string;
};

/** Why nothing could be published, and what the system said of it. */
export type NotPublished =
  | {
      readonly kind: 'unwritable';
      readonly because: 'protected' | 'full' | 'other';
      readonly said: string;
    }
  | { readonly kind: 'git-busy' | 'git-detached' | 'git-refused'; readonly said: string };

export type PublishedChanges =
  | { readonly kind: 'published'; readonly commit?: string }
  /** Somebody was faster: nothing was changed. */
  | { readonly kind: 'overtaken' }
  | { readonly kind: 'failed'; readonly why: NotPublished };

export type KnowledgeBase = {
  readonly read: () => Promise<BaseFiles>;
  /** The last text on record that a file had and that fits: for one that is broken as it stands. */
  readonly earlier: (path: string, fits: (text: string) => boolean) => Promise<string | undefined>;
  readonly publish: (publication: Publication) => Promise<PublishedChanges>;
};
