/** Apps → Find facts about this, Check this message, What changed since?: on any message. */
import type { APIMessageApplicationCommandInteraction } from 'discord-api-types/v10';
import type { Request, RequestOf } from '../../../../contract/request.ts';
import { translate } from '../../../../i18n/translate.ts';
import { LONGEST_QUESTION } from '../../../../text/lengths.ts';
import { changesSince } from '../../../shared/changes-since.ts';
import { asQuestion } from '../../../shared/question-text.ts';
import { MENU } from '../../command-definitions.ts';
import { amongOthers, type InteractionContext } from '../../receive/interaction-context.ts';
import { linesOf, textOf } from '../../receive/message-text.ts';
import { oldMessage } from '../../receive/old-message.ts';
import { answer, prepare } from '../../send/answer.ts';
import { refusedTo } from '../../send/refusal.ts';
import { type InteractionResponse, only, take, tell } from '../../send/response.ts';

type OnMessage = InteractionContext<APIMessageApplicationCommandInteraction>;

/** Answers privately: looking something up must not call anybody out. It can be shown to everyone. */
export async function onMenu(context: OnMessage): Promise<InteractionResponse> {
  const { data } = context.interaction;
  const message = data.resolved.messages[data.target_id];
  if (!message) return tell(translate(context.locale, 'error.unknown'));
  const question = asQuestion(textOf(message));
  switch (data.name) {
    case MENU.facts: {
      const request = { command: 'ask', question } as const;
      return (
        (await inTheWay(request, question, context)) ??
        answer(request, amongOthers(context), context)
      );
    }
    case MENU.check: {
      const request = { command: 'check', text: linesOf(message).toWellFormed() } as const;
      return (await inTheWay(request, question, context)) ?? check(request, context);
    }
    case MENU.changes: {
      const request = await changesSince(oldMessage(message, context), context.service);
      return (await refusedTo(request, context)) ?? answer(request, amongOthers(context), context);
    }
    default:
      return tell(translate(context.locale, 'error.unknown'));
  }
}

const inTheWay = async (
  request: Request,
  words: string,
  context: OnMessage,
): Promise<InteractionResponse | undefined> =>
  (await refusedTo(request, context)) ??
  (words ? undefined : tell(translate(context.locale, 'menu.empty')));

/** Holding a long message against the facts may take longer than Discord waits for a word. */
async function check(
  request: RequestOf<'check'>,
  context: OnMessage,
): Promise<InteractionResponse> {
  const privately = amongOthers(context);
  if (request.text.length <= LONGEST_QUESTION) return answer(request, privately, context);
  return take(async () => {
    try {
      return (await prepare(request, privately, context)).messages;
    } catch (error) {
      context.log.error({ err: error }, 'A Discord message could not be checked');
      return [only(translate(context.locale, 'error.internal'))];
    }
  }, privately);
}
