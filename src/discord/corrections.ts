/** Posted answers whose facts have changed, changed where they stand. */
import { DiscordAPIError, RESTJSONErrorCodes } from 'discord.js';
import type { Reply } from '../reply/reply.ts';
import type { EditPosted } from '../service/corrector.ts';
import type { Parts } from './around.ts';
import { factsOf } from './errors.ts';
import type { DiscordPayload } from './payload.ts';
import { renderDiscord } from './render.ts';

/** The message is gone, or Dateline cannot reach it: trying again would not help. */
const GONE: ReadonlySet<number | string> = new Set([
  RESTJSONErrorCodes.UnknownMessage,
  RESTJSONErrorCodes.UnknownChannel,
  RESTJSONErrorCodes.MissingAccess,
  RESTJSONErrorCodes.MissingPermissions,
  RESTJSONErrorCodes.CannotEditMessageAuthoredByAnotherUser,
  RESTJSONErrorCodes.ThreadLocked,
  RESTJSONErrorCodes.InvalidActionOnArchivedThread,
]);

/** Edits over the connection at hand. */
export const createEditPosted =
  ({ service, log, send }: Parts): EditPosted =>
  async ({ at: { channel, message }, request, corrected }) => {
    const render = (reply: Reply): DiscordPayload[] =>
      renderDiscord(reply, { idFor: service.remember, version: service.knowledge().version });
    const whole = render(corrected.reply);
    // One message stays one.
    const [shown] = whole.length === 1 ? whole : render(corrected.short);
    if (!shown) throw new Error('a correction was rendered as no message');
    const { embeds, components, allowed_mentions } = shown;
    // What is drawn on a picture cannot be corrected.
    const without = request.command === 'picture' ? { attachments: [] as const } : {};
    try {
      await send.edit(channel, message, { embeds, components, allowed_mentions, ...without });
      return 'edited';
    } catch (error) {
      if (!(error instanceof DiscordAPIError) || !GONE.has(error.code)) throw error;
      log.warn({ channel, message, ...factsOf(error) }, 'A Discord answer cannot be corrected');
      return 'gone';
    }
  };
