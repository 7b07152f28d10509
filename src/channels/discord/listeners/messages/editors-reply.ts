/** An editor replies to a question in the editors' channel. */
import type { RequestContext } from '../../../../service/request-context.ts';
import { sendToReader, ticketUnder } from '../../../shared/tickets.ts';
import type { Message } from '../../receive/addressing.ts';
import { inReply, type MessageServices, type Reaction } from '../../send/reaction.ts';
import { plainly } from '../../send/response.ts';
import { ticketMessenger } from '../../send/ticket-messenger.ts';

/** @returns undefined where it is no such reply */
export async function editorsReply(
  message: Message,
  from: RequestContext,
  services: MessageServices,
): Promise<Reaction | undefined> {
  const { tenant, channel } = from;
  const replied = message.referenced_message;
  if (replied?.author.id !== services.own) return undefined;
  const found = await ticketUnder(replied.id, { tenant, channel }, services.service);
  if (!found) return undefined;
  const given = {
    words: wordsOf(message, services.own),
    by: message.author.id,
    tenant: found.tenant,
  };
  const messenger = ticketMessenger(services);
  const sentence = await sendToReader(found.ticket.id, given, from.locale, messenger);
  return { posts: inReply(message, [plainly(sentence)]) };
}

/** An editor's words as they stand, but for the mention that makes them reach Dateline. */
const wordsOf = ({ content }: Message, own: string): string =>
  content.replace(new RegExp(`<@!?${own}>`, 'g'), '').trim();
