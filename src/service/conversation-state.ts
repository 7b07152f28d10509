/** Which conversation a question belongs to, and what that is about, for as long as people remember it themselves. */
import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import { type Context, type Request, readContext } from '../contract/request.ts';
import type { ConversationRepository } from './repository.ts';
import type { RequestContext } from './request-context.ts';
import type { Talks } from './types.ts';

/** Private conversations, which are in memory alone: the least recent goes first. */
const MOST_UNKEPT = 5_000;

const ABOUT_NOTHING: Context = { about: [] };

export type Conversations = Talks & {
  /** Gives a question the context of its conversation, unless it brings one. */
  readonly continue: (request: Request, conversation: string) => Promise<Request>;
  /** The same as `note` of what no other person reads; forgotten with the process. */
  readonly noteUnkept: (conversation: string, context: Context) => void;
};

/**
 * @param store where what is talked about outlives the process, but for what one reader asks privately; it
 *   is asked each time, because the question before may have been answered by another process
 */
export function createConversations(store: ConversationRepository): Conversations {
  const unkept = new LRUCache<string, Context>({ max: MOST_UNKEPT });
  async function contextOf(conversation: string): Promise<Context | undefined> {
    const own = unkept.get(conversation);
    if (own) return own;
    const json = await store.recallConversation(keptAs(conversation));
    return json === undefined ? undefined : readContext(json);
  }
  const plain = (context: Context) => (isAboutNothing(context) ? ABOUT_NOTHING : context);
  function note(conversation: string, context: Context): void {
    store.rememberConversation(keptAs(conversation), JSON.stringify(plain(context)));
  }
  return {
    async continue(request, conversation) {
      if (request.command !== 'ask' || request.context) return request;
      const context = await contextOf(conversation);
      return context && !isAboutNothing(context) ? { ...request, context } : request;
    },
    async begin({ conversation }) {
      if (conversation !== undefined && !(await contextOf(conversation)))
        note(conversation, ABOUT_NOTHING);
    },
    has: async (conversation) => (await contextOf(conversation)) !== undefined,
    note,
    noteUnkept(conversation, context) {
      unkept.set(conversation, plain(context));
    },
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
export async function continueConversation(
  request: Request,
  from: RequestContext,
  conversations: Conversations,
): Promise<Request> {
  const { conversation, privately } = from;
  if (conversation === undefined) return request;
  const own = privately
    ? await conversations.continue(request, keyOf(from, conversation))
    : request;
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
