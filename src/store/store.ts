/** What outlives the process. SQLite behind Kysely, so that PostgreSQL can stand behind the same queries. */
import type { Outcome } from '../contract/reply.ts';

export type AskedQuestion = {
  readonly question: string;
  readonly locale: string;
  readonly outcome: Outcome;
  readonly confidence: number;
  /** The best fact, if any was near. */
  readonly fact: string | undefined;
  readonly platform: string;
  /** The server or workspace it was asked in. */
  readonly place?: string;
  readonly at: Date;
};

/** A question that ended without an answer, and how often it was asked. */
export type Gap = {
  readonly question: string;
  readonly locale: string;
  readonly outcome: Outcome;
  readonly times: number;
  readonly last: Date;
};

export type Store = {
  /** Writes soon, in batches; a full disk is logged, never thrown at a reader. */
  readonly recordQuestion: (asked: AskedQuestion) => void;
  readonly gaps: (limit: number) => Promise<Gap[]>;
  /** The facts that answered most in a place since then, most first, by id; only those that answered more than once. */
  readonly askedFacts: (place: string, since: Date, limit: number) => Promise<string[]>;
  /** Readable by `recallRequest` at once, on disk soon. Both count as a use of it. */
  readonly rememberRequest: (id: string, json: string) => void;
  readonly recallRequest: (id: string) => Promise<string | undefined>;
  /** Forgets requests that were last used, and questions that were asked, before then. @returns how many */
  readonly prune: (before: { readonly requests: Date; readonly questions: Date }) => Promise<{
    readonly requests: number;
    readonly questions: number;
  }>;
  /** Writes what is pending and closes. */
  readonly close: () => Promise<void>;
};
