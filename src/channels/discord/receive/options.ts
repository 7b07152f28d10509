/** What was typed into a command's options. */
import type {
  APIApplicationCommandInteractionDataOption,
  InteractionType,
} from 'discord-api-types/v10';
import { ALL_COMMANDS, type Command } from '../../../contract/commands.ts';

/** The command of this name. */
export const commandOf = (name: string): Command | undefined =>
  ALL_COMMANDS.find((command) => command.name === name);

/** The options as the commands take them: by name, as text. */
export function valuesOf(
  options: readonly APIApplicationCommandInteractionDataOption<InteractionType>[] | undefined,
): Readonly<Record<string, string | undefined>> {
  const values: Record<string, string> = {};
  for (const option of options ?? []) {
    if ('value' in option) values[option.name] = String(option.value);
  }
  return values;
}
