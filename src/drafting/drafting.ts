/** What becomes of an article: drafts, and sentences that are none. */
import type { Draft, Locale } from '../knowledge/model/schema.ts';
import type { Article } from './article.ts';
import type { Held } from './held.ts';
import type { Reason } from './left-out.ts';
import type { ArticleSource } from './source.ts';
import type { Todo } from './todo.ts';

/** A sentence of the article: where it stands in its text, and what became of it. */
export type Drafted = {
  readonly from: number;
  readonly to: number;
  readonly draft: Draft;
  readonly todo: readonly Todo[];
  readonly held?: Held;
};
export type Left = {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly reason: Reason;
  /** The draft that it would be, for an editor who wants it all the same. */
  readonly anyway?: Drafted;
};

export type Drafting = {
  readonly article: Article;
  readonly locale: Locale;
  readonly source: ArticleSource;
  readonly drafts: readonly Drafted[];
  readonly left: readonly Left[];
};
