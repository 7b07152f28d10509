/** A person, when the facts end: a reader's question to the editors, and their answer back. */

import type { Reply } from '../../../../contract/reply.ts';
import { translate } from '../../../../i18n/translate.ts';
import type { Locale } from '../../../../knowledge/model/schema.ts';
import type { ToEditors } from '../../../../service/service.ts';
import type { TenantId } from '../../../../tenants/tenant-id.ts';
import type { Ticket } from '../../../../tenants/tickets/types.ts';
import type { ButtonArgs, SubmitArgs } from '../../bolt-args.ts';
import { factsOf } from '../../errors.ts';
import {
  betweenTwo,
  type EventContext,
  eventContext,
  requestContextOf,
  type SlackServices,
  tenantOf,
} from '../../event-context.ts';
import { LIMITS } from '../../limits.ts';
import { locationOf, teamOf } from '../../location.ts';
import { LONGEST } from '../../message-text.ts';
import type { Button, SlackMessage } from '../../payload.ts';
import { refusedTo } from '../../refusal.ts';
import { renderSentence, renderSlack } from '../../render.ts';
import { post } from '../../send.ts';
import { surfaceOf } from '../../surface.ts';
import { plainText } from '../../text-pieces.ts';
import { answerView, formView, textInput, typedIn, unpackAsked } from '../../view.ts';

/** The reader's form. */
export const EDITORS_FORM = 'dl:ed:ask';
/** The button under a question in the editors' channel, and the form it opens. */
export const EDITORS_REPLY = /^dl:ed:(\d{1,12})$/;
/** A button that only opens a page. */
export const OPEN = 'dl:open';

const WORDS = 'words';
/** The longest reply: what an input takes. */
const LONGEST_REPLY = 3000;

/** The form in which a reader may say more before the question goes to the editors. */
export async function openEditors(
  { body }: ButtonArgs,
  context: EventContext,
  question: string,
): Promise<void> {
  const { client, locale, location } = context;
  const view = formView({
    id: EDITORS_FORM,
    title: translate(locale, 'editors.ask'),
    submit: translate(locale, 'form.send'),
    locale,
    asked: location,
    blocks: [
      textInput({
        id: WORDS,
        label: translate(locale, 'form.question'),
        hint: translate(locale, 'form.editors.hint'),
        max: LONGEST,
        value: question,
      }),
    ],
  });
  const opened = { trigger_id: body.trigger_id, view };
  if (body.view?.type === 'modal') await client.views.push(opened);
  else await client.views.open(opened);
}

/** Takes a reader's question to the editors' channel. */
export async function onEditorsForm(args: SubmitArgs, services: SlackServices): Promise<void> {
  const { ack, body, view } = args;
  const asked = unpackAsked(view.private_metadata);
  const context = await eventContext(
    { ...asked, team: teamOf(args, services), user: body.user.id },
    services,
  );
  const question = typedIn(view, WORDS);
  const refusal = refusedTo(context, { command: 'editors', question });
  if (refusal) return ack({ response_action: 'errors', errors: { [WORDS]: refusal.text } });
  const answered = await context.service.answer(
    { command: 'editors', question },
    requestContextOf(context),
  );
  const told = answered.ticket
    ? await toEditors(answered.ticket, answered.reply, context)
    : only(answered.reply, context);
  await ack({ response_action: 'update', view: answerView([told], asked, context.locale) });
}

async function toEditors(
  sending: ToEditors,
  told: Reply,
  context: EventContext,
): Promise<SlackMessage> {
  const { ticket, channel } = sending;
  try {
    const [message] = await post(context.client, { channel }, [questionFor(sending, context)]);
    const at = { tenant: ticket.asker.tenant, channel, ...(message && { message }) };
    await context.service.tickets.posted(ticket.id, at);
    return only(told, context);
  } catch (error) {
    context.log.error(
      factsOf(error),
      'A question could not be posted in the Slack editors’ channel',
    );
    await context.service.tickets.unsent(ticket.id);
    return renderSentence(translate(context.locale, 'editors.unreachable'));
  }
}

const only = (reply: Reply, { service }: SlackServices): SlackMessage =>
  renderSlack(reply, { idFor: service.remember })[0]!;

/** The question in the editors' channel, with a way to answer it and a way back to where it was asked. */
function questionFor({ reply, ticket }: ToEditors, services: SlackServices): SlackMessage {
  const message = only(reply, services);
  const link = linkTo(ticket, services);
  const elements: Button[] = [
    {
      type: 'button',
      text: plainText(translate(reply.locale, 'form.reply'), LIMITS.label),
      action_id: `dl:ed:${ticket.id}`,
      value: String(ticket.id),
      style: 'primary',
    },
    ...(link
      ? [
          {
            type: 'button' as const,
            text: plainText(translate(reply.locale, 'editors.where'), LIMITS.label),
            action_id: OPEN,
            url: link,
          },
        ]
      : []),
  ];
  return { ...message, blocks: [...message.blocks, { type: 'actions', elements }] };
}

/** Nobody but the reader can open what is between them and Dateline. */
function linkTo(
  { asker: { channel, message } }: Ticket,
  { home }: SlackServices,
): string | undefined {
  if (!home || !channel || betweenTwo(channel)) return undefined;
  const path = message ? `${channel}/p${message.replace('.', '')}` : channel;
  return new URL(`archives/${path}`, home).href;
}

/** An editor presses "Reply" under a question. */
export async function onEditorsButton(args: ButtonArgs, services: SlackServices): Promise<void> {
  const { ack, action, body, client } = args;
  await ack();
  const location = locationOf(body, teamOf(args, services));
  const context = await eventContext(location, services);
  const tenant = editorsTenant(location.channel, context);
  const ticket =
    tenant && (await context.service.tickets.ticket(numberOf(action.action_id), tenant));
  if (!ticket) {
    const told = renderSentence(translate(context.locale, 'error.expired'));
    return surfaceOf(args, location, context.locale).add([told], true);
  }
  await client.views.open({
    trigger_id: body.trigger_id,
    view: replyForm(ticket, context.locale, location.channel),
  });
}

const replyForm = (ticket: Ticket, locale: Locale, channel: string | undefined) =>
  formView({
    id: `dl:ed:${ticket.id}`,
    title: translate(locale, 'form.reply'),
    submit: translate(locale, 'form.send'),
    locale,
    asked: { ...(channel && { channel }) },
    blocks: [
      textInput({
        id: WORDS,
        label: translate(locale, 'form.reply.label'),
        hint: translate(locale, 'form.reply.hint'),
        max: LONGEST_REPLY,
        ...(ticket.reply && { value: ticket.reply.words }),
      }),
    ],
  });

/** Takes an editor's reply to the reader. */
export async function onReplyForm(args: SubmitArgs, services: SlackServices): Promise<void> {
  const { ack, body, view } = args;
  const { channel } = unpackAsked(view.private_metadata);
  const context = await eventContext(
    { team: teamOf(args, services), user: body.user.id },
    services,
  );
  const told = async () => {
    const tenant = editorsTenant(channel, context);
    if (!tenant) return 'error.expired';
    const reply = { words: typedIn(view, WORDS), by: body.user.id, tenant };
    const sent = await replyTo(numberOf(view.callback_id), reply, context);
    return sent ? 'form.reply.sent' : 'form.reply.kept';
  };
  const message = renderSentence(translate(context.locale, await told()));
  await ack({ response_action: 'update', view: answerView([message], {}, context.locale) });
}

/**
 * Records an editor's reply and takes it to the one who asked.
 * @returns whether it got there
 */
export async function replyTo(
  ticket: number,
  given: { readonly words: string; readonly by: string; readonly tenant: TenantId },
  services: SlackServices,
): Promise<boolean> {
  const replied = await services.service.tickets.reply(ticket, given);
  return replied ? deliver(replied.ticket, replied.reply, services) : false;
}

/** In a direct message; where that cannot be, where they asked, pinging nobody. */
async function deliver({ asker }: Ticket, reply: Reply, services: SlackServices): Promise<boolean> {
  const { client, log } = services;
  const messages = renderSlack(reply, { idFor: services.service.remember });
  const thread = asker.message ? { thread: asker.message } : {};
  try {
    const { channel } = await client.conversations.open({ users: asker.user });
    const direct = channel?.id ?? asker.user;
    const there = direct === asker.channel ? thread : {};
    await post(client, { channel: direct, ...there }, messages);
    return true;
  } catch (error) {
    log.info(factsOf(error), 'A Slack reader takes no direct messages; replying where they asked');
  }
  try {
    if (!asker.channel) return false;
    await post(client, { channel: asker.channel, ...thread }, messages);
    return true;
  } catch (error) {
    log.warn(factsOf(error), 'An editor’s reply could not be delivered on Slack');
    return false;
  }
}

/** The workspace whose editors press or send this: it counts only in the channel that its settings name now. */
function editorsTenant(
  channel: string | undefined,
  { service, location }: EventContext,
): TenantId | undefined {
  const tenant = tenantOf(location.team);
  const { editorsChannel } = service.settings.of(tenant);
  return channel !== undefined && editorsChannel === channel ? tenant : undefined;
}

const numberOf = (id: string): number => Number(EDITORS_REPLY.exec(id)?.[1] ?? 0);
