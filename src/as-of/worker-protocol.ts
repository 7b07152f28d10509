/** What is said between the process that answers and the worker that has the facts of past days. */
import type { AskResult, Reader } from '../answer/types.ts';
import type { Reply } from '../contract/reply.ts';
import type { Request } from '../contract/request.ts';
import type { Fact } from '../knowledge/model/schema.ts';
import type { RevisionFile } from '../knowledge/revisions/repository.ts';

export type Wanted = {
  /** The revision by its id. */
  readonly revision: string;
  /** Its files, where the worker has said that it does not have them any more. */
  readonly files?: readonly RevisionFile[];
  /** Only these packs; empty for all. */
  readonly packs: readonly string[];
  /** Left out, only the facts are wanted. */
  readonly ask?: { readonly request: Request; readonly reader: Reader };
};

/** What stood then. */
export type Stood = {
  /** The facts that stood, by id. */
  readonly facts: ReadonlyMap<string, Fact>;
  readonly reply?: Reply;
  readonly asked?: AskResult;
};

export type ToPast = Wanted & { readonly id: number };
export type FromPast = { readonly id: number } & (
  | { readonly type: 'stood'; readonly stood: Stood }
  | { readonly type: 'needs-files' }
  /** This version of Dateline cannot read all of it. */
  | { readonly type: 'unreadable' }
  | { readonly type: 'failed'; readonly message: string }
);
