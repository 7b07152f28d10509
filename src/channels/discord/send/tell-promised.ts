/** Tells somebody what they wanted to know: under the message whose button they pressed, or in a direct message. */
import { DiscordAPIError } from 'discord.js';
import { RESTJSONErrorCodes } from 'discord-api-types/v10';
import type { TellPromised } from '../../../tenants/promises/types.ts';
import { createDelivery } from '../../shared/delivery.ts';
import { factsOf, isClosed } from '../errors.ts';
import type { DiscordServices } from '../receive/interaction-context.ts';
import { guildOf } from '../receive/tenant.ts';
import { renderDiscord } from '../render/render.ts';
import type { Post } from './post.ts';

const DISCORD_EPOCH_MS = 1_420_070_400_000;
/** Discord's clock may be another. */
const EARLIER_MS = 60_000;

/** @param own the bot's own id, once it is known */
export function tellPromised(
  { service, log, send }: Pick<DiscordServices, 'service' | 'log' | 'send'>,
  own: () => string | undefined,
): TellPromised {
  /** What stands already of a message that another run began; nothing where Discord does not show it. */
  function standingIn(channel: string, since: Date) {
    const self = own();
    if (!self) throw new Error('Discord has not said yet who Dateline is');
    const find = send.standing(self, { channel_id: channel, id: snowflakeAt(since) });
    return async (post: Post): Promise<string | undefined> => {
      try {
        return await find(post);
      } catch (error) {
        if (!(error instanceof DiscordAPIError)) throw error;
        log.info(factsOf(error), 'Whether a Discord message stands already could not be looked up');
        return undefined;
      }
    };
  }

  return async ({ tenant, user, at }, reply, { key, since, again }) => {
    const guild = tenant && guildOf(tenant);
    const present = guild === undefined ? 'there' : await send.presence(guild, user);
    if (present === 'dateline-left') return { type: 'left', who: 'dateline' };
    // What stands in a channel is for all who asked there.
    if (present === 'left' && at.way === 'directly') return { type: 'left', who: 'person' };
    const { version } = service.knowledge();
    const posts: Post[] = renderDiscord(reply, { idFor: service.remember, version });
    await service.remembered();
    try {
      const channel = at.way === 'there' ? at.channel : await send.directWith(user);
      const message = at.way === 'there' ? at.message : undefined;
      if (message && posts[0])
        posts[0] = {
          ...posts[0],
          message_reference: { message_id: message, fail_if_not_exists: false },
        };
      const standing = again ? standingIn(channel, since) : undefined;
      const { delivery } = createDelivery(key, since, again);
      const messages: string[] = [];
      for (const post of posts) {
        const name = delivery.part(channel);
        const stands = await standing?.(post);
        messages.push(...(stands ? [stands] : await send.toChannel(channel, post, name)));
      }
      return { type: 'told', channel, messages };
    } catch (error) {
      if (!takesNone(error)) throw error;
      return { type: 'closed', why: factsOf(error).error };
    }
  };
}

/** Somebody takes no direct messages, or a channel none of Dateline's. */
const takesNone = (error: unknown): boolean =>
  isClosed(error) ||
  (error instanceof DiscordAPIError &&
    error.code === RESTJSONErrorCodes.CannotSendMessagesToThisUser);

/** The id that a message of that moment would have. */
const snowflakeAt = (date: Date): string =>
  String(BigInt(Math.max(0, date.getTime() - EARLIER_MS - DISCORD_EPOCH_MS)) << 22n);
