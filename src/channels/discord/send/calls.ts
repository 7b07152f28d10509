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

/** @param sentAgain of the same client */
export function callsOf(
  rest: REST,
  sentAgain: SentAgain,
  { id, token, application_id: appId }: APIInteraction,
) {
  const callback = Routes.interactionCallback(id, token);
  const original = Routes.webhookMessage(appId, token, '@original');
  return {
    async acknowledge(
      body: InteractionResponse['callback'],
      asked: boolean,
      acknowledged: () => void,
    ) {
      const told = await rest.post(callback, {
        body,
        auth: false,
        ...(asked && { query: new URLSearchParams({ with_response: 'true' }) }),
      });
      acknowledged();
      return told as Acknowledged | undefined;
    },
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

/** Answers the call that brought an interaction over HTTP. Rejects where nobody is there to read it. */
export type Reply = (callback: InteractionResponse['callback']) => Promise<void>;

/** Discord may take what follows an answer only once it has read that. */
const READ_MS = 2000;

/**
 * The same where the interaction came over HTTP: its acknowledgement is the answer to that call.
 * https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-callback
 */
export function callsOverHttp(calls: Calls, reply: Reply): Calls {
  const once = <T>(call: () => Promise<T>) => patiently(call, READ_MS, FIRST_PAUSE_MS, isUnread);
  const original = () => once(calls.original);
  return {
    ...calls,
    async acknowledge(callback, asked, acknowledged) {
      await reply(callback);
      acknowledged();
      // The reader has the answer, whatever becomes of its id.
      const message = asked ? await original().catch(() => undefined) : undefined;
      return message && { resource: { message } };
    },
    original,
    change: (body, files) => once(() => calls.change(body, files)),
    send: (message) => once(() => calls.send(message)),
  };
}

/** What Discord says of an interaction whose answer it has not read yet. */
const isUnread = (error: unknown): boolean =>
  error instanceof DiscordAPIError &&
  (error.code === RESTJSONErrorCodes.UnknownWebhook ||
    error.code === RESTJSONErrorCodes.UnknownMessage);

/**
 * Acknowledges an interaction once, also where Discord's own answer to that is lost.
 * @param acknowledged told once Discord has it
 * @returns the id of the new message, where it is to be noted
 */
export async function acknowledge(
  { callback, noted }: InteractionResponse,
  calls: Calls,
  acknowledged: () => void,
): Promise<string | undefined> {
  // A change answers with the message that was changed, which is not the one that is noted.
  const asked = noted !== undefined && NEW_MESSAGE.has(callback.type);
  const attempt = async () => {
    try {
      return (await calls.acknowledge(callback, asked, acknowledged))?.resource?.message;
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
