/** Commands as one line of text: what Slack, the page and the terminal receive. */
import { cutTo, LONGEST_LINE } from '../text/lengths.ts';
import { endsWithQuestionMark } from '../text/question-mark.ts';
import { type Command, findCommand, findNamedCommand, type Option } from './commands.ts';
import type { Request } from './request.ts';

/**
 * Reads the text behind a command: `karabakh from:2020 to:"June 2025" order:newest`, or `--from 2020`.
 * Text without a key belongs to the first option; unknown keys are left in that text, as typed. What is
 * longer than LONGEST_LINE is read only so far.
 */
export function parseOptions(command: Command, typed: string): Request {
  const values: Record<string, string> = {};
  const [first] = command.options;
  const keys = command.options.slice(1).map((option) => option.name);
  const text = withDatesQuoted(cutTo(typed, LONGEST_LINE), keys);
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
  if (first && rest.trim()) values[first.name] ??= unnamed(first, rest.trim().replace(/\s+/g, ' '));
  return command.request(values);
}

const DATED: ReadonlySet<string> = new Set(['as_of', 'from', 'to']);
/** "3 May 2025", "May 2025", "May 3, 2025", in any language. */
const DATE =
  '\\d{1,2}\\p{L}{0,2}\\.?\\s+\\p{L}+\\.?,?\\s+\\d{4}|\\p{L}+\\.?\\s+(?:\\d{1,2},?\\s+)?\\d{4}';

/** A date of several words is one value, though few put it in quotation marks. */
function withDatesQuoted(text: string, keys: readonly string[]): string {
  const dated = keys.filter((key) => DATED.has(key));
  if (dated.length === 0) return text;
  const written = new RegExp(
    `(?<=^|\\s)(${dated.join('|')})(\\s*[:=]\\s*)(${DATE})(?=\\s|$)`,
    'giu',
  );
  return text.replace(written, '$1:"$3"');
}

/** `since:yesterday` is how `/changes` is said to be typed; what is suggested (`incident:azal-crash`) is a value as it stands. */
function unnamed({ name, suggest }: Option, typed: string): string {
  const named = !suggest && new RegExp(`^(?:--|[—–])?${name}\\s*[:=]\\s*`, 'iu').exec(typed);
  return named ? typed.slice(named[0].length).replace(/^["“]|["”]$/g, '') : typed;
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
