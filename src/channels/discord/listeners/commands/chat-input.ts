/** Commands typed with a slash. */
import type { APIChatInputApplicationCommandInteraction } from 'discord-api-types/v10';
import { ALL_COMMANDS } from '../../../../contract/commands.ts';
import { translate } from '../../../../i18n/translate.ts';
import { PRIVATE } from '../../command-definitions.ts';
import { type InteractionContext, isPrivate } from '../../receive/interaction-context.ts';
import { commandOf, valuesOf } from '../../receive/options.ts';
import { answer } from '../../send/answer.ts';
import { refusedTo } from '../../send/refusal.ts';
import { type InteractionResponse, open, tell } from '../../send/response.ts';
import { questionForm } from '../modals/question.ts';
import { showSettings } from '../settings-overview.ts';

/** Answers a command; a question left out is asked for in a form, where there is room to write. */
export async function onCommand(
  context: InteractionContext<APIChatInputApplicationCommandInteraction>,
): Promise<InteractionResponse> {
  const { data } = context.interaction;
  const command = commandOf(data.name);
  if (!command) {
    const commands = ALL_COMMANDS.map(({ name }) => `/${name}`).join(', ');
    return tell(translate(context.locale, 'error.command', { name: `/${data.name}`, commands }));
  }
  const values = valuesOf(data.options);
  const request = command.request(values);
  if (request.command === 'settings') return showSettings(context);
  const refusal = await refusedTo(request, context);
  if (refusal) return refusal;
  const privately = isPrivate(values[PRIVATE], context);
  if (request.command === 'ask' && !request.question) {
    return open(questionForm(context.locale, request.language, privately));
  }
  return answer(request, privately, context);
}
