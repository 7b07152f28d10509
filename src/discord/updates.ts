/** What followed stories bring, told to the channels that follow them. */
import { DiscordAPIError, RESTJSONErrorCodes } from 'discord.js';
import type { PostUpdate } from '../follow/types.ts';
import type { Parts } from './around.ts';
import { factsOf } from './errors.ts';
import { renderDiscord } from './render.ts';

/** The channel is gone, or Dateline may not write there: trying again would not help. */
const GONE: ReadonlySet<number | string> = new Set([
  RESTJSONErrorCodes.UnknownChannel,
  RESTJSONErrorCodes.MissingAccess,
  RESTJSONErrorCodes.MissingPermissions,
]);

/** Posts over the connection at hand. */
export const createPostUpdate =
  ({ service, log, send }: Parts): PostUpdate =>
  async ({ channel }, reply) => {
    const options = { idFor: service.remember, version: service.knowledge().version };
    try {
      for (const post of renderDiscord(reply, options)) await send.toChannel(channel, post);
      return 'posted';
    } catch (error) {
      if (!(error instanceof DiscordAPIError) || !GONE.has(error.code)) throw error;
      log.warn({ channel, ...factsOf(error) }, 'A Discord channel can be told of nothing any more');
      return 'gone';
    }
  };
