/** Commands as one line of text: what Slack, the page and the terminal receive. */
import { type Command, findCommand } from './commands.ts';
import type { Request } from './request.ts';

/**
 * Reads the text behind a command: `karabakh from:2020 to:"June 2025" order:newest`.
 * Text without a key belongs to the first option; unknown keys are left in that text, as typed.
 */
export function parseOptions(command: Command, text: string): Request {
  const values: Record<string, string> = {};
  const [first] = command.options;
  const keys = command.options.slice(1).map((option) => option.name);
  const keyed = keys.length
    ? new RegExp(`(?:^|\\s)(${keys.join('|')}):\\s*(?:"([^"]*)"|“([^”]*)”|(\\S+))`, 'giu')
    : undefined;
  const rest = keyed
    ? text.replace(keyed, (_whole, key: string, ...found: (string | undefined)[]) => {
        values[key.toLowerCase()] = found.slice(0, 3).find((value) => value !== undefined) ?? '';
        return ' ';
      })
    : text;
  if (first && rest.trim()) values[first.name] ??= rest.trim().replace(/\s+/g, ' ');
  return command.request(values);
}

/** Reads a whole line: `/timeline karabakh`, `timeline karabakh`, or a plain question. */
export function parseLine(line: string): Request {
  const [, slash, word = '', rest = ''] = line.trim().match(/^(\/?)(\S+)\s*([\s\S]*)$/u) ?? [];
  const command = findCommand(word);
  // A word without a slash may well start a question ("who died?"), so only the slash makes it a command there.
  if (command && slash) return parseOptions(command, rest);
  if (!line.trim()) return { command: 'help' };
  return { command: 'ask', question: line.trim() };
}
