/** What questions to the editors need kept. */
import type { MessageAddress } from '../message-address.ts';
import type { Ticket } from './types.ts';

export type TicketRepository = {
  readonly addTicket: (
    ticket: Pick<Ticket, 'question' | 'locale' | 'asker' | 'at'>,
  ) => Promise<Ticket>;
  /** One person's questions in a tenant that were asked since then and are not answered, oldest first. */
  readonly openTickets: (
    asker: Pick<Ticket['asker'], 'tenant' | 'user'>,
    since: Date,
  ) => Promise<Ticket[]>;
  readonly removeTicket: (id: number) => Promise<void>;
  readonly ticket: (id: number) => Promise<Ticket | undefined>;
  readonly ticketAt: (at: MessageAddress) => Promise<Ticket | undefined>;
  readonly ticketPosted: (id: number, at: MessageAddress) => Promise<void>;
  readonly ticketReplied: (id: number, reply: NonNullable<Ticket['reply']>) => Promise<void>;
};
