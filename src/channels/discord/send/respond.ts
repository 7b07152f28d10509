/** Sends what a listener said to do about an interaction. */

import type { RawFile, REST } from 'discord.js';
import { type APIInteraction, InteractionResponseType, Routes } from 'discord-api-types/v10';
import type { Log } from '../../../log.ts';
import { factsOf, isOver } from '../errors.ts';
import type { WithFiles } from '../render/payload.ts';
import type { InteractionResponse } from './response.ts';

type Acknowledged = { readonly resource?: { readonly message?: { readonly id: string } } };

/** The acknowledgements that put a new message there. */
const NEW_MESSAGE: ReadonlySet<InteractionResponseType> = new Set([
  InteractionResponseType.ChannelMessageWithSource,
  InteractionResponseType.DeferredChannelMessageWithSource,
]);

/** The one acknowledgement, then whatever follows it. It throws nothing. */
export async function respond(
  rest: REST,
  interaction: APIInteraction,
  handling: Promise<InteractionResponse | undefined>,
  log: Log,
): Promise<void> {
  const { id, token, application_id: appId } = interaction;
  try {
    const handled = await handling;
    if (!handled) return;
    const { noted, callback } = handled;
    // A change answers with the message that was changed, which is not the one that is noted.
    const asked = noted && NEW_MESSAGE.has(callback.type);
    const acknowledged = await rest.post(Routes.interactionCallback(id, token), {
      body: callback,
      auth: false,
      ...(asked && { query: new URLSearchParams({ with_response: 'true' }) }),
    });
    const shown = (acknowledged as Acknowledged | undefined)?.resource?.message?.id;
    const visible = shown === undefined ? [] : [shown];
    const restore = (body: unknown, files?: readonly RawFile[]) =>
      rest.patch(Routes.webhookMessage(appId, token, '@original'), {
        body,
        auth: false,
        ...(files && { files: [...files] }),
      });
    const send = async ({ files, ...body }: WithFiles) => {
      const sent = await rest.post(Routes.webhook(appId, token), {
        body,
        auth: false,
        ...(files && { files: [...files] }),
      });
      visible.push((sent as { id: string }).id);
    };
    if (handled.later) {
      const [first, ...more] = await handled.later();
      if (first) {
        // A change to a message may not carry the flags that the message began with.
        const { flags: _, files, attachments, ...message } = first;
        try {
          await restore({ ...message, ...(attachments && { attachments }) }, files);
        } catch (error) {
          // Without its pictures a timeline is still told in words.
          if (!files || isOver(error)) throw error;
          log.warn(factsOf(error), 'Discord did not take the files of an answer');
          await restore(message);
        }
      }
      for (const message of more) await send(message);
    }
    try {
      const { followUps } = handled;
      const all = typeof followUps === 'function' ? await followUps() : followUps;
      for (const message of all) await send(message);
      noted?.(visible);
    } catch (error) {
      noted?.([...visible]);
      const { otherwise } = handled;
      if (!otherwise) throw error;
      log.warn(factsOf(error), 'A Discord answer could not be shown to everyone');
      try {
        await restore(otherwise.restore);
      } finally {
        await send(otherwise.tell);
      }
    }
  } catch (error) {
    if (isOver(error))
      log.info(
        { interaction: id, ...factsOf(error) },
        'A Discord interaction was over before the answer',
      );
    else log.error({ interaction: id, ...factsOf(error) }, 'Discord did not take an answer');
  }
}
