/** The forms in which a reader asks the editors, and an editor replies. */
import { type APIModalSubmitInteraction, MessageFlags } from 'discord-api-types/v10';
import type { Reply } from '../../../../contract/reply.ts';
import { translate } from '../../../../i18n/translate.ts';
import type { Locale } from '../../../../knowledge/model/schema.ts';
import type { Ticket } from '../../../../tenants/tickets/types.ts';
import { LONGEST_QUESTION } from '../../../../text/lengths.ts';
import {
  editorsTenant,
  sendToEditors,
  sendToReader,
  TICKET_FORM,
  TICKET_REPLY,
  TICKET_WORDS,
  ticketId,
  ticketNumber,
} from '../../../shared/tickets.ts';
import type { InteractionContext } from '../../receive/interaction-context.ts';
import { requestContextOf } from '../../receive/request-context.ts';
import { tenantOf } from '../../receive/tenant.ts';
import { filledIn, type Modal, modal, textInput } from '../../render/modal.ts';
import type { DiscordPayload } from '../../render/payload.ts';
import { renderDiscord } from '../../render/render.ts';
import { refusedTo } from '../../send/refusal.ts';
import { type InteractionResponse, only, tell, work } from '../../send/response.ts';
import { ticketMessenger } from '../../send/ticket-messenger.ts';

/** The longest reply: what one message shows. */
const LONGEST_REPLY = 2000;

/** Whether a button or form is of a question to the editors. */
export const isTicket = (customId: string): boolean =>
  customId === TICKET_FORM || TICKET_REPLY.test(customId);

/** The form in which a reader may say more before the question goes to the editors. */
export const ticketForm = (question: string, locale: Locale): Modal =>
  modal(TICKET_FORM, translate(locale, 'editors.ask'), [
    textInput({
      id: TICKET_WORDS,
      label: translate(locale, 'form.question'),
      description: translate(locale, 'form.editors.hint'),
      long: true,
      max: LONGEST_QUESTION,
      value: question,
    }),
  ]);

/** The form in which an editor replies. */
export const replyForm = (ticket: Ticket, locale: Locale): Modal =>
  modal(ticketId(ticket.id), translate(locale, 'form.reply'), [
    textInput({
      id: TICKET_WORDS,
      label: translate(locale, 'form.reply.label'),
      description: translate(locale, 'form.reply.hint'),
      long: true,
      max: LONGEST_REPLY,
      ...(ticket.reply && { value: ticket.reply.words }),
    }),
  ]);

/** Either form is sent. */
export async function onTicketForm(
  context: InteractionContext<APIModalSubmitInteraction>,
): Promise<InteractionResponse> {
  const { custom_id, components } = context.interaction.data;
  const [words = ''] = filledIn(components)[TICKET_WORDS] ?? [];
  return custom_id === TICKET_FORM
    ? toEditors(words.trim(), context)
    : toReader(ticketNumber(custom_id), words.trim(), context);
}

async function toEditors(
  question: string,
  context: InteractionContext<APIModalSubmitInteraction>,
): Promise<InteractionResponse> {
  const { interaction, service, locale } = context;
  const request = { command: 'editors', question } as const;
  const refusal = await refusedTo(request, context);
  if (refusal) return refusal;
  const { message } = interaction;
  const visible =
    message && !((message.flags ?? 0) & MessageFlags.Ephemeral) ? message.id : undefined;
  const from = requestContextOf(context, { message: visible });
  const { reply, ticket: delivery } = await service.answer(request, from);
  return work(async () => {
    if (!delivery) return messageOf(reply, context);
    const told = await sendToEditors(delivery, reply, locale, ticketMessenger(context));
    return 'reply' in told ? messageOf(told.reply, context) : only(told.sentence);
  });
}

function messageOf(reply: Reply, { service }: InteractionContext): DiscordPayload {
  const [message] = renderDiscord(reply, { idFor: service.remember, ephemeral: true });
  if (!message) throw new Error('a reply was rendered as no message');
  return message;
}

async function toReader(
  ticket: number,
  words: string,
  context: InteractionContext<APIModalSubmitInteraction>,
): Promise<InteractionResponse> {
  const { service, locale } = context;
  const tenant = editorsTenant(channelAddressOf(context), service);
  if (!tenant) return tell(translate(locale, 'error.expired'));
  const { user = '' } = requestContextOf(context);
  const given = { words, by: user, tenant };
  return tell(await sendToReader(ticket, given, locale, ticketMessenger(context)));
}

/** Where an editor presses or sends something. */
export const channelAddressOf = (context: InteractionContext) => {
  const { guild_id } = context.interaction;
  return {
    tenant: guild_id === undefined ? undefined : tenantOf(guild_id),
    channel: requestContextOf(context).channel,
  };
};
