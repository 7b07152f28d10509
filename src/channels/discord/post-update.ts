/** What followed stories bring, told to the channels that follow them. */
import { DiscordAPIError, RESTJSONErrorCodes } from 'discord.js';
import type { PostUpdate } from '../../tenants/subscriptions/types.ts';
import { factsOf } from './errors.ts';
import type { DiscordServices } from './interaction-context.ts';
import { renderDiscord } from './render.ts';

/** Only this is for good: a permission taken away may come back. */
const GONE = RESTJSONErrorCodes.UnknownChannel;

/** Posts over the connection at hand. */
export const createPostUpdate =
  ({ service, log, send }: DiscordServices): PostUpdate =>
  async ({ channel }, reply, progress) => {
    const options = { idFor: service.remember, version: service.knowledge().version };
    try {
      for (const post of renderDiscord(reply, options).slice(progress?.sent)) {
        await send.toChannel(channel, post);
        progress?.posted();
      }
      return 'posted';
    } catch (error) {
      if (!(error instanceof DiscordAPIError) || error.code !== GONE) throw error;
      log.warn({ channel, ...factsOf(error) }, 'A Discord channel can be told of nothing any more');
      return 'gone';
    }
  };
