/** What a working copy begins from and is published to: the knowledge folder, or the revision that is served. */
import type { Finding } from '../knowledge/model/knowledge.ts';
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

export type Publication = {
  readonly changes: readonly FileChange[];
  /** Who publishes it, and what they say of it. */
  readonly by: string;
  readonly note: string;
};

export type PublishedChanges =
  | { readonly kind: 'published' }
  /** Somebody was faster: nothing was changed. */
  | { readonly kind: 'overtaken' }
  /** It cannot be written; nothing was changed, and this says why. */
  | { readonly kind: 'failed'; readonly why: string };

export type KnowledgeBase = {
  readonly read: () => Promise<BaseFiles>;
  readonly publish: (publication: Publication) => Promise<PublishedChanges>;
};
