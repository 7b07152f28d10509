/** What messages are answered with: values, which `start` sends. */
import { LRUCache } from 'lru-cache';
import type { Delivery } from '../../shared/delivery.ts';
import type { HeldQuestions } from '../../shared/held-questions.ts';
import type { Message } from '../receive/addressing.ts';
import type { ConversationIds } from '../receive/conversation-id.ts';
import type { DiscordServices } from '../receive/interaction-context.ts';
import type { OwnRoles } from '../receive/own-role.ts';
import type { Post } from './post.ts';

export type MessageServices = DiscordServices & {
  /** The bot's own id. */
  readonly own: string;
  readonly conversations: ConversationIds;
  readonly refused: RefusalMemory;
  readonly roles: OwnRoles;
  readonly held: HeldQuestions;
  /** Takes up a message that was held, for so many seconds by now. */
  readonly again: (message: Message, waited: number, delivery?: Delivery) => Promise<void>;
  /** What is being answered, where it is written down. */
  readonly delivery?: Delivery | undefined;
};

/** Whom a refusal was told lately. */
export type RefusalMemory = Pick<LRUCache<string, true>, 'has' | 'set'>;

/** How long a person is not told again why there is no answer. */
const QUIET_MS = 60_000;

export const createRefusalMemory = (): RefusalMemory =>
  new LRUCache<string, true>({ max: 10_000, ttl: QUIET_MS });

/** What to do about a message. */
export type Reaction = {
  /** In the message's channel. */
  readonly posts: readonly Post[];
  /** To the writer alone. */
  readonly privately?: readonly Post[];
  /** Told the ids of the posts. */
  readonly noted?: (messages: readonly string[]) => Promise<void>;
};

/** Nothing is said. */
export const NOTHING: Reaction = { posts: [] };

/** The first replies to the question, which may be gone by then; the rest follows. */
export const inReply = (message: Message, posts: readonly Post[]): Post[] =>
  posts.map((post, index) =>
    index === 0
      ? {
          ...post,
          message_reference: { message_id: message.id, fail_if_not_exists: false },
          answers: message.author.id,
        }
      : post,
  );
