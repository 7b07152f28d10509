/** What can be said to Discord about one interaction, the acknowledgement first. */
import { DiscordAPIError, type RawFile, type REST } from 'discord.js';
import {
  type APIInteraction,
  InteractionResponseType,
  RESTJSONErrorCodes,
  Routes,
} from 'discord-api-types/v10';
import type { WithFiles } from '../render/payload.ts';
import { patiently } from './patience.ts';
import type { InteractionResponse } from './response.ts';
import type { SentAgain } from './sent-again.ts';

type Message = { readonly id: string };
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

/** @param sentAgain of the same client */
export function callsOf(
  rest: REST,
  sentAgain: SentAgain,
  { id, token, application_id: appId }: APIInteraction,
) {
  const callback = Routes.interactionCallback(id, token);
  const original = Routes.webhookMessage(appId, token, '@original');
  return {
    acknowledge: (body: unknown, asked: boolean) =>
      rest.post(callback, {
        body,
        auth: false,
        ...(asked && { query: new URLSearchParams({ with_response: 'true' }) }),
      }) as Promise<Acknowledged | undefined>,
    /** Whether this process has sent the acknowledgement more than once. */
    acknowledgedBefore: () => sentAgain.has(callback),
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
  const attempt = async () => {
    try {
      return (await calls.acknowledge(callback, asked))?.resource?.message;
    } catch (error) {
      // Discord had it, and only its answer was lost.
      if (isAcknowledged(error) && calls.acknowledgedBefore())
        return asked ? calls.original() : undefined;
      throw error;
    }
  };
  return (await patiently(attempt, ACKNOWLEDGE_MS, FIRST_PAUSE_MS))?.id;
}

const isAcknowledged = (error: unknown): boolean =>
  error instanceof DiscordAPIError &&
  error.code === RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged;
