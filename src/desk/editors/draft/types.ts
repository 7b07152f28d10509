/** What the page "From an article" is told. */
import type { FactBlock } from '../../../contract/reply.ts';
import type { Draft, Locale, Status } from '../../../knowledge/model/schema.ts';

export type DraftPacks = {
  readonly packs: readonly { readonly id: string; readonly title: string }[];
};

export type ShownName = {
  readonly name: string;
  /** No file has it yet. */
  readonly isNew: boolean;
};

export type ShownDraft = {
  /** Where its sentence stands in the article, from (inclusive) to (exclusive). */
  readonly from: number;
  readonly to: number;
  /** As it is kept. */
  readonly draft: Draft;
  /** In words, in the editor's language. */
  readonly status: Status;
  readonly statusWords: string;
  readonly when?: string;
  readonly says: readonly ShownName[];
  readonly who: readonly ShownName[];
  readonly where: readonly ShownName[];
  readonly figures: readonly string[];
  readonly todo: readonly string[];
  /** The fact that says the same, or says otherwise and in what. */
  readonly held?: {
    readonly verdict: 'same' | 'differs';
    readonly fact: FactBlock;
    readonly asserted?: string;
    readonly approved?: string;
  };
};

export type ShownLeft = {
  readonly from: number;
  readonly to: number;
  /** In words, in the editor's language. */
  readonly reason: string;
  readonly anyway?: ShownDraft;
};

export type ShownDrafting = {
  readonly title: string;
  /** The day the article is of, in words. */
  readonly day?: string;
  readonly language: Locale;
  readonly text: string;
  readonly blocks: readonly { readonly kind: string; readonly from: number; readonly to: number }[];
  readonly drafts: readonly ShownDraft[];
  readonly left: readonly ShownLeft[];
};

export type Kept = {
  readonly kept: number;
  /** The first of them, for going on there. */
  readonly first?: string;
};
