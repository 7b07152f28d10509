/** What outlives the process. SQLite behind Kysely, so that PostgreSQL can stand behind the same queries. */
import type {
  ConversationRepository,
  QuestionRepository,
  RequestRepository,
} from '../service/repository.ts';

export type Store = QuestionRepository &
  RequestRepository &
  ConversationRepository & {
    /**
     * Forgets requests and conversations that were last used, questions and corrections that were asked for, what arrived and was
     * answered, and answers that were posted, before then. @returns how many
     */
    readonly prune: (before: {
      readonly requests: Date;
      readonly questions: Date;
      readonly feedback: Date;
      readonly tickets: Date;
      readonly conversations: Date;
      readonly arrivals: Date;
      readonly posted: Date;
      readonly corrections: Date;
      readonly sessions: Date;
      readonly audit: Date;
    }) => Promise<{
      readonly requests: number;
      readonly questions: number;
      readonly feedback: number;
      readonly tickets: number;
      readonly corrections: number;
    }>;
    /** Writes what is pending and closes. */
    readonly close: () => Promise<void>;
  };
