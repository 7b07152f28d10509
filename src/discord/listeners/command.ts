/** Commands typed with a slash. */
import type { APIChatInputApplicationCommandInteraction } from 'discord.js';
import { COMMANDS } from '../../commands/commands.ts';
import { say } from '../../reply/say.ts';
import { answer } from '../answering.ts';
import { type Around, carried } from '../around.ts';
import { PRIVATE } from '../commands.ts';
import { type Handled, open, tell } from '../handled.ts';
import { commandOf, valuesOf } from '../options.ts';
import { questionForm } from './form.ts';

/** Answers a command; a question left out is asked for in a form, where there is room to write. */
export async function onCommand(
  around: Around<APIChatInputApplicationCommandInteraction>,
): Promise<Handled> {
  const { data } = around.interaction;
  const known = commandOf(data.name);
  if (!known) {
    const commands = COMMANDS.map(({ name }) => `/${name}`).join(', ');
    return tell(say(around.locale, 'error.command', { name: data.name, commands }));
  }
  const values = valuesOf(data.options);
  const request = known.request(values);
  const privately = values[PRIVATE] === undefined ? carried(around) : values[PRIVATE] === 'true';
  if (request.command === 'ask' && !request.question) {
    return open(questionForm(around.locale, request.language, privately));
  }
  return answer(request, privately, around);
}
