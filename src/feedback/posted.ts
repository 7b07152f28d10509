/** Which answers stand where others can see them, so that a corrected fact can be marked there. */
import type { Request } from '../commands/request.ts';
import type { Address } from '../editors/types.ts';
import { factHash } from '../follow/fact-hash.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Reply } from '../reply/reply.ts';
import type { PlaceStore, Posted } from '../store/places.ts';

type AnsweredRequest = { readonly reply: Reply; readonly request: Request };

/** Where answers were posted for others to see, and with which facts. */
export type PostedAnswers = {
  /** Notes a message; replies without a fact are not noted. Returns at once. */
  readonly note: (at: Address & { readonly message: string }, answered: AnsweredRequest) => void;
  /** Messages that show any of these facts, newest first, at most 1,000. */
  readonly withFacts: (factIds: readonly string[]) => Promise<Posted[]>;
};

export function createPostedAnswers(
  store: Pick<PlaceStore, 'notePosted' | 'postedWith'> | undefined,
  knowledge: () => Knowledge,
  clock: () => Date,
): PostedAnswers {
  return {
    note({ place, channel, message }, { reply, request }) {
      const facts = factsIn(reply).flatMap((id) => {
        const fact = knowledge().facts.get(id);
        return fact ? [{ id, hash: factHash(fact) }] : [];
      });
      if (facts.length === 0) return;
      const asked = JSON.stringify({ ...request, language: reply.locale });
      store?.notePosted({ place, channel, message, request: asked, facts, at: clock() });
    },
    withFacts: async (ids) => (await store?.postedWith(ids)) ?? [],
  };
}

function factsIn({ blocks }: Reply): string[] {
  const ids = blocks.flatMap((block) => {
    if (block.type === 'fact') return [block.id];
    return block.type === 'timeline' ? block.entries.map(({ id }) => id) : [];
  });
  return [...new Set(ids)];
}
