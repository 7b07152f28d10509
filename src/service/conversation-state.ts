/** Which talk a question belongs to, and what that talk is about. */
import type { Context, Request } from '../contract/request.ts';
import type { Conversations } from './conversations.ts';
import type { From } from './types.ts';

/**
 * A private question has a talk of its own: what one reader asks for their own eyes must not change what
 * "and how many survived?" means to everybody else. It begins where the talk that all can read stands.
 */
export function continued(request: Request, from: From, conversations: Conversations): Request {
  const { conversation } = from;
  if (conversation === undefined) return request;
  const own = conversations.continue(request, talkOf(from, conversation));
  return own === request ? conversations.continue(request, conversation) : own;
}

export function noteTalk(context: Context, from: From, conversations: Conversations): void {
  const { conversation } = from;
  if (conversation !== undefined) conversations.note(talkOf(from, conversation), context);
}

const talkOf = ({ privately, user }: From, conversation: string): string =>
  privately ? `${conversation} ${user ?? ''}` : conversation;
