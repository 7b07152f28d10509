/** What is asked of the past, by whom, and what is told. */
import type { Engine, Reader } from '../answer/types.ts';
import type { Reply } from '../contract/reply.ts';
import type { Context, Request, RequestOf } from '../contract/request.ts';
import type { RevisionRepository } from '../knowledge/revisions/repository.ts';

export type AsOfRequest = Extract<Request, { readonly asOf?: string }>;
export type PastRequest = AsOfRequest | RequestOf<'changes'>;

export type Asked = {
  readonly engine: Engine;
  /** Those that are answered from; empty for all. */
  readonly packs: readonly string[];
  readonly reader: Reader;
};

export type Told = {
  readonly reply: Reply;
  /** What was asked, with the day itself in the place of "yesterday": buttons and shared copies outlive it. */
  readonly request: PastRequest;
  /** What a follow-up goes on with. */
  readonly context?: Context;
};

export type AsOf = { readonly reply: (request: PastRequest, asked: Asked) => Promise<Told> };

/** As much of what is on record as is asked here. */
export type OnRecord = Pick<RevisionRepository, 'revisionBefore' | 'numbered'>;
