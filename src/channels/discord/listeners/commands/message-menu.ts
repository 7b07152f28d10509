/** Apps → Find facts about this, Check this message: on any message. */
import type { APIMessageApplicationCommandInteraction } from 'discord.js';
import { say } from '../../../../i18n/translate.ts';
import { answer } from '../../answer.ts';
import { MENU } from '../../command-definitions.ts';
import { type Around, amongOthers } from '../../interaction-context.ts';
import { linesOf, textOf } from '../../message-text.ts';
import { messagesOf } from '../../messages.ts';
import { refusedTo } from '../../refusal.ts';
import { fromOf } from '../../request-context.ts';
import { type Handled, only, take, tell } from '../../response.ts';
import { LONGEST } from '../modals/question.ts';

type OnMessage = Around<APIMessageApplicationCommandInteraction>;

/** Answers privately: looking something up must not call anybody out. It can be shown to everyone. */
export async function onMenu(around: OnMessage): Promise<Handled> {
  const refusal = refusedTo(around);
  if (refusal) return refusal;
  const { data } = around.interaction;
  const message = data.resolved.messages[data.target_id] ?? {};
  const text = textOf(message).slice(0, LONGEST).toWellFormed();
  if (!text) return tell(say(around.locale, 'menu.empty'));
  switch (data.name) {
    case MENU.facts:
      return answer({ command: 'ask', question: text }, amongOthers(around), around);
    case MENU.check:
      return check(linesOf(message).toWellFormed(), around);
    default:
      return tell(say(around.locale, 'error.expired'));
  }
}

/** Holding a long message against the facts may take longer than Discord waits for a word. */
async function check(text: string, around: OnMessage): Promise<Handled> {
  const privately = amongOthers(around);
  const request = { command: 'check', text } as const;
  if (text.length <= LONGEST) return answer(request, privately, around);
  return take(async () => {
    try {
      const from = fromOf(around, { privately });
      return messagesOf(await around.service.answer(request, from), privately, around);
    } catch (error) {
      around.log.error({ err: error }, 'A Discord message could not be checked');
      return [only(say(around.locale, 'error.internal'))];
    }
  }, privately);
}
