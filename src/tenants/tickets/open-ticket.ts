/** Takes questions in for the editors: each person's once, and no more at a time than editors can bear. */
import type { Locale } from '../../knowledge/model/schema.ts';
import type { PlaceStore } from '../../store/tenant-store.ts';
import { ticketReply } from './ticket-replies.ts';
import type { ToEditors } from './ticket-service.ts';
import type { Ticket } from './types.ts';

/** Questions of one person that wait for the editors at a time. */
export const MOST_OPEN = 3;
/** After this long a question that nobody answered keeps its asker from no other one. */
export const OPEN_DAYS = 30;
const DAY_MS = 86_400_000;
const MOST_QUESTION = 500;

export type Filed =
  | { readonly state: 'sent'; readonly toEditors: ToEditors }
  /** The same person's same question waits already. */
  | { readonly state: 'already' }
  | { readonly state: 'enough'; readonly count: number };

/** @param language of the ticket's message: that of the place */
export type FileTicket = (
  asked: Pick<Ticket, 'question' | 'locale' | 'asker' | 'at'>,
  channel: string,
  language: Locale,
) => Promise<Filed>;

export function createFiling(store: Pick<PlaceStore, 'addTicket' | 'openTickets'>): FileTicket {
  // One after the other, so that pressing twice at once files once.
  let last: Promise<unknown> = Promise.resolve();
  return (asked, channel, language) => {
    const filed = last.then(() => file(asked, channel, language));
    last = filed.catch(() => {});
    return filed;
  };

  async function file(...[asked, channel, language]: Parameters<FileTicket>): Promise<Filed> {
    const question = asked.question.trim().slice(0, MOST_QUESTION).toWellFormed();
    const { asker, at } = asked;
    const since = new Date(at.getTime() - OPEN_DAYS * DAY_MS);
    const open = await store.openTickets(asker, since);
    if (open.some((one) => sameText(one.question) === sameText(question)))
      return { state: 'already' };
    if (open.length >= MOST_OPEN) return { state: 'enough', count: open.length };
    const ticket = await store.addTicket({ ...asked, question });
    return {
      state: 'sent',
      toEditors: { ticket, channel, reply: ticketReply(ticket, language) },
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
