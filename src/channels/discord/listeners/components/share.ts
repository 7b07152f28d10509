/** "Show everyone": what one reader sees, for everyone there. */
import {
  type APIMessageComponentInteraction,
  InteractionResponseType,
} from 'discord-api-types/v10';
import pTimeout from 'p-timeout';
import type { Request } from '../../../../contract/request.ts';
import { translate } from '../../../../i18n/translate.ts';
import { isPicture } from '../../../shared/pictures.ts';
import { soon } from '../../../shared/soon.ts';
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
  const { message, data } = context.interaction;
  const answering = context.service.answer(request, requestContextOf(context));
  const prompt = await soon(request, answering);
  const key = `discord:share:${message.id}:${context.service.remember(request)}`;
  return {
    callback: {
      type: InteractionResponseType.UpdateMessage,
      data: { components: without(message.components ?? [], data.custom_id) },
    },
    async followUps() {
      if (!(await isFirst(key, context))) return [];
      const answered = await answering;
      return isPicture(answered)
        ? illustrated(answered, false, context)
        : messagesOf(answered, false, context);
    },
    ...(prompt && noting(prompt, context)),
    otherwise: {
      restore: { components: message.components ?? [] },
      tell: only(translate(context.locale, 'error.share')),
      undo: () => pTimeout(context.inbox.forget(key), SOON).catch(() => {}),
    },
  };
}

/** Where the store does not say, somebody waits for an answer. */
const SOON = { milliseconds: 1000, fallback: () => {} };

/** Pressed twice, it is shown once, whichever process has which press. */
const isFirst = (key: string, { inbox }: InteractionContext): Promise<boolean> =>
  pTimeout(inbox.note(key, 'discord'), { ...SOON, fallback: () => true }).catch(() => true);

/** A message's rows without one button; Discord refuses an empty row. */
function without(rows: readonly unknown[], customId: string): unknown[] {
  return rows
    .map((row) => {
      const { components, ...rest } = row as { components?: { custom_id?: string }[] };
      return { ...rest, components: components?.filter((button) => button.custom_id !== customId) };
    })
    .filter((row) => row.components === undefined || row.components.length > 0);
}
