/** Apps → Find facts about this, Check this message: on any message. */
import type { APIMessageApplicationCommandInteraction } from 'discord.js';
import { translate } from '../../../../i18n/translate.ts';
import { answer } from '../../answer.ts';
import { MENU } from '../../command-definitions.ts';
import { amongOthers, type InteractionContext } from '../../interaction-context.ts';
import { linesOf, textOf } from '../../message-text.ts';
import { messagesOf } from '../../messages.ts';
import { refusedTo } from '../../refusal.ts';
import { requestContextOf } from '../../request-context.ts';
import { type InteractionResponse, only, take, tell } from '../../response.ts';
import { LONGEST } from '../modals/question.ts';

type OnMessage = InteractionContext<APIMessageApplicationCommandInteraction>;

/** Answers privately: looking something up must not call anybody out. It can be shown to everyone. */
export async function onMenu(context: OnMessage): Promise<InteractionResponse> {
  const refusal = refusedTo(context);
  if (refusal) return refusal;
  const { data } = context.interaction;
  const message = data.resolved.messages[data.target_id] ?? {};
  const text = textOf(message).slice(0, LONGEST).toWellFormed();
  if (!text) return tell(translate(context.locale, 'menu.empty'));
  switch (data.name) {
    case MENU.facts:
      return answer({ command: 'ask', question: text }, amongOthers(context), context);
    case MENU.check:
      return check(linesOf(message).toWellFormed(), context);
    default:
      return tell(translate(context.locale, 'error.expired'));
  }
}

/** Holding a long message against the facts may take longer than Discord waits for a word. */
async function check(text: string, context: OnMessage): Promise<InteractionResponse> {
  const privately = amongOthers(context);
  const request = { command: 'check', text } as const;
  if (text.length <= LONGEST) return answer(request, privately, context);
  return take(async () => {
    try {
      const from = requestContextOf(context, { privately });
      return messagesOf(await context.service.answer(request, from), privately, context);
    } catch (error) {
      context.log.error({ err: error }, 'A Discord message could not be checked');
      return [only(translate(context.locale, 'error.internal'))];
    }
  }, privately);
}
