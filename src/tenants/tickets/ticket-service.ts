/** Questions to the editors, as the service offers them. */
import type { Reply } from '../../contract/reply.ts';
import type { PlaceStore } from '../../store/tenant-store.ts';
import type { Place } from '../settings/settings.ts';
import { editorsReply } from './ticket-replies.ts';
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
  /** The ticket with this number; undefined where it was asked in another place than this. */
  readonly ticket: (id: number, place: Place) => Promise<Ticket | undefined>;
  /** Takes back one that could not be posted, so that it can be asked again. */
  readonly unsent: (ticket: number) => Promise<void>;
  /**
   * Records what an editor wrote. Post `reply` to `ticket.asker`; it holds the editor's words alone,
   * marked as the editors' reply and not as an approved fact.
   * @param given from which place: an editor answers what was asked in their own
   * @returns undefined where that place has no such ticket, or there are no words. A second reply replaces
   *   the first.
   */
  readonly reply: (
    ticket: number,
    given: { readonly words: string; readonly by: string; readonly place: Place },
  ) => Promise<{ readonly ticket: Ticket; readonly reply: Reply } | undefined>;
};

type Tickets = Pick<
  PlaceStore,
  'ticket' | 'ticketAt' | 'ticketPosted' | 'ticketReplied' | 'removeTicket'
>;

/** More than any platform's form takes. */
const MOST_CHARACTERS = 4_000;

export function createEditorsDesk(store: Tickets | undefined, clock: () => Date): EditorsDesk {
  async function ticketOf(id: number, place: Place): Promise<Ticket | undefined> {
    const ticket = await store?.ticket(id);
    return ticket?.asker.place === place ? ticket : undefined;
  }
  return {
    posted: async (ticket, at) => store?.ticketPosted(ticket, at),
    ticketAt: async (at) => store?.ticketAt(at),
    ticket: ticketOf,
    unsent: async (ticket) => store?.removeTicket(ticket),
    async reply(id, given) {
      const words = given.words.trim().slice(0, MOST_CHARACTERS);
      const ticket = await ticketOf(id, given.place);
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
