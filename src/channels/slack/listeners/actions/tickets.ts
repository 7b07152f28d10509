/** Buttons that lead to the editors, and the one under a question in their channel. */
import { translate } from '../../../../i18n/translate.ts';
import { ticketOf } from '../../../shared/tickets.ts';
import type { ButtonArgs } from '../../receive/bolt-args.ts';
import {
  channelAddressOf,
  type EventContext,
  eventContext,
  type SlackServices,
} from '../../receive/event-context.ts';
import { locationOf, teamOf } from '../../receive/location.ts';
import { renderSentence } from '../../render/render.ts';
import { surfaceOf } from '../../send/surface.ts';
import { replyForm, ticketForm } from '../views/tickets.ts';

/** Opens the form in which a reader may say more before the question goes to the editors. */
export async function openTicketForm(
  { body }: ButtonArgs,
  context: EventContext,
  question: string,
): Promise<void> {
  const { client } = context;
  const opened = { trigger_id: body.trigger_id, view: ticketForm(question, context) };
  if (body.view?.type === 'modal') await client.views.push(opened);
  else await client.views.open(opened);
}

/** An editor presses "Reply" under a question. */
export async function onTicketButton(args: ButtonArgs, services: SlackServices): Promise<void> {
  const { ack, action, body } = args;
  await ack();
  const location = locationOf(body, teamOf(args, services));
  const context = await eventContext(location, services);
  const { locale, client } = context;
  const ticket = await ticketOf(action.action_id, channelAddressOf(context), context.service);
  if (!ticket) {
    const expired = renderSentence(translate(locale, 'error.expired'));
    return surfaceOf(args, context).add([expired], true);
  }
  const view = replyForm(ticket, locale, location.channel);
  await client.views.open({ trigger_id: body.trigger_id, view });
}
