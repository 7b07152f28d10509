/** The buttons under an answer and the options of the select below them; what a press of one does is decided in `shared/press.ts`. */
import {
  type APIMessageComponentInteraction,
  ComponentType,
  MessageFlags,
} from 'discord-api-types/v10';
import type { Request } from '../../../../contract/request.ts';
import type { Beneath } from '../../../../service/adapt-reply.ts';
import { readCustomId } from '../../../shared/button-codec.ts';
import { decidePress, inPlace, type PressedMessage } from '../../../shared/press.ts';
import { soon } from '../../../shared/soon.ts';
import { amongOthers, type InteractionContext, userOf } from '../../receive/interaction-context.ts';
import { oldMessage } from '../../receive/old-message.ts';
import { answer, prepare, showAnswer } from '../../send/answer.ts';
import { noting } from '../../send/answer-messages.ts';
import {
  besideChange,
  change,
  type InteractionResponse,
  open,
  take,
  tell,
} from '../../send/response.ts';
import { ticketForm } from '../modals/tickets.ts';
import { showSettings } from '../settings-overview.ts';
import { share } from './share.ts';

type Pressed = InteractionContext<APIMessageComponentInteraction>;

/** Answers a press. */
export async function onButton(context: Pressed): Promise<InteractionResponse> {
  const { data } = context.interaction;
  if (data.component_type === ComponentType.Button) return pressed(data.custom_id, context);
  const [picked] = 'values' in data ? data.values : [];
  return besideChange(await pressed(picked ?? '', context));
}

/** @param carried what the button or the option carries */
async function pressed(carried: string, context: Pressed): Promise<InteractionResponse> {
  const press = readCustomId(carried);
  const message = pressedMessage(context);
  const decision = await decidePress(press, message, context);
  switch (decision.type) {
    case 'expired':
      return tell(decision.sentence);
    case 'share':
      return share(decision.request, context);
    case 'turn':
      return turn(decision.request, message.hidden, context, decision.beneath);
    case 'answer':
      return answer(decision.request, decision.privately, context, decision.beneath);
    case 'ask-editors':
      return open(ticketForm(decision.question, context.locale));
    case 'settings':
      return showSettings(context);
    default:
      return decision satisfies never;
  }
}

function pressedMessage(context: Pressed): PressedMessage {
  const { message } = context.interaction;
  // Whom it answers: the one who used the command, or whose message it replies to.
  const asker = message.interaction_metadata?.user.id ?? message.referenced_message?.author.id;
  return {
    hidden: ((message.flags ?? 0) & MessageFlags.Ephemeral) !== 0,
    amongOthers: amongOthers(context),
    own: asker === userOf(context),
    posted: oldMessage(message, context),
  };
}

/** Shows another page in place. */
async function turn(
  request: Request,
  hidden: boolean,
  context: Pressed,
  beneath: Beneath | undefined,
): Promise<InteractionResponse> {
  const { message } = context.interaction;
  // The pictures on a message stay while its words turn; where there are none they must be drawn.
  const drawn = request.command !== 'picture' || (message.attachments ?? []).length > 0;
  const preparing = prepare(request, hidden, context, beneath);
  const prepared = await soon(request, preparing);
  if (!prepared) return take(async () => (await preparing).messages, hidden);
  const page = inPlace(prepared.messages);
  if (!page || !drawn) return showAnswer(prepared, context);
  const { embeds, components, allowed_mentions } = page;
  // What everyone sees there now is another page.
  if (!hidden) await noting(prepared.answered, context).noted?.([message.id]);
  return change({ embeds, components, allowed_mentions });
}
