/** What Dateline posts and changes in Discord of its own accord. */
import { DiscordAPIError } from 'discord.js';
import { RESTJSONErrorCodes } from 'discord-api-types/v10';
import { createEditPosted } from '../../shared/edit-posted.ts';
import type { PlatformConnection } from '../../shared/platform.ts';
import { createPostUpdate } from '../../shared/post-update.ts';
import { factsOf } from '../errors.ts';
import type { DiscordServices } from '../receive/interaction-context.ts';
import { type Files, filesAt } from '../render/files.ts';
import type { DiscordPayload } from '../render/payload.ts';
import { renderDiscord } from '../render/render.ts';
import { editTrouble } from './edit-trouble.ts';
import { LOOK } from './pictures.ts';
import type { Edit } from './post.ts';
import { createStood } from './stood.ts';
import { tellPromised } from './tell-promised.ts';

/** A channel that is gone for good: a permission taken away may come back. */
const CHANNEL_GONE: ReadonlySet<number | string> = new Set([RESTJSONErrorCodes.UnknownChannel]);

const ALONE = { index: 0, count: 1 };

/** Changes a message with its files; without them where these are not taken: what they showed is not so any more. */
async function withFiles(
  { embeds, components, allowed_mentions }: DiscordPayload,
  files: Files | undefined,
  change: (to: Edit) => Promise<void>,
): Promise<string | undefined> {
  const words = { embeds, components, allowed_mentions };
  try {
    await change({ ...words, ...files });
    return undefined;
  } catch (error) {
    if (!files?.files.length || !isAboutFiles(error)) throw error;
    await change({ ...words, attachments: [] });
    return `its pictures are taken away, as new ones are not taken there (${factsOf(error).error})`;
  }
}

const isOneOf = (codes: ReadonlySet<number | string>) => (error: unknown) =>
  error instanceof DiscordAPIError && codes.has(error.code);

const isAboutFiles = isOneOf(
  new Set([
    RESTJSONErrorCodes.MissingPermissions,
    RESTJSONErrorCodes.MissingAccess,
    RESTJSONErrorCodes.RequestEntityTooLarge,
  ]),
);

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
        return stands ? [stands] : send.toChannel(channel, message, delivery?.part(channel));
      },
      isGone: isOneOf(CHANNEL_GONE),
    }),
    tellPromised: tellPromised({ service, send }, stood),
    editPosted: createEditPosted({
      ...platform,
      look: LOOK,
      reach: ({ address }, shown, pictures) =>
        withFiles(shown, pictures && filesAt(pictures, ALONE), (to) => send.reach(address, to)),
      edit: ({ channel, message, ...part }, shown, pictures) =>
        withFiles(shown, pictures && filesAt(pictures, part), (to) =>
          send.edit(channel, message, to),
        ),
      troubleOf: editTrouble,
    }),
  };
}
