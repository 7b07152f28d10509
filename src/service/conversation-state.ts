/** Which conversation a question belongs to, and what that is about, for as long as people remember it themselves. */
import { LRUCache } from 'lru-cache';
import type { Context, Request } from '../contract/request.ts';
import type { RequestContext } from './request-context.ts';
import type { Talks } from './types.ts';

/** Conversations kept: the least recent goes first. A follow-up after a restart is read as a question of its own. */
const MOST_CONVERSATIONS = 5_000;

const ABOUT_NOTHING: Context = { about: [] };

export type Conversations = Talks & {
  /** Gives a question the context of its conversation, unless it brings one. */
  readonly continue: (request: Request, conversation: string) => Request;
};

export function createConversations(): Conversations {
  const contexts = new LRUCache<string, Context>({ max: MOST_CONVERSATIONS });
  return {
    continue(request, conversation) {
      const context = contexts.get(conversation);
      return request.command === 'ask' && !request.context && context && !isAboutNothing(context)
        ? { ...request, context }
        : request;
    },
    begin({ conversation }) {
      if (conversation !== undefined && !contexts.has(conversation))
        contexts.set(conversation, ABOUT_NOTHING);
    },
    has: (conversation) => contexts.has(conversation),
    note(conversation, context) {
      contexts.set(conversation, isAboutNothing(context) ? ABOUT_NOTHING : context);
    },
  };
}

const isAboutNothing = ({ about, when }: Context): boolean => about.length === 0 && !when;

/**
 * A private question has a conversation of its own: what one reader asks for their own eyes must not change
 * what "and how many survived?" means to everybody else. It begins where the one that all can read stands.
 */
export function continueConversation(
  request: Request,
  from: RequestContext,
  conversations: Conversations,
): Request {
  const { conversation } = from;
  if (conversation === undefined) return request;
  const own = conversations.continue(request, keyOf(from, conversation));
  return own === request ? conversations.continue(request, conversation) : own;
}

export function noteConversation(
  context: Context,
  from: RequestContext,
  conversations: Conversations,
): void {
  const { conversation } = from;
  if (conversation !== undefined) conversations.note(keyOf(from, conversation), context);
}

const keyOf = ({ privately, user }: RequestContext, conversation: string): string =>
  privately ? `${conversation} ${user ?? ''}` : conversation;
