/** Who Discord says that we are: the application of the token, and whether it is set up as the settings here say. */
import type { REST } from 'discord.js';
import { ApplicationFlags, Routes } from 'discord-api-types/v10';
import { z } from 'zod';
import type { Log } from '../../log.ts';
import { refusedError } from '../shared/connect-with-retry.ts';
import { INTENT_REFUSED } from './errors.ts';

export type Application = {
  readonly id: string;
  /** The bot's own id. */
  readonly bot: string;
};

const shape = z.looseObject({
  id: z.string(),
  bot: z.looseObject({ id: z.string() }).optional(),
  verify_key: z.string().optional(),
  flags: z.number().optional(),
  interactions_endpoint_url: z.string().nullish(),
});
const user = z.looseObject({ id: z.string() });

const MESSAGE_CONTENT =
  ApplicationFlags.GatewayMessageContent | ApplicationFlags.GatewayMessageContentLimited;

/**
 * Asks Discord. It costs no log-in, so it is asked before each.
 * Rejects where Discord is away, or something is not set up that must be: then with what to do.
 */
export async function askWhoWeAre(
  rest: REST,
  settings: {
    readonly messageContent?: boolean | undefined;
    readonly publicKey?: string | undefined;
    readonly appId?: string | undefined;
  },
  log: Pick<Log, 'warn'>,
): Promise<Application> {
  const answer = shape.safeParse(await rest.get(Routes.currentApplication()));
  if (!answer.success) throw new Error('it does not say which application the token belongs to');
  const { id, bot, verify_key: key, flags, interactions_endpoint_url: endpoint } = answer.data;
  const { publicKey, appId } = settings;
  if (publicKey && key && key.toLowerCase() !== publicKey.toLowerCase())
    throw refusedError(OTHER_KEY);
  if (settings.messageContent && flags !== undefined && (flags & MESSAGE_CONTENT) === 0)
    throw refusedError(INTENT_REFUSED);
  if (appId && appId !== id) log.warn({ configured: appId, used: id }, OTHER_APPLICATION);
  if (publicKey && !endpoint) log.warn({}, NO_ENDPOINT);
  if (!publicKey && endpoint) log.warn({ endpoint }, ENDPOINT);
  return { id, bot: bot?.id ?? user.parse(await rest.get(Routes.user())).id };
}

const OTHER_KEY =
  'DISCORD_PUBLIC_KEY is not the key of the application that DISCORD_TOKEN belongs to. Copy it anew: discord.com/developers/applications, your application, General Information, Public Key.';
const OTHER_APPLICATION =
  'DISCORD_APP_ID is not the application of DISCORD_TOKEN; the token decides';
const NO_ENDPOINT =
  'DISCORD_INTERACTIONS=http, but Discord has no address to send them to: set the Interactions Endpoint URL under General Information to https://your-host/discord/interactions';
const ENDPOINT =
  'Discord sends commands and buttons to this address and not over the connection: clear the Interactions Endpoint URL under General Information, or set DISCORD_INTERACTIONS=http';
