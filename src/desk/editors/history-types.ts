/** What the page is told of revisions. */
import type { Finding } from '../../knowledge/model/knowledge.ts';
import type { GitProblem } from '../../knowledge/publishing/types.ts';
import type { Unwritable } from '../../knowledge/publishing/unwritable.ts';
import type { ItemDiff } from '../../knowledge/revisions/diff.ts';

export type RevisionLine = {
  readonly id: string;
  readonly number: number;
  /** ISO 8601, UTC. */
  readonly publishedAt: string;
  /** Null: somebody with a text editor, in the folder. */
  readonly publishedBy: string | null;
  readonly note: string;
};

export type HistoryList = {
  readonly revisions: readonly RevisionLine[];
  /** Whether there are earlier ones. */
  readonly more: boolean;
};

/** What differs, from one state to another. */
export type Difference = {
  readonly changes: readonly ItemDiff[];
  /** How many there are in all: of very many only the first are given. */
  readonly total: number;
};

export type ItemHistory = {
  readonly changes: readonly { readonly revision: RevisionLine; readonly change: ItemDiff }[];
};

export type RollBackResult =
  | { readonly kind: 'published'; readonly commit?: string }
  | { readonly kind: 'same' | 'unknown' }
  | { readonly kind: 'unpublished'; readonly paths: readonly string[] }
  | { readonly kind: 'conflict'; readonly paths: readonly string[] }
  | { readonly kind: 'refused'; readonly findings: readonly Finding[] }
  | { readonly kind: 'git'; readonly problem: GitProblem }
  | Unwritable;
