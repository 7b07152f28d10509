/** What went wrong with Discord, for the log and for whoever starts Dateline; never with a secret in it. */
import { DiscordAPIError, HTTPError } from 'discord.js';
import { GatewayCloseCodes, RESTJSONErrorCodes } from 'discord-api-types/v10';
import { isForWhoeverRunsIt, refusedError } from '../shared/connect-with-retry.ts';
import { type ErrorFacts, errorFacts } from '../shared/error-facts.ts';

/**
 * An interaction that was answered too late or that Discord has forgotten, and one that somebody else
 * answered: two programs run with one token.
 */
const OVER: ReadonlySet<number | string> = new Set([
  RESTJSONErrorCodes.UnknownInteraction,
  RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged,
]);

/** Whether the reader's request is simply over, which nobody can mend. */
export const isOver = (error: unknown): boolean =>
  error instanceof DiscordAPIError && OVER.has(error.code);

/** Whether Discord itself has answered, and would answer the same again. */
export const isAnswer = (error: unknown): boolean =>
  error instanceof DiscordAPIError && error.status < 500;

/** What Discord says of an interaction that was never acknowledged, or longer than a quarter of an hour ago. */
const FORGOTTEN: ReadonlySet<number | string> = new Set([
  RESTJSONErrorCodes.UnknownWebhook,
  RESTJSONErrorCodes.UnknownMessage,
  RESTJSONErrorCodes.InvalidWebhookToken,
]);

/** Whether nothing stands of an answer, and none can be given any more. */
export const isForgotten = (error: unknown): boolean =>
  error instanceof DiscordAPIError && FORGOTTEN.has(error.code);

/** A channel that is gone, that Dateline does not see, or that it may not write in. */
const CLOSED: ReadonlySet<number | string> = new Set([
  RESTJSONErrorCodes.UnknownChannel,
  RESTJSONErrorCodes.MissingAccess,
  RESTJSONErrorCodes.MissingPermissions,
  RESTJSONErrorCodes.ThreadLocked,
]);

/** Whether a channel takes no messages of Dateline's until somebody changes that. */
export const isClosed = (error: unknown): boolean =>
  error instanceof DiscordAPIError && CLOSED.has(error.code);

/**
 * An error's facts for the log. discord.js's errors carry the request's address and body, and so an
 * interaction's token and a reader's words; these are left out.
 */
export function factsOf(error: unknown): ErrorFacts & { readonly status?: number } {
  if (error instanceof DiscordAPIError) {
    return { error: error.message, code: error.code, status: error.status };
  }
  if (error instanceof HTTPError) return { error: error.message, status: error.status };
  return errorFacts(error);
}

const TOKEN_REFUSED =
  'Discord refused the token in DISCORD_TOKEN. Copy a new one: discord.com/developers/applications, your application, Bot, Reset Token.';

export const INTENT_REFUSED =
  'Discord has not granted the message-content intent. Switch it on: discord.com/developers/applications, your application, Bot, Privileged Gateway Intents. Or set DISCORD_MESSAGE_CONTENT=off: only unasked answers need it.';

const TOO_OLD = 'Discord no longer takes what this Dateline says to its gateway. Update Dateline.';

/** The gateway's closes after which it would close again. */
const CLOSES: Readonly<Record<number, string>> = {
  [GatewayCloseCodes.AuthenticationFailed]: TOKEN_REFUSED,
  [GatewayCloseCodes.InvalidShard]:
    'Discord knows no shard of the number that DISCORD_SHARDS names. Correct it, the same in all processes: 0-3/16 is the first four of sixteen.',
  [GatewayCloseCodes.ShardingRequired]:
    'Discord wants this bot on more shards: one may carry 2,500 servers at most. Raise the number after the slash in DISCORD_SHARDS, in all processes, or leave it out and start anew.',
  [GatewayCloseCodes.InvalidAPIVersion]: TOO_OLD,
  [GatewayCloseCodes.InvalidIntents]: TOO_OLD,
  [GatewayCloseCodes.DisallowedIntents]: INTENT_REFUSED,
};

/** @param code the gateway's */
export const whyClosed = (code: number | undefined): string =>
  CLOSES[code ?? 0] ?? `Discord closed the connection for good (${code}).`;

export const refusalOfClose = (code: number): Error => refusedError(whyClosed(code));

/** Turns whatever kept Discord from starting into one sentence that says what to do. */
export function startError(error: unknown, token: string, apiUrl: string): Error {
  if (isForWhoeverRunsIt(error)) return error;
  if (refusesToken(error)) return refusedError(TOKEN_REFUSED);
  if (error instanceof DiscordAPIError && (error.status === 403 || error.status === 404)) {
    return refusedError(
      `Discord does not know the application in DISCORD_APP_ID, or the token in DISCORD_TOKEN belongs to another one (${error.message}).`,
    );
  }
  if (error instanceof DiscordAPIError || error instanceof HTTPError) {
    return new Error(`Discord answered ${error.status}: ${error.message}.`);
  }
  const { error: message, code } = factsOf(error);
  const reason = (message || String(code ?? 'unknown')).replaceAll(token || '\0', '…');
  return new Error(`Discord could not be reached at ${apiUrl}: ${reason}.`);
}

/** A token that Discord does not know, or that no HTTP header can carry. */
const refusesToken = (error: unknown): boolean =>
  error instanceof DiscordAPIError
    ? error.status === 401
    : error instanceof Error && /invalid (header|authorization)/i.test(error.message);
