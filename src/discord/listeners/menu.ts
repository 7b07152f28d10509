/** Apps → Find facts about this, on any message. */
import type { APIMessageApplicationCommandInteraction } from 'discord.js';
import { say } from '../../reply/say.ts';
import { answer } from '../answering.ts';
import { type Around, amongOthers } from '../around.ts';
import { MENU } from '../commands.ts';
import { type Handled, tell } from '../handled.ts';
import { refusedTo } from '../refusing.ts';
import { textOf } from '../text.ts';
import { LONGEST } from './form.ts';

/** Answers privately: looking something up must not call anybody out. It can be shown to everyone. */
export async function onMenu(
  around: Around<APIMessageApplicationCommandInteraction>,
): Promise<Handled> {
  const refusal = refusedTo(around);
  if (refusal) return refusal;
  const { data } = around.interaction;
  const message = data.resolved.messages[data.target_id];
  const text = textOf(message ?? {})
    .slice(0, LONGEST)
    .toWellFormed();
  if (!text) return tell(say(around.locale, 'menu.empty'));
  switch (data.name) {
    case MENU.facts:
      return answer({ command: 'ask', question: text }, amongOthers(around), around);
    default:
      return tell(say(around.locale, 'error.expired'));
  }
}
