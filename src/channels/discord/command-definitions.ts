/** Dateline's commands as Discord registers them. */
import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  PermissionFlagsBits,
} from 'discord-api-types/v10';
import { ALL_COMMANDS, type Command, type Option } from '../../contract/commands.ts';
import { translate } from '../../i18n/translate.ts';
import type { Locale } from '../../knowledge/model/schema.ts';
import { LIMITS } from './limits.ts';

type Localised = { [locale: string]: string };

export type DiscordOption = {
  type: ApplicationCommandOptionType.String | ApplicationCommandOptionType.Boolean;
  name: string;
  description: string;
  description_localizations: Localised;
  required: boolean;
  autocomplete?: boolean;
  choices?: { name: string; name_localizations: Localised; value: string }[];
};

type Everywhere = {
  integration_types: ApplicationIntegrationType[];
  contexts: InteractionContextType[];
};

export type DiscordCommand = Everywhere & {
  type: ApplicationCommandType.ChatInput;
  name: string;
  name_localizations: Localised;
  description: string;
  description_localizations: Localised;
  options: DiscordOption[];
  default_member_permissions?: number;
};

/** A command in a message's own menu: Apps → … */
export type MenuCommand = Everywhere & {
  type: ApplicationCommandType.Message;
  name: string;
  name_localizations: Localised;
};

/** On a newsroom's server, and wherever a reader who has added Dateline takes it. */
const EVERYWHERE: Everywhere = {
  integration_types: [
    ApplicationIntegrationType.GuildInstall,
    ApplicationIntegrationType.UserInstall,
  ],
  contexts: [
    InteractionContextType.Guild,
    InteractionContextType.BotDM,
    InteractionContextType.PrivateChannel,
  ],
};

/** What concerns a server's channels and settings. */
const ON_SERVERS: Everywhere = {
  integration_types: [ApplicationIntegrationType.GuildInstall],
  contexts: [InteractionContextType.Guild],
};

/** Who is offered the settings; the server's owner may offer them to more (Server Settings → Integrations). */
const MANAGE_GUILD = Number(PermissionFlagsBits.ManageGuild);

/** The names of the commands in a message's menu, which Discord also sends them under. */
export const MENU = {
  facts: translate('en', 'menu.facts'),
  check: translate('en', 'menu.check'),
  changes: translate('en', 'choice.changes'),
} as const;

/** The option, on every command, that shows the answer to nobody else. */
export const PRIVATE = 'private';

/** Those of our languages that a Discord client can be set to, beside English: it has no Azerbaijani. */
const DISCORD_LOCALES = ['ru', 'tr'] as const satisfies readonly Locale[];

/** Every command, as `PUT /applications/{id}/commands` takes it. */
export const discordCommands = (): (DiscordCommand | MenuCommand)[] => [
  ...ALL_COMMANDS.map(typedCommand),
  menuCommand('menu.facts'),
  menuCommand('menu.check'),
  menuCommand('choice.changes'),
];

const typedCommand = (command: Command): DiscordCommand => ({
  type: ApplicationCommandType.ChatInput,
  name: command.name,
  name_localizations: localised(command.localNames),
  description: command.description.en,
  description_localizations: localised(command.description),
  options: optionsOf(command),
  ...(command.needs === 'tenant' ? ON_SERVERS : EVERYWHERE),
  ...(command.name === 'settings' && { default_member_permissions: MANAGE_GUILD }),
});

const menuCommand = (key: Parameters<typeof translate>[1]): MenuCommand => ({
  type: ApplicationCommandType.Message,
  name: translate('en', key),
  name_localizations: { ru: translate('ru', key), tr: translate('tr', key) },
  ...EVERYWHERE,
});

/** Discord wants required options first. */
function optionsOf(command: Command): DiscordOption[] {
  const options = command.options.map((option) =>
    // Left out, the question is asked for in a form.
    optionOf(command.name === 'ask' ? { ...option, required: false } : option),
  );
  return [
    ...options.filter((option) => option.required),
    ...options.filter((option) => !option.required),
    // The settings are nobody else's business anyway.
    ...(command.name === 'settings' ? [] : [privateOption()]),
  ];
}

const privateOption = (): DiscordOption => ({
  type: ApplicationCommandOptionType.Boolean,
  name: PRIVATE,
  description: translate('en', 'option.private'),
  description_localizations: {
    ru: translate('ru', 'option.private'),
    tr: translate('tr', 'option.private'),
  },
  required: false,
});

function optionOf(option: Option): DiscordOption {
  return {
    type: ApplicationCommandOptionType.String,
    name: option.name,
    description: option.description.en,
    description_localizations: localised(option.description),
    required: option.required,
    ...(option.suggest && { autocomplete: true }),
    ...(option.choices && {
      choices: option.choices.slice(0, LIMITS.choices).map(({ value, label }) => ({
        name: label.en,
        name_localizations: localised(label),
        value,
      })),
    }),
  };
}

function localised(words: Readonly<Record<Locale, string>>): Localised {
  return Object.fromEntries(DISCORD_LOCALES.map((locale) => [locale, words[locale]]));
}
