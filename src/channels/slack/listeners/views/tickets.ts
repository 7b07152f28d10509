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
  one: EventContext,
  question: string,
): Promise<void> {
  const { client, locale, where } = one;
  const view = formView({
    id: EDITORS_FORM,
    title: translate(locale, 'editors.ask'),
    submit: translate(locale, 'form.send'),
    locale,
    asked: where,
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
export async function onEditorsForm(args: SubmitArgs, parts: SlackServices): Promise<void> {
  const { ack, body, view } = args;
  const asked = unpackAsked(view.private_metadata);
  const one = await eventContext(
    { ...asked, team: teamOf(args, parts), user: body.user.id },
    parts,
  );
  const question = typedIn(view, WORDS);
  const refusal = refusedTo(one, { command: 'editors', question });
  if (refusal) return ack({ response_action: 'errors', errors: { [WORDS]: refusal.text } });
  const answered = await one.service.answer(
    { command: 'editors', question },
    requestContextOf(one),
  );
  const told = answered.ticket
    ? await toEditors(answered.ticket, answered.reply, one)
    : only(answered.reply, one);
  await ack({ response_action: 'update', view: answerView([told], asked, one.locale) });
}

async function toEditors(
  sending: ToEditors,
  told: Reply,
  one: EventContext,
): Promise<SlackMessage> {
  const { ticket, channel } = sending;
  try {
    const [message] = await post(one.client, { channel }, [questionFor(sending, one)]);
    const at = { tenant: ticket.asker.tenant, channel, ...(message && { message }) };
    await one.service.tickets.posted(ticket.id, at);
    return only(told, one);
  } catch (error) {
    one.log.error(factsOf(error), 'A question could not be posted in the Slack editors’ channel');
    await one.service.tickets.unsent(ticket.id);
    return renderSentence(translate(one.locale, 'editors.unreachable'));
  }
}

const only = (reply: Reply, { service }: SlackServices): SlackMessage =>
  renderSlack(reply, { idFor: service.remember })[0]!;

/** The question in the editors' channel, with a way to answer it and a way back to where it was asked. */
function questionFor({ reply, ticket }: ToEditors, parts: SlackServices): SlackMessage {
  const message = only(reply, parts);
  const link = linkTo(ticket, parts);
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
export async function onEditorsButton(args: ButtonArgs, parts: SlackServices): Promise<void> {
  const { ack, action, body, client } = args;
  await ack();
  const where = locationOf(body, teamOf(args, parts));
  const one = await eventContext(where, parts);
  const tenant = editorsTenant(where.channel, one);
  const ticket = tenant && (await one.service.tickets.ticket(numberOf(action.action_id), tenant));
  if (!ticket) {
    const told = renderSentence(translate(one.locale, 'error.expired'));
    return surfaceOf(args, where, one.locale).add([told], true);
  }
  await client.views.open({
    trigger_id: body.trigger_id,
    view: replyForm(ticket, one.locale, where.channel),
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
export async function onReplyForm(args: SubmitArgs, parts: SlackServices): Promise<void> {
  const { ack, body, view } = args;
  const { channel } = unpackAsked(view.private_metadata);
  const one = await eventContext({ team: teamOf(args, parts), user: body.user.id }, parts);
  const told = async () => {
    const tenant = editorsTenant(channel, one);
    if (!tenant) return 'error.expired';
    const reply = { words: typedIn(view, WORDS), by: body.user.id, tenant };
    const sent = await replyTo(numberOf(view.callback_id), reply, one);
    return sent ? 'form.reply.sent' : 'form.reply.kept';
  };
  const message = renderSentence(translate(one.locale, await told()));
  await ack({ response_action: 'update', view: answerView([message], {}, one.locale) });
}

/**
 * Records an editor's reply and takes it to the one who asked.
 * @returns whether it got there
 */
export async function replyTo(
  ticket: number,
  given: { readonly words: string; readonly by: string; readonly tenant: TenantId },
  parts: SlackServices,
): Promise<boolean> {
  const replied = await parts.service.tickets.reply(ticket, given);
  return replied ? deliver(replied.ticket, replied.reply, parts) : false;
}

/** In a direct message; where that cannot be, where they asked, pinging nobody. */
async function deliver({ asker }: Ticket, reply: Reply, parts: SlackServices): Promise<boolean> {
  const { client, log } = parts;
  const messages = renderSlack(reply, { idFor: parts.service.remember });
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
  { service, where }: EventContext,
): TenantId | undefined {
  const tenant = tenantOf(where.team);
  const { editorsChannel } = service.settings.of(tenant);
  return channel !== undefined && editorsChannel === channel ? tenant : undefined;
}

const numberOf = (id: string): number => Number(EDITORS_REPLY.exec(id)?.[1] ?? 0);
