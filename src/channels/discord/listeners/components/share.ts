/** "Show everyone": what one reader sees, for everyone there. */
import {
  type APIMessageComponentInteraction,
  InteractionResponseType,
} from 'discord-api-types/v10';
import type { Request } from '../../../../contract/request.ts';
import { translate } from '../../../../i18n/translate.ts';
import { isPicture } from '../../../shared/pictures.ts';
import type { InteractionContext } from '../../receive/interaction-context.ts';
import { requestContextOf } from '../../receive/request-context.ts';
import { messagesOf, noting } from '../../send/answer-messages.ts';
import { illustrated } from '../../send/pictures.ts';
import { type InteractionResponse, only } from '../../send/response.ts';

/** A follow-up needs no permission to send messages, only the interaction. */
export async function share(
  request: Request,
  context: InteractionContext<APIMessageComponentInteraction>,
): Promise<InteractionResponse> {
  const { service, inbox } = context;
  const { message, data } = context.interaction;
  const changed: InteractionResponse['callback'] = {
    type: InteractionResponseType.UpdateMessage,
    data: { components: without(message.components ?? [], data.custom_id) },
  };
  const key = `discord:share:${message.id}:${service.remember(request)}`;
  // Pressed twice, it is shared once, whichever process has which press.
  if (!(await inbox.note(key, 'discord'))) return { callback: changed, followUps: [] };
  const answered = await service.answer(request, requestContextOf(context));
  return {
    callback: changed,
    followUps: isPicture(answered)
      ? () => illustrated(answered, false, context)
      : messagesOf(answered, false, context),
    ...noting(answered, context),
    otherwise: {
      restore: { components: message.components ?? [] },
      tell: only(translate(context.locale, 'error.share')),
      undo: () => inbox.forget(key),
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
