/** Questions to the editors and their replies, as Slack's messages. */
import type { Reply } from '../../../contract/reply.ts';
import { translate } from '../../../i18n/translate.ts';
import type { Ticket, TicketDelivery } from '../../../tenants/tickets/types.ts';
import { createDelivery } from '../../shared/delivery.ts';
import { type TicketMessenger, ticketId, ticketName } from '../../shared/tickets.ts';
import { factsOf } from '../errors.ts';
import { LIMITS } from '../limits.ts';
import { betweenTwo, type SlackServices } from '../receive/event-context.ts';
import { actions } from '../render/buttons.ts';
import type { Button, SlackMessage } from '../render/payload.ts';
import { renderSlack } from '../render/render.ts';
import { plainText } from '../render/text-pieces.ts';
import { isClosed } from './problem.ts';
import { post } from './send.ts';

/** A button that only opens a page. */
export const OPEN = 'dl:open';

export function ticketMessenger(services: SlackServices): TicketMessenger {
  const { service, log, client } = services;
  const messagesOf = (reply: Reply) => renderSlack(reply, { idFor: service.remember });
  const threadOf = (asker: Ticket['asker']) => (asker.message ? { thread: asker.message } : {});
  return {
    name: 'Slack',
    service,
    log,
    factsOf,
    isClosed,
    async postQuestion(delivery) {
      const { channel, reply, ticket, again = false } = delivery;
      const question = await questionMessage(delivery, messagesOf(reply)[0]!, services);
      // One ticket is one message, whatever it came of and however often.
      const { delivery: mine } = createDelivery(ticketName(ticket), ticket.at, again);
      const named = { ...services, delivery: mine };
      const [message] = await post(named, { channel }, [question]);
      return message;
    },
    async replyDirectly(asker, reply) {
      const opened = await client.conversations.open({ users: asker.user });
      const channel = opened.channel?.id ?? asker.user;
      const thread = channel === asker.channel ? threadOf(asker) : {};
      await post(services, { channel, ...thread }, messagesOf(reply));
    },
    replyWhereAsked: (asker, reply) =>
      post(services, { channel: asker.channel, ...threadOf(asker) }, messagesOf(reply)),
  };
}

/** The question in the editors' channel, with a way to answer it and a way back to where it was asked. */
async function questionMessage(
  { reply, ticket }: TicketDelivery,
  message: SlackMessage,
  services: SlackServices,
): Promise<SlackMessage> {
  const link = await linkTo(ticket, services);
  const answerIt: Button = {
    type: 'button',
    text: plainText(translate(reply.locale, 'form.reply'), LIMITS.label),
    action_id: ticketId(ticket.id),
    value: String(ticket.id),
    style: 'primary',
  };
  const whereAsked = (url: string): Button => ({
    type: 'button',
    text: plainText(translate(reply.locale, 'editors.where'), LIMITS.label),
    action_id: OPEN,
    url,
  });
  const row = actions([answerIt, ...(link ? [whereAsked(link)] : [])]);
  return { ...message, blocks: [...message.blocks, row] };
}

/** Nobody but the reader can open what is between them and Dateline. */
async function linkTo(
  { asker: { channel, message } }: Ticket,
  services: SlackServices,
): Promise<string | undefined> {
  if (!channel || betweenTwo(channel)) return undefined;
  const home = await services.home();
  if (!home) return undefined;
  const path = message ? `${channel}/p${message.replace('.', '')}` : channel;
  return new URL(`archives/${path}`, home).href;
}
