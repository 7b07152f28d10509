/** Every command, declared once: each adapter registers these its own way. */

import { LANGUAGE_NAMES } from '../i18n/language-names.ts';
import { translate } from '../i18n/translate.ts';
import { LOCALES, type Locale } from '../knowledge/model/schema.ts';
import { cutTo, LONGEST_LINE, LONGEST_NAME } from '../text/lengths.ts';
import type { CommandName, Order, Request } from './request.ts';
import type { SuggestKind } from './suggestion.ts';

/** Text in every language. */
type Words = Readonly<Record<Locale, string>>;

export type Option = {
  /** Small letters; also the key in typed form (`from:2020`). */
  readonly name: string;
  readonly description: Words;
  readonly required: boolean;
  /** Autocomplete from knowledge. */
  readonly suggest?: SuggestKind;
  /** A fixed set of values. */
  readonly choices?: readonly { readonly value: string; readonly label: Words }[];
};

export type Command = {
  readonly name: CommandName;
  /** The command's name in the reader's language: small letters, no spaces, at most 32 characters. */
  readonly localNames: Words;
  readonly description: Words;
  /** The first option takes text typed without a key. */
  readonly options: readonly Option[];
  /** Only where there is a tenant with settings and channels: neither the page nor the terminal has it. */
  readonly needs?: 'tenant';
  /** Builds the request; unknown or empty values are left out. */
  readonly request: (values: Readonly<Record<string, string | undefined>>) => Request;
};

/** The same text key in every language. */
const inEvery = (key: Parameters<typeof translate>[1]): Words =>
  Object.fromEntries(LOCALES.map((locale) => [locale, translate(locale, key)])) as Words;

const option = (
  name: string,
  key: Parameters<typeof translate>[1],
  more: Partial<Omit<Option, 'name' | 'description'>> = {},
): Option => ({ name, description: inEvery(key), required: false, ...more });

const asOf = option('as_of', 'option.as-of');
/** What is typed for it. */
const asOfIn = ({ as_of: typed }: Values) => {
  const { day } = given({ day: typed }, 'day');
  return day ? { asOf: day } : {};
};

const language = option('language', 'option.language', {
  choices: LOCALES.map((value) => ({ value, label: every(LANGUAGE_NAMES[value]) })),
});

function every(text: string): Words {
  return { en: text, ru: text, az: text, tr: text };
}

type Values = Readonly<Record<string, string | undefined>>;

const common = (values: Values) => {
  const chosen = LOCALES.find((locale) => locale === values.language);
  return chosen ? { language: chosen } : {};
};

/** Keeps the named values that are not blank, as far as a name can reach. */
function given<K extends string>(values: Values, ...names: K[]): { [key in K]?: string } {
  const filled: { [key in K]?: string } = {};
  for (const name of names) {
    const value = cutTo(values[name]?.trim() ?? '', LONGEST_NAME);
    if (value) filled[name] = value;
  }
  return filled;
}

/** The commands that work everywhere. */
export const COMMANDS: readonly Command[] = [
  {
    name: 'ask',
    localNames: inEvery('command.ask.name'),
    description: inEvery('command.ask'),
    options: [
      option('question', 'option.question', { required: true, suggest: 'question' }),
      asOf,
      language,
    ],
    request: (values) => ({
      command: 'ask',
      question: cutTo(values.question?.trim() ?? '', LONGEST_LINE),
      ...asOfIn(values),
      ...common(values),
    }),
  },
  {
    name: 'timeline',
    localNames: inEvery('command.timeline.name'),
    description: inEvery('command.timeline'),
    options: [
      option('about', 'option.about', { suggest: 'about' }),
      option('from', 'option.from'),
      option('to', 'option.to'),
      option('order', 'option.order', {
        choices: [
          { value: 'oldest', label: inEvery('order.oldest') },
          { value: 'newest', label: inEvery('order.newest') },
        ],
      }),
      asOf,
      language,
    ],
    request: (values) => ({
      command: 'timeline',
      ...given(values, 'about', 'from', 'to'),
      ...(values.order === 'newest' || values.order === 'oldest'
        ? { order: values.order as Order }
        : {}),
      ...asOfIn(values),
      ...common(values),
    }),
  },
  {
    name: 'incident',
    localNames: inEvery('command.incident.name'),
    description: inEvery('command.incident'),
    options: [option('incident', 'option.incident', { suggest: 'incident' }), asOf, language],
    request: (values) => ({
      command: 'incident',
      ...given(values, 'incident'),
      ...asOfIn(values),
      ...common(values),
    }),
  },
  {
    name: 'changes',
    localNames: inEvery('command.changes.name'),
    description: inEvery('command.changes'),
    options: [option('since', 'option.since'), language],
    request: (values) => ({ command: 'changes', ...given(values, 'since'), ...common(values) }),
  },
  {
    name: 'who',
    localNames: inEvery('command.who.name'),
    description: inEvery('command.who'),
    options: [option('name', 'option.name', { suggest: 'actor' }), language],
    request: (values) => ({ command: 'who', ...given(values, 'name'), ...common(values) }),
  },
  {
    name: 'topics',
    localNames: inEvery('command.topics.name'),
    description: inEvery('command.topics'),
    options: [language],
    request: (values) => ({ command: 'topics', ...common(values) }),
  },
  {
    name: 'sources',
    localNames: inEvery('command.sources.name'),
    description: inEvery('command.sources'),
    options: [option('about', 'option.about', { suggest: 'about' }), language],
    request: (values) => ({ command: 'sources', ...given(values, 'about'), ...common(values) }),
  },
  {
    name: 'help',
    localNames: inEvery('command.help.name'),
    description: inEvery('command.help'),
    options: [language],
    request: (values) => ({ command: 'help', ...common(values) }),
  },
];

/** The commands of a server or workspace; `request` makes what `service.answer` takes, as with any other. */
export const TENANT_COMMANDS: readonly Command[] = [
  {
    name: 'follow',
    needs: 'tenant',
    localNames: inEvery('command.follow.name'),
    description: inEvery('command.follow'),
    options: [option('about', 'option.about', { required: true, suggest: 'about' }), language],
    request: (values) => ({ command: 'follow', ...given(values, 'about'), ...common(values) }),
  },
  {
    name: 'unfollow',
    needs: 'tenant',
    localNames: inEvery('command.unfollow.name'),
    description: inEvery('command.unfollow'),
    options: [option('about', 'option.about', { required: true, suggest: 'about' }), language],
    request: (values) => ({ command: 'unfollow', ...given(values, 'about'), ...common(values) }),
  },
  {
    name: 'following',
    needs: 'tenant',
    localNames: inEvery('command.following.name'),
    description: inEvery('command.following'),
    options: [language],
    request: (values) => ({ command: 'following', ...common(values) }),
  },
  {
    name: 'settings',
    needs: 'tenant',
    localNames: inEvery('command.settings.name'),
    description: inEvery('command.settings'),
    options: [language],
    request: (values) => ({ command: 'settings', ...common(values) }),
  },
];

/** What a platform registers. */
export const ALL_COMMANDS: readonly Command[] = [...COMMANDS, ...TENANT_COMMANDS];

type NamedCommand = {
  readonly command: Command;
  /** The language of the name; left out for the English one, which is typed in every language. */
  readonly language?: Locale;
};

/** By every name; where two share one, the first has it, and English before the other languages. */
const BY_NAME: ReadonlyMap<string, NamedCommand> = new Map(
  ALL_COMMANDS.flatMap((command): [string, NamedCommand][] => [
    [command.name, { command }],
    [command.localNames.en, { command }],
    ...LOCALES.filter((locale) => locale !== 'en').map((language): [string, NamedCommand] => [
      command.localNames[language],
      { command, language },
    ]),
  ]).toReversed(),
);

/** Finds a command by its name in any language, in small letters or capitals, with that language. */
export function findNamedCommand(name: string): NamedCommand | undefined {
  const plain = name.replace(/^\//, '');
  // The capital I is ı in Turkish and Azerbaijani, whose İ is i.
  return BY_NAME.get(plain.toLocaleLowerCase('en')) ?? BY_NAME.get(plain.toLocaleLowerCase('tr'));
}

/** Finds a command by its name in any language, in small letters or capitals. */
export const findCommand = (name: string): Command | undefined => findNamedCommand(name)?.command;
