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
import type { AreOf } from './standing.ts';
import type { Stood } from './stood.ts';

export function tellPromised(
  { service, send }: Pick<DiscordServices, 'service' | 'send'>,
  stood: Stood,
): TellPromised {
  return async ({ tenant, user, at }, reply, { key, since, again }) => {
    const guild = tenant && guildOf(tenant);
    const present =
      guild === undefined || user === undefined ? 'there' : await send.presence(guild, user);
    if (present === 'dateline-left') return { type: 'left', who: 'dateline' };
    // What stands in a channel is for all who asked there.
    if (present === 'left' && at.way === 'directly') return { type: 'left', who: 'person' };
    const { version } = service.knowledge();
    const posts: Post[] = renderDiscord(reply, { idFor: service.remember, version });
    await service.remembered();
    try {
      const channel = at.way === 'there' ? at.channel : await send.directWith(user ?? '');
      const message = at.way === 'there' ? at.message : undefined;
      if (message && posts[0])
        posts[0] = {
          ...posts[0],
          message_reference: { message_id: message, fail_if_not_exists: false },
        };
      const standing = again ? stood(channel, since, areOfOnePromise) : undefined;
      const { delivery } = createDelivery(key, since, again);
      const messages: string[] = [];
      for (const post of posts) {
        const name = delivery.part(channel);
        const stands = await standing?.(post);
        messages.push(...(stands ? [stands] : await send.toChannel(channel, post, name)));
      }
      const direct = at.way === 'directly' || guild === undefined;
      return { type: 'told', channel, messages, ...(direct && { direct }) };
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

/** What was asked stands above all answers to it, whatever they say. */
const areOfOnePromise: AreOf = (said, stands) =>
  said.title === stands.title && firstLine(said) === firstLine(stands);

const firstLine = ({ description = '' }: Parameters<AreOf>[0]): string | undefined =>
  description.split('\n', 1)[0];
