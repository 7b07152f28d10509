/** What it means that Discord did not take a change to an old message of ours. */
import { DiscordAPIError, type RateLimitData, RateLimitError } from 'discord.js';
import { RESTJSONErrorCodes } from 'discord-api-types/v10';
import type { EditTrouble } from '../../shared/edit-posted.ts';

/** A message that is gone: trying again would not help. A permission may come back. */
const GONE: ReadonlySet<number | string> = new Set([
  RESTJSONErrorCodes.UnknownMessage,
  RESTJSONErrorCodes.UnknownChannel,
]);

/** One that stands there and is not Dateline's, or no longer; or in a thread that a new message opens again, and a change does not. */
const FIXED: ReadonlySet<number | string> = new Set([
  RESTJSONErrorCodes.CannotEditMessageAuthoredByAnotherUser,
  RESTJSONErrorCodes.InvalidActionOnArchivedThread,
]);

/** "Maximum number of edits to messages older than 1 hour reached", as discord-api-types names it. */
const OLD_EDITS = RESTJSONErrorCodes.MaximumNumberOfEditsToMessagesOlderThanOneHourReached;
/** The pause where Discord names none: the longest window that was seen for that limit. */
const OLD_EDITS_MS = 20_000;

export function editTrouble(error: unknown): EditTrouble | undefined {
  if (error instanceof RateLimitError) {
    const milliseconds = Math.max(error.retryAfter, error.timeToReset, error.sublimitTimeout);
    return { type: 'wait', milliseconds: milliseconds > 0 ? milliseconds : OLD_EDITS_MS };
  }
  if (!(error instanceof DiscordAPIError)) return undefined;
  if (error.code === OLD_EDITS) return { type: 'wait', milliseconds: OLD_EDITS_MS };
  if (GONE.has(error.code)) return { type: 'gone' };
  if (FIXED.has(error.code)) return { type: 'fixed' };
  // A refused token, and what stumbles on Discord's side, is no matter of this message.
  return error.status >= 500 || error.status === 401 ? undefined : { type: 'refused' };
}

const DISCORD_EPOCH_MS = 1_420_070_400_000n;
const HOUR_MS = 3_600_000;

/**
 * Whether a request that has to wait is given back instead. A change to a message older than an hour is: its
 * limit may last, and with it would wait whatever else is changed in that channel. What is newer waits.
 */
export function isOldEdit({ method, url }: RateLimitData): boolean {
  if (method.toUpperCase() !== 'PATCH') return false;
  const id = /\/channels\/\d+\/messages\/(\d+)$/.exec(url)?.[1];
  if (!id) return false;
  return Date.now() - Number((BigInt(id) >> 22n) + DISCORD_EPOCH_MS) >= HOUR_MS;
}
