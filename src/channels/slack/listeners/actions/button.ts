/** The buttons under an answer and the options of the menu beside them; what a press of one does is decided in `shared/press.ts`. */
import type { Request } from '../../../../contract/request.ts';
import { type Beneath, withNote } from '../../../../service/adapt-reply.ts';
import type { Answered } from '../../../../service/types.ts';
import { showsFacts } from '../../../../tenants/corrections/posted-answers.ts';
import { readAction } from '../../../shared/button-codec.ts';
import { isPicture } from '../../../shared/pictures.ts';
import { decidePress, inPlace } from '../../../shared/press.ts';
import type { ButtonArgs } from '../../receive/bolt-args.ts';
import {
  amongOthers,
  type EventContext,
  eventContext,
  type SlackServices,
} from '../../receive/event-context.ts';
import { locationOf, teamOf } from '../../receive/location.ts';
import { pressedMessage } from '../../receive/old-message.ts';
import type { SlackMessage } from '../../render/payload.ts';
import { renderSentence } from '../../render/render.ts';
import { messagesOf, prepare } from '../../send/answer.ts';
import { sendPicturesToReader } from '../../send/pictures.ts';
import { notePrivately } from '../../send/reach-beside.ts';
import { notePosted, post } from '../../send/send.ts';
import { type Surface, surfaceOf } from '../../send/surface.ts';
import { settingsFromButton } from '../views/settings.ts';
import { share } from './share.ts';
import { openTicketForm } from './tickets.ts';

type Pressed = EventContext & { readonly surface: Surface; readonly hidden: boolean };

/** Answers a press. */
export async function onButton(args: ButtonArgs, services: SlackServices): Promise<void> {
  const { action, body, ack } = args;
  await ack();
  const location = locationOf(body, teamOf(args, services));
  const { hidden } = location;
  const context = await eventContext(location, services);
  const surface = surfaceOf(args, context);
  const carried = action.type === 'button' ? action.value : action.selected_option?.value;
  const press = readAction(action.action_id, carried ?? '');
  const posted = pressedMessage(args, services);
  const message = {
    hidden,
    amongOthers: amongOthers(context),
    own: press?.asker === location.user,
    ...(posted && { posted }),
  };
  const decision = await decidePress(press, message, context);
  const pressed: Pressed = { ...context, surface, hidden };
  switch (decision.type) {
    case 'expired':
      return surface.add([renderSentence(decision.sentence)], message.amongOthers);
    case 'share':
      return share(decision.request, context, surface, args);
    case 'turn':
      return turn(decision.request, pressed, decision.beneath);
    case 'answer':
      return anew(decision.request, decision.privately, pressed, decision.beneath, body);
    case 'ask-editors':
      return openTicketForm(args, context, decision.question);
    case 'settings':
      return settingsFromButton(args, context, surface);
    default:
      return decision satisfies never;
  }
}

async function anew(
  request: Request,
  privately: boolean,
  context: Pressed,
  beneath: Beneath | undefined,
  body: ButtonArgs['body'],
): Promise<void> {
  const { answered, messages, ephemeral } = await prepare(request, privately, context, beneath);
  const told = isPicture(answered) ? await sendPicturesToReader(answered, context) : undefined;
  const said = told ? { ...answered, reply: withNote(answered.reply, told) } : undefined;
  const shown = said ? messagesOf(said, ephemeral, context) : messages;
  if (!ephemeral && (await sayDirectly(answered, shown, context))) return;
  await context.surface.add(shown, ephemeral);
  if (ephemeral) await notePrivately(answered, body, context);
}

/** What shows facts in a direct message stands where it can be corrected, which over a press's own address it does not. */
async function sayDirectly(
  answered: Answered,
  messages: readonly SlackMessage[],
  context: Pressed,
): Promise<boolean> {
  const { team, channel, direct, thread } = context.location;
  if (!direct || !channel || !showsFacts(answered.reply)) return false;
  const to = { channel, ...(thread && { thread }) };
  const posted = await post(context, to, messages);
  await notePosted(answered, { ...to, team, messages: posted }, context);
  return true;
}

/** Shows another page in place. */
async function turn(
  request: Request,
  context: Pressed,
  beneath: Beneath | undefined,
): Promise<void> {
  const { hidden, surface } = context;
  const { answered, messages, ephemeral } = await prepare(request, hidden, context, beneath);
  const page = inPlace(messages);
  if (!page) return surface.add(messages, ephemeral);
  await surface.replace(page);
  const { team, channel, message } = context.location;
  // What everyone sees there now is another page.
  if (channel && message && !hidden) {
    await notePosted(answered, { team, channel, messages: [message] }, context);
  }
}
