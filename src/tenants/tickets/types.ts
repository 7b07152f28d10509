/** "Ask the editors": a question that no fact answers, on its way to a person and back. */

import type { Reply } from '../../contract/reply.ts';
import type { Locale } from '../../knowledge/model/schema.ts';
import type { MessageAddress } from '../message-address.ts';

export type Ticket = {
  /** Short, as in `dateline draft 17`. */
  readonly id: number;
  readonly question: string;
  readonly locale: Locale;
  /** Where the asker asked, and who it was: the reply goes there. */
  readonly asker: MessageAddress & { readonly user: string };
  readonly state: 'open' | 'answered';
  readonly at: Date;
  /** The message in the editors' channel, once posted. */
  readonly posted?: MessageAddress;
  /** The editor's own words, verbatim, once given. */
  readonly reply?: { readonly words: string; readonly by: string; readonly at: Date };
};

/** A new ticket on its way: post `reply` in `channel` of the asker's tenant, then call `posted`. */
export type TicketDelivery = {
  readonly ticket: Ticket;
  /** The editors' channel of that tenant. */
  readonly channel: string;
  readonly reply: Reply;
  /** It was to be posted before, and may stand there: a process ended before it was noted. */
  readonly again?: true;
};

/** What became of a question that was to go to the editors. */
export type OpenedTicket =
  | { readonly state: 'sent'; readonly delivery: TicketDelivery }
  /** The same person's same question waits already. */
  | { readonly state: 'already' }
  | { readonly state: 'enough'; readonly count: number };
