/** The forms in which a reader asks the editors, and an editor replies. */
import type { types } from '@slack/bolt';
import { translate } from '../../../../i18n/translate.ts';
import type { Locale } from '../../../../knowledge/model/schema.ts';
import type { Ticket } from '../../../../tenants/tickets/types.ts';
import { LONGEST_QUESTION } from '../../../../text/lengths.ts';
import {
  editorsTenant,
  sendToEditors,
  sendToReader,
  TICKET_FORM,
  TICKET_WORDS,
  ticketId,
  ticketNumber,
} from '../../../shared/tickets.ts';
import type { SubmitArgs } from '../../receive/bolt-args.ts';
import {
  type EventContext,
  eventContext,
  requestContextOf,
  type SlackServices,
  tenantOf,
} from '../../receive/event-context.ts';
import { teamOf } from '../../receive/location.ts';
import { renderSentence, renderSlack } from '../../render/render.ts';
import { answerView, formView, textInput, typedIn, unpackAsked } from '../../render/view.ts';
import { refusedTo } from '../../send/refusal.ts';
import { ticketMessenger } from '../../send/ticket-messenger.ts';

/** The longest reply: what an input takes. */
const LONGEST_REPLY = 3000;

/** The form in which a reader may say more before the question goes to the editors. */
export const ticketForm = (question: string, { locale, location }: EventContext): types.ModalView =>
  formView({
    id: TICKET_FORM,
    title: translate(locale, 'editors.ask'),
    submit: translate(locale, 'form.send'),
    locale,
    asked: location,
    blocks: [
      textInput({
        id: TICKET_WORDS,
        label: translate(locale, 'form.question'),
        hint: translate(locale, 'form.editors.hint'),
        max: LONGEST_QUESTION,
        value: question,
      }),
    ],
  });

/** The form in which an editor replies. */
export const replyForm = (
  ticket: Ticket,
  locale: Locale,
  channel: string | undefined,
): types.ModalView =>
  formView({
    id: ticketId(ticket.id),
    title: translate(locale, 'form.reply'),
    submit: translate(locale, 'form.send'),
    locale,
    asked: { ...(channel && { channel }) },
    blocks: [
      textInput({
        id: TICKET_WORDS,
        label: translate(locale, 'form.reply.label'),
        hint: translate(locale, 'form.reply.hint'),
        max: LONGEST_REPLY,
        ...(ticket.reply && { value: ticket.reply.words }),
      }),
    ],
  });

/** Takes a reader's question to the editors' channel. */
export async function onTicketForm(args: SubmitArgs, services: SlackServices): Promise<void> {
  const { ack, body, view } = args;
  const asked = unpackAsked(view.private_metadata);
  const context = await eventContext(
    { ...asked, team: teamOf(args, services), user: body.user.id },
    services,
  );
  const { service, locale } = context;
  const request = { command: 'editors', question: typedIn(view, TICKET_WORDS) } as const;
  const refusal = await refusedTo(request, context);
  if (refusal) return ack({ response_action: 'errors', errors: { [TICKET_WORDS]: refusal.text } });
  const { reply, ticket: delivery } = await service.answer(request, requestContextOf(context));
  const told = delivery
    ? await sendToEditors(delivery, reply, locale, ticketMessenger(context))
    : { reply };
  const message =
    'reply' in told
      ? renderSlack(told.reply, { idFor: service.remember })[0]!
      : renderSentence(told.sentence);
  await ack({ response_action: 'update', view: answerView([message], asked, locale) });
}

/** Takes an editor's reply to the reader. */
export async function onReplyForm(args: SubmitArgs, services: SlackServices): Promise<void> {
  const { ack, body, view } = args;
  const { channel } = unpackAsked(view.private_metadata);
  const team = teamOf(args, services);
  const context = await eventContext({ team, user: body.user.id }, services);
  const { service, locale } = context;
  const tenant = editorsTenant({ tenant: tenantOf(team), channel }, service);
  const told = tenant
    ? await sendToReader(
        ticketNumber(view.callback_id),
        { words: typedIn(view, TICKET_WORDS), by: body.user.id, tenant },
        locale,
        ticketMessenger(context),
      )
    : translate(locale, 'error.expired');
  const message = renderSentence(told);
  await ack({ response_action: 'update', view: answerView([message], {}, locale) });
}
