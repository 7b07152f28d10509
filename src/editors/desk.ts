/** Questions to the editors, as the service offers them. */
import type { Locale } from '../knowledge/schema.ts';
import type { Reply } from '../reply/reply.ts';
import type { PlaceStore } from '../store/places.ts';
import { editorsReply, ticketReply } from './replies.ts';
import type { Address, Ticket } from './types.ts';

/** A new ticket on its way: post `reply` in `channel` of the asker's place, then call `posted`. */
export type ToEditors = {
  readonly ticket: Ticket;
  /** The editors' channel of that place. */
  readonly channel: string;
  readonly reply: Reply;
};

export type EditorsDesk = {
  /** Says where the ticket was posted, so that a reply to that message is known as a reply to it. */
  readonly posted: (ticket: number, at: Address) => Promise<void>;
  /** The ticket behind a message (or the thread under it) in an editors' channel. */
  readonly ticketAt: (at: Address) => Promise<Ticket | undefined>;
  readonly ticket: (id: number) => Promise<Ticket | undefined>;
  /**
   * Records what an editor wrote. Post `reply` to `ticket.asker`; it holds the editor's words alone,
   * marked as the editors' reply and not as an approved fact.
   * @returns undefined where there is no such ticket, or no words. A second reply replaces the first.
   */
  readonly reply: (
    ticket: number,
    given: { readonly words: string; readonly by: string },
  ) => Promise<{ readonly ticket: Ticket; readonly reply: Reply } | undefined>;
};

type Tickets = Pick<
  PlaceStore,
  'addTicket' | 'ticket' | 'ticketAt' | 'ticketPosted' | 'ticketReplied'
>;

/** More than any platform's form takes. */
const MOST_CHARACTERS = 4_000;
const MOST_QUESTION = 500;

export function createEditorsDesk(store: Tickets | undefined, clock: () => Date): EditorsDesk {
  return {
    posted: async (ticket, at) => store?.ticketPosted(ticket, at),
    ticketAt: async (at) => store?.ticketAt(at),
    ticket: async (id) => store?.ticket(id),
    async reply(id, given) {
      const words = given.words.trim().slice(0, MOST_CHARACTERS);
      const ticket = await store?.ticket(id);
      if (!store || !ticket || words === '') return undefined;
      const reply = { words, by: given.by, at: clock() };
      await store.ticketReplied(id, reply);
      return {
        ticket: { ...ticket, state: 'answered', reply },
        reply: editorsReply(ticket, words),
      };
    },
  };
}

/** Files a question. The ticket's message is in the language of the place. */
export async function fileTicket(
  store: Tickets,
  asked: Pick<Ticket, 'question' | 'locale' | 'asker' | 'at'>,
  channel: string,
  language: Locale,
): Promise<ToEditors> {
  const question = asked.question.trim().slice(0, MOST_QUESTION);
  const ticket = await store.addTicket({ ...asked, question });
  return { ticket, channel, reply: ticketReply(ticket, language) };
}
