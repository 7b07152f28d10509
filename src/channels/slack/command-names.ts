/** Which slash commands Slack has for Dateline. */
import { ALL_COMMANDS, type Command } from '../../contract/commands.ts';

/** Everything under one name: `/dateline timeline karabakh`. */
export const UMBRELLA = '/dateline';

/**
 * Slack's own commands, which no app may register; one of them in a manifest and Slack refuses all of
 * its commands. `/help` is an old one of Slack's: sometimes refused, always surprising.
 */
const SLACKS_OWN: ReadonlySet<string> = new Set(['who', 'help']);

/** The commands that have a slash command of their own. */
export const OWN_COMMANDS: readonly Command[] = ALL_COMMANDS.filter(
  ({ name }) => !SLACKS_OWN.has(name),
);

/** A command's name in a list, as it is typed in Slack. */
export function slashName(text: string): string {
  const name = text.startsWith('/') ? text.slice(1) : '';
  return SLACKS_OWN.has(name) ? `${UMBRELLA} ${name}` : text;
}
