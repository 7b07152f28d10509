/** Commands as one line of text: what Slack, the page and the terminal receive. */
import { cutTo, LONGEST_LINE } from '../text/lengths.ts';
import { endsWithQuestionMark } from '../text/question-mark.ts';
import { type Command, findCommand, findNamedCommand } from './commands.ts';
import type { Request } from './request.ts';

/**
 * Reads the text behind a command: `karabakh from:2020 to:"June 2025" order:newest`, or `--from 2020`.
 * Text without a key belongs to the first option; unknown keys are left in that text, as typed. What is
 * longer than LONGEST_LINE is read only so far.
 */
export function parseOptions(command: Command, typed: string): Request {
  const text = cutTo(typed, LONGEST_LINE);
  const values: Record<string, string> = {};
  const [first] = command.options;
  const keys = command.options.slice(1).map((option) => option.name);
  const any = keys.join('|');
  const keyed = keys.length
    ? new RegExp(
        // A phone makes one dash of two.
        `(?:^|\\s)(?:(?:--|[—–])(${any})(?:\\s*[:=]\\s*|\\s+)|(${any}):\\s*)(?:"([^"]*)"|“([^”]*)”|(\\S+))`,
        'giu',
      )
    : undefined;
  const rest = keyed
    ? text.replace(keyed, (_whole, ...found: (string | undefined)[]) => {
        const [key = '', value = ''] = found.slice(0, 5).filter((part) => part !== undefined);
        values[key.toLowerCase()] = value;
        return ' ';
      })
    : text;
  if (first && rest.trim()) values[first.name] ??= rest.trim().replace(/\s+/g, ' ');
  return command.request(values);
}

/** Reads a whole line: `/timeline karabakh`, a plain question, or the word "help" in any language. */
export function parseLine(line: string): Request {
  const text = cutTo(line.trim(), LONGEST_LINE);
  if (!text) return { command: 'help' };
  const [, slash, word = '', rest = ''] = text.match(/^(\/?)(\S+)\s*([\s\S]*)$/u) ?? [];
  // A word without a slash may well start a question ("who died?"), so only the slash makes it a command there.
  if (slash) {
    const command = findCommand(word);
    if (command) return parseOptions(command, rest);
  }
  return helpAlone(text) ?? { command: 'ask', question: text };
}

/**
 * The name at the beginning of a line that is typed as a command's and is none's, such as `/timline`.
 * A question behind it is still one: `/tell how many died?`
 */
export function unknownCommandIn(line: string): string | undefined {
  const [, name = '', rest = ''] =
    line.trim().match(/^\/([\p{L}\p{M}_-]{1,32})(?=\s|$)([\s\S]*)$/u) ?? [];
  const unknown = name !== '' && !findCommand(name) && !endsWithQuestionMark(rest);
  return unknown ? name : undefined;
}

/** Help for its own word alone: who says no more than that does not ask about the news. */
function helpAlone(text: string): Request | undefined {
  const word = text.match(/^([\p{L}\p{M}]+)[\s!?.…]*$/u)?.[1];
  const named = word === undefined ? undefined : findNamedCommand(word);
  if (named?.command.name !== 'help') return undefined;
  return { command: 'help', ...(named.language && { language: named.language }) };
}
