/** What Dateline posts and changes in Discord of its own accord. */
import { DiscordAPIError } from 'discord.js';
import { RESTJSONErrorCodes } from 'discord-api-types/v10';
import { createEditPosted } from '../../shared/edit-posted.ts';
import type { PlatformConnection } from '../../shared/platform.ts';
import { createPostUpdate } from '../../shared/post-update.ts';
import { factsOf } from '../errors.ts';
import type { DiscordServices } from '../receive/interaction-context.ts';
import { renderDiscord } from '../render/render.ts';
import { editTrouble } from './edit-trouble.ts';
import { createStood } from './stood.ts';
import { tellPromised } from './tell-promised.ts';

/** A channel that is gone for good: a permission taken away may come back. */
const CHANNEL_GONE: ReadonlySet<number | string> = new Set([RESTJSONErrorCodes.UnknownChannel]);

const isOneOf = (codes: ReadonlySet<number | string>) => (error: unknown) =>
  error instanceof DiscordAPIError && codes.has(error.code);

export function outbound(
  { service, log, send }: DiscordServices,
  own: () => string | undefined,
): Pick<PlatformConnection, 'postUpdate' | 'editPosted' | 'tellPromised'> {
  const platform = {
    name: 'Discord',
    service,
    log,
    render: renderDiscord,
    // One connection is to every server.
    serves: () => true,
    factsOf,
  };
  const stood = createStood({ send, log }, own);
  return {
    postUpdate: createPostUpdate({
      ...platform,
      async post(channel, message, delivery) {
        const stands = delivery?.again && (await stood(channel, delivery.since)(message));
        if (!stands) await send.toChannel(channel, message, delivery?.part(channel));
      },
      isGone: isOneOf(CHANNEL_GONE),
    }),
    tellPromised: tellPromised({ service, send }, stood),
    editPosted: createEditPosted({
      ...platform,
      reach: ({ address }, { embeds, components, allowed_mentions }) =>
        send.reach(address, { embeds, components, allowed_mentions, attachments: [] }),
      edit: ({ channel, message }, { embeds, components, allowed_mentions }, { command }) =>
        send.edit(channel, message, {
          embeds,
          components,
          allowed_mentions,
          // What is drawn on a picture cannot be corrected.
          ...(command === 'picture' && { attachments: [] }),
        }),
      troubleOf: editTrouble,
    }),
  };
}
