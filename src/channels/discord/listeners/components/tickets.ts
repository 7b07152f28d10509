/** The button under a question in the editors' channel. */
import type { APIMessageComponentInteraction } from 'discord-api-types/v10';
import { translate } from '../../../../i18n/translate.ts';
import { ticketOf } from '../../../shared/tickets.ts';
import type { InteractionContext } from '../../receive/interaction-context.ts';
import { type InteractionResponse, open, tell } from '../../send/response.ts';
import { channelAddressOf, replyForm } from '../modals/tickets.ts';

/** An editor presses "Reply". */
export async function onTicketButton(
  context: InteractionContext<APIMessageComponentInteraction>,
): Promise<InteractionResponse> {
  const { interaction, locale, service } = context;
  const ticket = await ticketOf(interaction.data.custom_id, channelAddressOf(context), service);
  return ticket ? open(replyForm(ticket, locale)) : tell(translate(locale, 'error.expired'));
}
