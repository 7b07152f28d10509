/**
 * Buttons. What a press does, decided by what people expect of it:
 * - Next page, other order, one of the names meant: the message itself changes, for the one who asked
 *   and in private messages. Anyone else gets that page privately, so that nobody turns the page from
 *   under another reader.
 * - Any other button answers anew, privately, so that one reader's curiosity does not fill the channel;
 *   "Show everyone" is under every private answer. In a direct message there is nobody to spare.
 * - Show everyone posts the same reply to the channel and takes its own button away.
 */
import type { APIMessageComponentInteraction } from 'discord.js';
import { InteractionResponseType } from 'discord.js';
import type { Request } from '../../../../contract/request.ts';
import { translate } from '../../../../i18n/translate.ts';
import { withNote } from '../../../../service/adapt-reply.ts';
import { stalenessNote } from '../../../../service/staleness.ts';
import { answer } from '../../answer.ts';
import { readCustomId } from '../../custom-id.ts';
import { amongOthers, type InteractionContext, userOf } from '../../interaction-context.ts';
import { messagesOf, noting } from '../../messages.ts';
import { EPHEMERAL } from '../../payload.ts';
import { illustrated, isPicture } from '../../pictures.ts';
import { requestContextOf } from '../../request-context.ts';
import { change, type InteractionResponse, only, open, tell } from '../../response.ts';
import { showSettings } from '../modals/settings.ts';
import { editorsForm } from '../modals/tickets.ts';

type Pressed = InteractionContext<APIMessageComponentInteraction>;

/** Answers a press. */
export async function onButton(context: Pressed): Promise<InteractionResponse> {
  const { interaction, locale, service } = context;
  const pressed = readCustomId(interaction.data.custom_id);
  const request = pressed && (await service.recall(pressed.id));
  if (!pressed || !request) return tell(translate(locale, 'error.expired'));
  const note = stalenessNote(pressed.version, context);
  switch (pressed.press) {
    case 'share':
      return share(request, context);
    case 'turn':
      return turn(request, context, note);
    case 'reply':
      if (request.command === 'editors') return open(editorsForm(request.question, locale));
      if (request.command === 'settings') return showSettings(context);
      return answer(request, amongOthers(context), context, note);
    default:
      return pressed.press satisfies never;
  }
}

/** Shows another page in place, where that is nobody else's page. */
async function turn(
  request: Request,
  context: Pressed,
  note?: string,
): Promise<InteractionResponse> {
  const { message } = context.interaction;
  const hidden = isHidden(message);
  const own = hidden || !amongOthers(context) || askerOf(message) === userOf(context);
  // The pictures on a message stay while its words turn; where there are none they must be drawn.
  const drawn = request.command !== 'picture' || (message.attachments ?? []).length > 0;
  if (!own || !drawn) return answer(request, !own || hidden, context, note);
  const answered = await context.service.answer(
    request,
    requestContextOf(context, { privately: hidden }),
  );
  const reply = note ? withNote(answered.reply, note) : answered.reply;
  const [first, ...more] = messagesOf({ ...answered, reply }, hidden, context);
  // A page that needs several messages cannot take the place of one.
  if (!first || more.length > 0) return answer(request, hidden, context, note);
  const { embeds, components, allowed_mentions } = first;
  // What everyone sees there now is another page.
  if (!hidden) noting(answered, context).noted?.([message.id]);
  return change({ embeds, components, allowed_mentions });
}

/** Whom a message answers: the one who used the command, or whose message it replies to. */
const askerOf = (message: APIMessageComponentInteraction['message']): string | undefined =>
  message.interaction_metadata?.user.id ?? message.referenced_message?.author.id;

const isHidden = (message: { readonly flags?: number }): boolean =>
  ((message.flags ?? 0) & EPHEMERAL) !== 0;

/**
 * The button goes first, so that pressing twice shows the answer once; then everyone sees the answer.
 * A follow-up needs no permission to send messages, only the interaction.
 */
async function share(request: Request, context: Pressed): Promise<InteractionResponse> {
  const { message, data } = context.interaction;
  const answered = await context.service.answer(request, requestContextOf(context));
  return {
    callback: {
      type: InteractionResponseType.UpdateMessage,
      data: { components: without(message.components ?? [], data.custom_id) },
    },
    followUps: isPicture(answered)
      ? () => illustrated(answered, false, context)
      : messagesOf(answered, false, context),
    ...noting(answered, context),
    otherwise: {
      restore: { components: message.components ?? [] },
      tell: only(translate(context.locale, 'error.share')),
    },
  };
}

/** A message's rows without one button; Discord refuses an empty row. */
function without(rows: readonly unknown[], customId: string): unknown[] {
  return rows
    .map((row) => {
      const { components, ...rest } = row as { components?: { custom_id?: string }[] };
      return { ...rest, components: components?.filter((button) => button.custom_id !== customId) };
    })
    .filter((row) => row.components === undefined || row.components.length > 0);
}
