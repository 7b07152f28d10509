/**
 * What can come next in the question box: commands after a slash, then a command's values and
 * options; questions where there is no slash.
 */
import type { CommandEntry, OptionEntry } from '../api-types.ts';

export type Completion = {
  /** What the list shows. */
  readonly label: string;
  readonly detail?: string;
  /** What the box holds once it is picked. */
  readonly text: string;
  /** Where the server knows it better by another name: what stands in the text, and that name. */
  readonly value?: { readonly shown: string; readonly value: string };
  /** Nothing is left to type: picking it asks. */
  readonly asks: boolean;
};

/** What to offer: at once, or after asking the server for suggestions. */
export type Offer =
  | { readonly type: 'ready'; readonly completions: readonly Completion[] }
  | {
      readonly type: 'suggest';
      readonly kind: string;
      readonly typed: string;
      readonly complete: (label: string, value: string) => Completion;
      readonly after: readonly Completion[];
    };

export function offerFor(text: string, commands: readonly CommandEntry[]): Offer {
  if (!text.startsWith('/')) {
    return {
      type: 'suggest',
      kind: 'question',
      typed: text,
      complete: (label) => ({ label, text: label, asks: true }),
      after: [],
    };
  }
  const [, name = '', gap = '', rest = ''] = /^\/(\S*)(\s*)([\s\S]*)$/.exec(text) ?? [];
  if (!gap) return ready(commandsLike(name, commands));
  const command = commands.find((one) => one.name === name.toLowerCase());
  return command ? within(command, rest) : ready([]);
}

const ready = (completions: readonly Completion[]): Offer => ({ type: 'ready', completions });

function commandsLike(name: string, commands: readonly CommandEntry[]): Completion[] {
  return commands
    .filter((command) => command.name.startsWith(name.toLowerCase()))
    .map((command) => ({
      label: `/${command.name}`,
      detail: command.description,
      text: `/${command.name} `,
      // A command without a value of its own needs nothing more.
      asks: freeOptionOf(command) === undefined,
    }));
}

/** The option that takes text typed without a key; a fixed choice such as the language never does. */
function freeOptionOf(command: CommandEntry): OptionEntry | undefined {
  const [first] = command.options;
  return first && !first.choices ? first : undefined;
}

function within(command: CommandEntry, rest: string): Offer {
  const value = freeOptionOf(command);
  const keyed = command.options.filter((option) => option !== value);
  const [, before = '', key = '', typed = ''] =
    /^([\s\S]*?)(?:^|(?<=\s))(\w+):("[^"]*|\S*)$/.exec(rest) ?? [];
  const open = keyed.find((option) => option.name === key.toLowerCase());
  if (open) {
    return ready(
      (open.choices ?? [])
        .filter((choice) => choice.value.startsWith(typed) || choice.label.startsWith(typed))
        .map((choice) => ({
          label: choice.label,
          text: `/${command.name} ${before}${open.name}:${choice.value} `,
          asks: false,
        })),
    );
  }
  const options = keyed
    .filter((option) => !new RegExp(`(^|\\s)${option.name}:`, 'i').test(rest))
    .map((option) => ({
      label: `${option.name}:`,
      detail: option.description,
      text: `/${command.name} ${rest.trim() ? `${rest.trim()} ` : ''}${option.name}:`,
      asks: false,
    }));
  const after = rest === '' || /\s$/.test(rest) ? options : [];
  // Once a keyed option is there, the value in front of it is done.
  if (
    !value?.suggest ||
    keyed.some((option) => new RegExp(`(^|\\s)${option.name}:`, 'i').test(rest))
  )
    return ready(after);
  return {
    type: 'suggest',
    kind: value.suggest,
    typed: rest.trim(),
    complete: (label, known) => ({
      label,
      text: `/${command.name} ${label} `,
      ...(label !== known && { value: { shown: label, value: known } }),
      asks: false,
    }),
    after,
  };
}

/** The line to send: a picked value goes by the name that the server knows best. */
export function lineOf(text: string, picked: Completion['value']): string {
  const [, head = '', rest = ''] = /^(\/\S+\s+)([\s\S]*)$/.exec(text) ?? [];
  if (!picked || !head || !rest.startsWith(picked.shown)) return text.trim();
  return `${head}${picked.value}${rest.slice(picked.shown.length)}`.trim();
}
