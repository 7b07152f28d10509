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
export async function onMenu(around: OnMessage): Promise<InteractionResponse> {
  const refusal = refusedTo(around);
  if (refusal) return refusal;
  const { data } = around.interaction;
  const message = data.resolved.messages[data.target_id] ?? {};
  const text = textOf(message).slice(0, LONGEST).toWellFormed();
  if (!text) return tell(translate(around.locale, 'menu.empty'));
  switch (data.name) {
    case MENU.facts:
      return answer({ command: 'ask', question: text }, amongOthers(around), around);
    case MENU.check:
      return check(linesOf(message).toWellFormed(), around);
    default:
      return tell(translate(around.locale, 'error.expired'));
  }
}

/** Holding a long message against the facts may take longer than Discord waits for a word. */
async function check(text: string, around: OnMessage): Promise<InteractionResponse> {
  const privately = amongOthers(around);
  const request = { command: 'check', text } as const;
  if (text.length <= LONGEST) return answer(request, privately, around);
  return take(async () => {
    try {
      const from = requestContextOf(around, { privately });
      return messagesOf(await around.service.answer(request, from), privately, around);
    } catch (error) {
      around.log.error({ err: error }, 'A Discord message could not be checked');
      return [only(translate(around.locale, 'error.internal'))];
    }
  }, privately);
}
