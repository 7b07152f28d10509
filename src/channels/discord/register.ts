/** Registers Dateline's commands with Discord, where they are not registered already. */

import { REST } from 'discord.js';
import { ApplicationCommandType, ApplicationIntegrationType, Routes } from 'discord-api-types/v10';
import { discordCommands } from './command-definitions.ts';
import { startError } from './errors.ts';

/** Discord's own API; DISCORD_API_URL names another for proxies and tests. */
const DEFAULT_API_URL = 'https://discord.com/api';

/** Without the slash, or the version that discord.js adds itself. */
export const baseOf = (apiUrl: string | undefined): string =>
  (apiUrl || DEFAULT_API_URL).replace(/\/+$/, '').replace(/\/v\d+$/, '');

export type Registered = { readonly changed: boolean; readonly count: number };

/**
 * Registers the commands over REST alone, without a gateway connection: `dateline register`.
 * @returns whether anything had to be written, and how many commands there are.
 */
export async function registerDiscord(application: {
  readonly token: string;
  readonly appId: string;
  readonly apiUrl?: string;
}): Promise<Registered> {
  const api = baseOf(application.apiUrl);
  try {
    return await registerWith(new REST({ api }).setToken(application.token), application.appId);
  } catch (error) {
    throw startError(error, application.token, api);
  }
}

/** The same with a connection at hand. Writing is limited to 200 new commands a day, so it is not done for nothing. */
export async function registerWith(rest: REST, appId: string): Promise<Registered> {
  const wanted = discordCommands();
  const present = await rest.get(Routes.applicationCommands(appId), {
    query: new URLSearchParams({ with_localizations: 'true' }),
  });
  if (same(present, wanted)) return { changed: false, count: wanted.length };
  await rest.put(Routes.applicationCommands(appId), { body: wanted });
  return { changed: true, count: wanted.length };
}

function same(present: unknown, wanted: unknown): boolean {
  return JSON.stringify(normalList(present)) === JSON.stringify(normalList(wanted));
}

type Json = { readonly [key: string]: unknown };

const normalList = (commands: unknown): unknown[] =>
  listOf(commands)
    .map(normalCommand)
    .sort((a, b) => String(a.name).localeCompare(String(b.name)));

/** Only what we set, with Discord's defaults written out: it adds ids, versions and much else. */
function normalCommand(command: Json) {
  return {
    type: command.type ?? ApplicationCommandType.ChatInput,
    name: command.name,
    names: sorted(command.name_localizations),
    description: command.description,
    descriptions: sorted(command.description_localizations),
    // Sent as a number, given back as text.
    permissions: String(command.default_member_permissions ?? ''),
    nsfw: command.nsfw ?? false,
    installs: [
      ...((command.integration_types as number[] | null) ?? [
        ApplicationIntegrationType.GuildInstall,
      ]),
    ].sort(),
    contexts: [...((command.contexts as number[] | null) ?? [])].sort(),
    options: listOf(command.options).map((option) => ({
      type: option.type,
      name: option.name,
      names: sorted(option.name_localizations),
      description: option.description,
      descriptions: sorted(option.description_localizations),
      required: option.required ?? false,
      autocomplete: option.autocomplete ?? false,
      choices: listOf(option.choices).map((choice) => ({
        name: choice.name,
        names: sorted(choice.name_localizations),
        value: choice.value,
      })),
      options: listOf(option.options).length,
    })),
  };
}

const listOf = (value: unknown): Json[] => (Array.isArray(value) ? (value as Json[]) : []);

const sorted = (record: unknown): [string, unknown][] =>
  Object.entries((record ?? {}) as Json).sort(([a], [b]) => a.localeCompare(b));
