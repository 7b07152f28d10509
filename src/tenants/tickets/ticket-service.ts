/** Questions to the editors, as the service offers them. */

import type { Reply } from '../../contract/reply.ts';
import type { MessageAddress } from '../message-address.ts';
import type { TenantId } from '../tenant-id.ts';
import type { TicketRepository } from './repository.ts';
import { answeredReply } from './ticket-replies.ts';
import type { Ticket } from './types.ts';

export type TicketService = {
  /** Says where the ticket was posted, so that a reply to that message is known as a reply to it. */
  readonly posted: (ticket: number, at: MessageAddress) => Promise<void>;
  /** The ticket behind a message (or the thread under it) in an editors' channel. */
  readonly ticketAt: (at: MessageAddress) => Promise<Ticket | undefined>;
  /** The ticket with this number; undefined where it was asked in another tenant than this. */
  readonly ticket: (id: number, tenant: TenantId) => Promise<Ticket | undefined>;
  /** Takes back one that could not be posted, so that it can be asked again. */
  readonly unsent: (ticket: number) => Promise<void>;
  /**
   * Records what an editor wrote. Post `reply` to `ticket.asker`; it holds the editor's words alone,
   * marked as the editors' reply and not as an approved fact.
   * @param given from which tenant: an editor answers what was asked in their own
   * @returns undefined where that tenant has no such ticket, or there are no words. A second reply replaces
   *   the first.
   */
  readonly reply: (
    ticket: number,
    given: { readonly words: string; readonly by: string; readonly tenant: TenantId },
  ) => Promise<{ readonly ticket: Ticket; readonly reply: Reply } | undefined>;
};

type Tickets = Pick<
  TicketRepository,
  'ticket' | 'ticketAt' | 'ticketPosted' | 'ticketReplied' | 'removeTicket'
>;

/** More than any platform's form takes. */
const MOST_CHARACTERS = 4_000;

export function createTicketService(store: Tickets | undefined, clock: () => Date): TicketService {
  async function ticketOf(id: number, tenant: TenantId): Promise<Ticket | undefined> {
    const ticket = await store?.ticket(id);
    return ticket?.asker.tenant === tenant ? ticket : undefined;
  }
  return {
    posted: async (ticket, at) => store?.ticketPosted(ticket, at),
    ticketAt: async (at) => store?.ticketAt(at),
    ticket: ticketOf,
    unsent: async (ticket) => store?.removeTicket(ticket),
    async reply(id, given) {
      const words = given.words.trim().slice(0, MOST_CHARACTERS);
      const ticket = await ticketOf(id, given.tenant);
      if (!store || !ticket || words === '') return undefined;
      const reply = { words, by: given.by, at: clock() };
      await store.ticketReplied(id, reply);
      return {
        ticket: { ...ticket, state: 'answered', reply },
        reply: answeredReply(ticket, words),
      };
    },
  };
}
