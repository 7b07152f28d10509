/** Sends what a listener said to do about an interaction. */
import { type APIInteraction, type REST, Routes } from 'discord.js';
import { factsOf, isOver } from './errors.ts';
import type { Handled } from './handled.ts';
import type { Log } from './log.ts';

type Acknowledged = { readonly resource?: { readonly message?: { readonly id: string } } };

/** The one acknowledgement, then whatever follows it. It throws nothing. */
export async function respond(
  rest: REST,
  interaction: APIInteraction,
  handling: Promise<Handled | undefined>,
  log: Log,
): Promise<void> {
  const { id, token, application_id: appId } = interaction;
  try {
    const handled = await handling;
    if (!handled) return;
    const { noted } = handled;
    const acknowledged = await rest.post(Routes.interactionCallback(id, token), {
      body: handled.callback,
      auth: false,
      ...(noted && { query: new URLSearchParams({ with_response: 'true' }) }),
    });
    const made = (acknowledged as Acknowledged | undefined)?.resource?.message?.id;
    if (made) noted?.(made);
    const restore = (body: unknown) =>
      rest.patch(Routes.webhookMessage(appId, token, '@original'), { body, auth: false });
    const send = (body: unknown) => rest.post(Routes.webhook(appId, token), { body, auth: false });
    if (handled.later) {
      // A change to a message may not carry the flags that the message began with.
      const { flags: _, ...message } = await handled.later();
      await restore(message);
    }
    try {
      for (const [index, message] of handled.followUps.entries()) {
        const sent = await send(message);
        if (index === 0 && !made) noted?.((sent as { id: string }).id);
      }
    } catch (error) {
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
