/** What each talk is about, for as long as people remember it themselves. */
import type { Context, Request } from '../contract/request.ts';

/** Talks kept: the least recent goes first. A follow-up after a restart is read as a question of its own. */
const MOST = 5_000;

export type Conversations = {
  /** Gives a question the context of its talk, unless it brings one. */
  readonly continue: (request: Request, conversation: string) => Request;
  readonly note: (conversation: string, context: Context) => void;
};

export function createConversations(): Conversations {
  const contexts = new Map<string, Context>();
  return {
    continue(request, conversation) {
      const context = contexts.get(conversation);
      return request.command === 'ask' && !request.context && context
        ? { ...request, context }
        : request;
    },
    note(conversation, context) {
      contexts.delete(conversation);
      if (context.about.length === 0 && !context.when) return;
      contexts.set(conversation, context);
      if (contexts.size > MOST) contexts.delete(contexts.keys().next().value!);
    },
  };
}
