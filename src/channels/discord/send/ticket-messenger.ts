/** Questions to the editors and their replies, as Discord's messages. */
import { ButtonStyle, ComponentType } from 'discord-api-types/v10';
import type { Reply } from '../../../contract/reply.ts';
import { translate } from '../../../i18n/translate.ts';
import type { TicketDelivery } from '../../../tenants/tickets/types.ts';
import { type TicketMessenger, ticketId, ticketName } from '../../shared/tickets.ts';
import { factsOf, isClosed } from '../errors.ts';
import type { DiscordServices } from '../receive/interaction-context.ts';
import { guildOf } from '../receive/tenant.ts';
import { rowOf } from '../render/buttons.ts';
import type { Button, DiscordPayload } from '../render/payload.ts';
import { renderDiscord } from '../render/render.ts';

export const ticketMessenger = ({ service, log, send }: DiscordServices): TicketMessenger => {
  const postsOf = (reply: Reply) => renderDiscord(reply, { idFor: service.remember });
  return {
    name: 'Discord',
    service,
    log,
    factsOf,
    isClosed,
    async postQuestion(delivery) {
      const post = questionPost(delivery, postsOf(delivery.reply));
      // The last has the button.
      return (await send.toChannel(delivery.channel, post, ticketName(delivery.ticket))).at(-1);
    },
    async replyDirectly(asker, reply) {
      for (const post of postsOf(reply)) await send.toUser(asker.user, post);
    },
    async replyWhereAsked(asker, reply) {
      const reference = asker.message && {
        message_reference: { message_id: asker.message, fail_if_not_exists: false } as const,
      };
      for (const post of postsOf(reply))
        await send.toChannel(asker.channel, { ...post, ...reference, answers: asker.user });
    },
  };
};

/** The question in the editors' channel, with a way to answer it and a way back to where it was asked. */
function questionPost(
  { reply, ticket }: TicketDelivery,
  [message]: readonly DiscordPayload[],
): DiscordPayload {
  if (!message) throw new Error('a question to the editors was rendered as no message');
  const { tenant, channel, message: asked } = ticket.asker;
  const guild = guildOf(tenant);
  const answerIt: Button = {
    type: ComponentType.Button,
    style: ButtonStyle.Primary,
    label: translate(reply.locale, 'form.reply'),
    custom_id: ticketId(ticket.id),
  };
  const whereAsked = (server: string): Button => ({
    type: ComponentType.Button,
    style: ButtonStyle.Link,
    label: translate(reply.locale, 'editors.where'),
    url: ['https://discord.com/channels', server, channel, asked]
      .filter((part) => part !== undefined)
      .join('/'),
  });
  const row = rowOf([answerIt, ...(guild ? [whereAsked(guild)] : [])]);
  return { ...message, components: [...message.components, row] };
}
