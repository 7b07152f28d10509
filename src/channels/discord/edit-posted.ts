/** Posted answers whose facts have changed, changed where they stand. */
import { DiscordAPIError, RESTJSONErrorCodes } from 'discord.js';
import { layOut } from '../../tenants/corrections/correction-reply.ts';
import type { EditPosted } from '../../tenants/corrections/stale-answers.ts';
import { factsOf } from './errors.ts';
import type { DiscordServices } from './interaction-context.ts';
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
  ({ service, log, send }: DiscordServices): EditPosted =>
  async ({ at: { channel, message, more = [] }, request, corrected }) => {
    const ids = [message, ...more];
    const messages = layOut(corrected, ids.length, (reply) =>
      renderDiscord(reply, { idFor: service.remember, version: service.knowledge().version }),
    );
    // What is drawn on a picture cannot be corrected.
    const without = request.command === 'picture' ? { attachments: [] as const } : {};
    let outcome: 'edited' | 'gone' = 'gone';
    for (const [index, { embeds, components, allowed_mentions }] of messages.entries()) {
      const id = ids[index]!;
      try {
        await send.edit(channel, id, { embeds, components, allowed_mentions, ...without });
        outcome = 'edited';
      } catch (error) {
        if (!(error instanceof DiscordAPIError) || !GONE.has(error.code)) throw error;
        const facts = { channel, message: id, ...factsOf(error) };
        log.warn(facts, 'A Discord answer cannot be corrected');
      }
    }
    return outcome;
  };
