/** Commands as one line of text: what Slack, the page and the terminal receive. */
import { type Command, findCommand, languageOfName } from './commands.ts';
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

/** Reads a whole line: `/timeline karabakh`, a plain question, or the word "help" in any language. */
export function parseLine(line: string): Request {
  const [, slash, word = '', rest = ''] = line.trim().match(/^(\/?)(\S+)\s*([\s\S]*)$/u) ?? [];
  const command = findCommand(word);
  // A word without a slash may well start a question ("who died?"), so only the slash makes it a command there.
  if (command && slash) return parseOptions(command, rest);
  return helpAlone(line) ?? { command: 'ask', question: line.trim() };
}

/** Help for an empty line, and for its own word alone: who asks for help does not ask about the news. */
function helpAlone(line: string): Request | undefined {
  if (!line.trim()) return { command: 'help' };
  const word = line.match(/^\s*([\p{L}\p{M}]+)[\s!?.…]*$/u)?.[1] ?? '';
  const help = findCommand(word);
  if (help?.name !== 'help') return undefined;
  const language = languageOfName(help, word);
  return { command: 'help', ...(language && { language }) };
}
