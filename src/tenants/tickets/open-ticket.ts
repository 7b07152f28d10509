/** Takes questions in for the editors: each person's once, and no more at a time than editors can bear. */

import type { Locale } from '../../knowledge/model/schema.ts';
import type { TicketRepository } from './repository.ts';
import { ticketReply } from './ticket-replies.ts';
import type { OpenedTicket, Ticket } from './types.ts';

/** Questions of one person that wait for the editors at a time. */
const MOST_OPEN = 3;
/** After this long a question that nobody answered keeps its asker from no other one. */
const OPEN_DAYS = 30;
const DAY_MS = 86_400_000;
const MOST_QUESTION = 500;
/** What was to be posted so long ago and is not known to be was left by a process that ended. */
const LEFT_MS = 5_000;

/** @param language of the ticket's message: that of the tenant */
export type OpenTicket = (
  asked: Pick<Ticket, 'question' | 'locale' | 'asker' | 'at'>,
  channel: string,
  language: Locale,
) => Promise<OpenedTicket>;

export function createTicketOpener(
  store: Pick<TicketRepository, 'addTicket' | 'openTickets'>,
): OpenTicket {
  // One after the other, so that pressing twice at once opens one.
  let last: Promise<unknown> = Promise.resolve();
  return (asked, channel, language) => {
    const opened = last.then(() => open(asked, channel, language));
    last = opened.catch(() => {});
    return opened;
  };

  async function open(
    ...[asked, channel, language]: Parameters<OpenTicket>
  ): Promise<OpenedTicket> {
    const question = asked.question.trim().slice(0, MOST_QUESTION).toWellFormed();
    const { asker, at } = asked;
    const since = new Date(at.getTime() - OPEN_DAYS * DAY_MS);
    const waiting = await store.openTickets(asker, since);
    const same = waiting.find((ticket) => sameText(ticket.question) === sameText(question));
    if (same) {
      if (same.posted || at.getTime() - same.at.getTime() < LEFT_MS) return { state: 'already' };
      const reply = ticketReply(same, language);
      return { state: 'sent', delivery: { ticket: same, channel, reply, again: true } };
    }
    if (waiting.length >= MOST_OPEN) return { state: 'enough', count: waiting.length };
    const ticket = await store.addTicket({ ...asked, question });
    return {
      state: 'sent',
      delivery: { ticket, channel, reply: ticketReply(ticket, language) },
    };
  }
}

/** The words alone: neither capitals, spaces nor marks at the end make another question. */
const sameText = (question: string): string =>
  question
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
