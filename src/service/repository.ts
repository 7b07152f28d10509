/** What the service needs kept: the log of questions, the requests behind buttons, what conversations are about, and what its tenants' rooms need. */

import type { Outcome } from '../contract/reply.ts';
import type { CorrectionRepository } from '../tenants/corrections/receipts.ts';
import type { PostedRepository } from '../tenants/corrections/repository.ts';
import type { FeedbackRepository } from '../tenants/feedback/repository.ts';
import type { PromiseRepository } from '../tenants/promises/repository.ts';
import type { SettingsRepository, TurnRepository } from '../tenants/settings/repository.ts';
import type { SubscriptionRepository } from '../tenants/subscriptions/repository.ts';
import type { TicketRepository } from '../tenants/tickets/repository.ts';

export type AskedQuestion = {
  readonly question: string;
  /** With what it left out, where it went on with a conversation that says it. */
  readonly readAs?: string;
  readonly locale: string;
  readonly outcome: Outcome;
  readonly confidence: number;
  /** The best fact, if any was near. */
  readonly fact: string | undefined;
  readonly platform: string;
  /** The server or workspace it was asked in. */
  readonly tenant?: string;
  /** Who asked, `slack:T012/U345`: only where whoever runs Dateline has asked for it. */
  readonly asker?: string;
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

/** A question as it was typed, in one language and one server or workspace, and how often; never by whom. */
export type RecentQuestion = Pick<AskedQuestion, 'question' | 'locale' | 'tenant'> & {
  readonly times: number;
  readonly last: Date;
};

type RecentQuestions = {
  /** The most asked first. */
  readonly questions: readonly RecentQuestion[];
  /** How many more there are, and how often these were asked. */
  readonly left: { readonly questions: number; readonly times: number };
};

export type QuestionRepository = {
  /** Writes within a second; a full disk is logged, never thrown at a reader. */
  readonly recordQuestion: (asked: AskedQuestion) => void;
  readonly gaps: (limit: number) => Promise<Gap[]>;
  /** What was asked since then, whatever became of it. @param limit how many of them, once each */
  readonly recentQuestions: (since: Date, limit: number) => Promise<RecentQuestions>;
  /** The facts that answered most for a tenant since then, most first, by id; only those that answered more than once. */
  readonly askedFacts: (tenant: string, since: Date, limit: number) => Promise<string[]>;
};

export type RequestRepository = {
  /** Readable by this process's `recallRequest` at once, on disk soon. Both count as a use of it. */
  readonly rememberRequest: (id: string, json: string) => void;
  /** Resolves once all that were remembered so far are on disk, or cannot be written; undefined where they are. */
  readonly requestsWritten: () => Promise<unknown> | undefined;
  readonly recallRequest: (id: string) => Promise<string | undefined>;
};

/** What conversations are about, by ids that do not say whose they are. */
export type ConversationRepository = {
  /** Readable by this process at once, by others soon. */
  readonly rememberConversation: (id: string, json: string) => void;
  readonly recallConversation: (id: string) => Promise<string | undefined>;
};

/** Everything that is kept of servers and workspaces, each part declared by the room that needs it. */
export type TenantRepositories = SettingsRepository &
  /** Absent where one process answers everybody. */
  Partial<TurnRepository> &
  SubscriptionRepository &
  TicketRepository &
  PromiseRepository &
  FeedbackRepository &
  PostedRepository &
  CorrectionRepository;
