/** What can be said to Discord about one interaction, the acknowledgement first. */
import { DiscordAPIError, type RawFile, type REST } from 'discord.js';
import {
  type APIInteraction,
  InteractionResponseType,
  MessageFlags,
  RESTJSONErrorCodes,
  Routes,
} from 'discord-api-types/v10';
import type { WithFiles } from '../render/payload.ts';
import { patiently } from './patience.ts';
import type { InteractionResponse } from './response.ts';

type Message = { readonly id: string; readonly flags?: number };
type Acknowledged = { readonly resource?: { readonly message?: Message } };

/** The acknowledgements that put a new message there. */
const NEW_MESSAGE: ReadonlySet<InteractionResponseType> = new Set([
  InteractionResponseType.ChannelMessageWithSource,
  InteractionResponseType.DeferredChannelMessageWithSource,
]);

/** Discord waits three seconds for a word. */
const ACKNOWLEDGE_MS = 2500;
const FIRST_PAUSE_MS = 100;

export type Calls = ReturnType<typeof callsOf>;

export function callsOf(rest: REST, { id, token, application_id: appId }: APIInteraction) {
  const original = Routes.webhookMessage(appId, token, '@original');
  return {
    acknowledge: (body: unknown, asked: boolean) =>
      rest.post(Routes.interactionCallback(id, token), {
        body,
        auth: false,
        ...(asked && { query: new URLSearchParams({ with_response: 'true' }) }),
      }) as Promise<Acknowledged | undefined>,
    original: () => rest.get(original, { auth: false }) as Promise<Message>,
    change: (body: unknown, files?: readonly RawFile[]) =>
      rest.patch(original, { body, auth: false, ...(files && { files: [...files] }) }),
    async send({ files, ...body }: WithFiles): Promise<string> {
      const sent = await rest.post(Routes.webhook(appId, token), {
        body,
        auth: false,
        ...(files && { files: [...files] }),
      });
      return (sent as Message).id;
    },
  };
}

/**
 * Acknowledges an interaction once, also where Discord's own answer to that is lost.
 * @returns the id of the new message, where it is to be noted
 */
export async function acknowledge(
  { callback, noted }: InteractionResponse,
  calls: Calls,
): Promise<string | undefined> {
  // A change answers with the message that was changed, which is not the one that is noted.
  const asked = noted !== undefined && NEW_MESSAGE.has(callback.type);
  let stumbled = false;
  const attempt = async () => {
    try {
      return (await calls.acknowledge(callback, asked))?.resource?.message;
    } catch (error) {
      // Discord had it, and only its answer was lost.
      if (isAcknowledged(error) && (stumbled || (await waits(callback, calls)))) {
        return asked ? calls.original() : undefined;
      }
      stumbled = true;
      throw error;
    }
  };
  return (await patiently(attempt, ACKNOWLEDGE_MS, FIRST_PAUSE_MS))?.id;
}

const isAcknowledged = (error: unknown): boolean =>
  error instanceof DiscordAPIError &&
  error.code === RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged;

/** Whether "thinking…" stands there still, for somebody to end it. */
async function waits(
  { type }: InteractionResponse['callback'],
  { original }: Calls,
): Promise<boolean> {
  if (type !== InteractionResponseType.DeferredChannelMessageWithSource) return false;
  const { flags = 0 } = await original().catch(() => ({ flags: 0 }));
  return (flags & MessageFlags.Loading) !== 0;
}
