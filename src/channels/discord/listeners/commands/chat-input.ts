/** Commands typed with a slash. */
import type { APIChatInputApplicationCommandInteraction } from 'discord.js';
import { ALL_COMMANDS } from '../../../../contract/commands.ts';
import { translate } from '../../../../i18n/translate.ts';
import { answer } from '../../answer.ts';
import { PRIVATE } from '../../command-definitions.ts';
import { type InteractionContext, isPrivate } from '../../interaction-context.ts';
import { commandOf, valuesOf } from '../../options.ts';
import { refusedTo } from '../../refusal.ts';
import { type InteractionResponse, open, tell } from '../../response.ts';
import { questionForm } from '../modals/question.ts';
import { showSettings } from '../modals/settings.ts';

/** Answers a command; a question left out is asked for in a form, where there is room to write. */
export async function onCommand(
  around: InteractionContext<APIChatInputApplicationCommandInteraction>,
): Promise<InteractionResponse> {
  const { data } = around.interaction;
  const known = commandOf(data.name);
  if (!known) {
    const commands = ALL_COMMANDS.map(({ name }) => `/${name}`).join(', ');
    return tell(translate(around.locale, 'error.command', { name: data.name, commands }));
  }
  const values = valuesOf(data.options);
  const request = known.request(values);
  if (request.command === 'settings') return showSettings(around);
  const refusal = refusedTo(around);
  if (refusal) return refusal;
  const privately = isPrivate(values[PRIVATE], around);
  if (request.command === 'ask' && !request.question) {
    return open(questionForm(around.locale, request.language, privately));
  }
  return answer(request, privately, around);
}
