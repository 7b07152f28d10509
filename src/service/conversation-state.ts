/** Which conversation a question belongs to, and what that is about, for as long as people remember it themselves. */
import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import { type Context, type Request, readContext } from '../contract/request.ts';
import type { ConversationRepository } from './repository.ts';
import type { RequestContext } from './request-context.ts';
import type { Talks } from './types.ts';

/** Conversations kept in memory: the least recent goes first. */
const MOST_CONVERSATIONS = 5_000;

const ABOUT_NOTHING: Context = { about: [] };

export type Conversations = Talks & {
  /** Gives a question the context of its conversation, unless it brings one. */
  readonly continue: (request: Request, conversation: string) => Request;
  /** The same as `note` of what no other person reads; forgotten with the process. */
  readonly noteUnkept: (conversation: string, context: Context) => void;
};

/** @param store where what is talked about outlives the process, but for what one reader asks privately */
export function createConversations(store: ConversationRepository): Conversations {
  const contexts = new LRUCache<string, Context>({ max: MOST_CONVERSATIONS });
  function contextOf(conversation: string): Context | undefined {
    const known = contexts.get(conversation);
    if (known) return known;
    const json = store.recallConversation(keptAs(conversation));
    const context = json === undefined ? undefined : readContext(json);
    if (context) contexts.set(conversation, context);
    return context;
  }
  const noteUnkept = (conversation: string, context: Context) => {
    contexts.set(conversation, isAboutNothing(context) ? ABOUT_NOTHING : context);
  };
  function note(conversation: string, context: Context): void {
    noteUnkept(conversation, context);
    store.rememberConversation(keptAs(conversation), JSON.stringify(contexts.get(conversation)));
  }
  return {
    continue(request, conversation) {
      const context = contextOf(conversation);
      return request.command === 'ask' && !request.context && context && !isAboutNothing(context)
        ? { ...request, context }
        : request;
    },
    begin({ conversation }) {
      if (conversation !== undefined && !contextOf(conversation)) note(conversation, ABOUT_NOTHING);
    },
    has: (conversation) => contextOf(conversation) !== undefined,
    note,
    noteUnkept,
  };
}

/** The platform's ids say whose a direct message is: they are not kept. */
const keptAs = (conversation: string): string =>
  createHash('sha256').update(conversation).digest('base64url').slice(0, 22);

const isAboutNothing = ({ about, when, shown }: Context): boolean =>
  about.length === 0 && !when && !shown;

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
  const { conversation, privately } = from;
  if (conversation === undefined) return;
  if (privately) conversations.noteUnkept(keyOf(from, conversation), context);
  else conversations.note(conversation, context);
}

const keyOf = ({ privately, user }: RequestContext, conversation: string): string =>
  privately ? `${conversation} ${user ?? ''}` : conversation;
