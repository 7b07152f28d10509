/**
 * Buttons. What a press does, decided by what people expect of it:
 * - Next page, other order, one of the names meant: the message itself changes, for the one who asked and
 *   where only one reader sees it. Anyone else gets that page privately, so that nobody turns the page from
 *   under another reader.
 * - Any other button answers anew, privately, so that one reader's curiosity does not fill the channel;
 *   "Share to channel" is under every private answer. In a direct message there is nobody to spare.
 * - Share to channel posts the same reply to the channel and takes its own button away.
 */
import type { Request } from '../../../../contract/request.ts';
import { translate } from '../../../../i18n/translate.ts';
import { withNote } from '../../../../service/adapt-reply.ts';
import { stalenessNote } from '../../../../service/staleness.ts';
import { type Carried, readActionId, readValue } from '../../action-id.ts';
import { messagesOf, prepare } from '../../answer.ts';
import type { ButtonArgs } from '../../bolt-args.ts';
import {
  amongOthers,
  type EventContext,
  eventContext,
  type SlackServices,
} from '../../event-context.ts';
import { locationOf, teamOf } from '../../location.ts';
import { isPicture, sendToReader } from '../../pictures.ts';
import { renderSentence } from '../../render.ts';
import { notePosted } from '../../send.ts';
import { type Surface, surfaceOf } from '../../surface.ts';
import { settingsFromButton } from '../views/settings.ts';
import { openEditors } from '../views/tickets.ts';
import { share } from './share.ts';

type Pressed = EventContext & { readonly surface: Surface; readonly hidden: boolean };

/** Answers a press. */
export async function onButton(args: ButtonArgs, services: SlackServices): Promise<void> {
  const { action, body, ack } = args;
  await ack();
  const { hidden, ...location } = locationOf(body, teamOf(args, services));
  const context = await eventContext(location, services);
  const surface = surfaceOf(args, location, context.locale);
  const press = readActionId(action.action_id);
  const carried = readValue(action.value ?? '');
  const request = carried && (await context.service.recall(carried.id));
  if (!press || !request) {
    return surface.add(
      [renderSentence(translate(context.locale, 'error.expired'))],
      amongOthers(context),
    );
  }
  const pressed: Pressed = { ...context, surface, hidden };
  const note = stalenessNote(carried.version, context);
  switch (press) {
    case 'share':
      return share(request, context, surface, args);
    case 'turn':
      return turn(request, pressed, carried, note);
    case 'reply':
      if (request.command === 'editors') return openEditors(args, context, request.question);
      if (request.command === 'settings') return settingsFromButton(args, context, surface);
      return anew(request, amongOthers(context), pressed, note);
    default:
      return press satisfies never;
  }
}

async function anew(
  request: Request,
  privately: boolean,
  context: Pressed,
  note: string | undefined,
): Promise<void> {
  const { answered, messages, ephemeral } = await prepare(request, privately, context, note);
  const told = isPicture(answered) ? await sendToReader(answered, context) : undefined;
  const said = told ? { ...answered, reply: withNote(answered.reply, told) } : undefined;
  await context.surface.add(said ? messagesOf(said, ephemeral, context) : messages, ephemeral);
}

/** Shows another page in place, where that is nobody else's page. */
async function turn(
  request: Request,
  context: Pressed,
  { asker }: Carried,
  note: string | undefined,
): Promise<void> {
  const own = context.hidden || !amongOthers(context) || asker === context.location.user;
  if (!own) return anew(request, true, context, note);
  const { answered, messages, ephemeral } = await prepare(request, context.hidden, context, note);
  const [first, ...more] = messages;
  const { team, channel, message } = context.location;
  // A page that needs several messages cannot take the place of one.
  if (first && more.length === 0) {
    await context.surface.replace(first);
    // What everyone sees there now is another page.
    if (channel && message && !context.hidden)
      notePosted(answered, { team, channel, messages: [message] }, context);
    return;
  }
  await context.surface.add(messages, ephemeral);
}
