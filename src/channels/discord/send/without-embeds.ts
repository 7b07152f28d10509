/** What answers an interaction where no embeds are shown: the same, in plain words. */
import { type APIInteraction, InteractionResponseType, MessageFlags } from 'discord-api-types/v10';
import { mayEmbed } from '../receive/permissions.ts';
import { inWords } from '../render/in-words.ts';
import type { DiscordPayload } from '../render/payload.ts';
import type { InteractionResponse } from './response.ts';

/** The response as it can be shown where the interaction was used. */
export function asShownThere(
  response: InteractionResponse,
  interaction: APIInteraction,
): InteractionResponse {
  if (mayEmbed(interaction)) return withoutOldWords(response, interaction);
  const { followUps, later, otherwise } = response;
  const { callback, more } = callbackInWords(response.callback, interaction);
  return {
    ...response,
    callback,
    followUps:
      typeof followUps === 'function'
        ? async () => [...more, ...(await followUps()).flatMap((one) => inWords(one))]
        : [...more, ...followUps.flatMap((one) => inWords(one))],
    ...(later && { later: async () => (await later()).flatMap((one) => inWords(one)) }),
    ...(otherwise && { otherwise: { ...otherwise, tell: inWords(otherwise.tell)[0]! } }),
  };
}

type Callback = InteractionResponse['callback'];

function callbackInWords(
  callback: Callback,
  { message: source }: APIInteraction,
): { readonly callback: Callback; readonly more: readonly DiscordPayload[] } {
  const { ChannelMessageWithSource, UpdateMessage } = InteractionResponseType;
  if (callback.type === ChannelMessageWithSource) {
    const [data, ...more] = inWords(callback.data);
    return { callback: { ...callback, data: data! }, more };
  }
  if (callback.type !== UpdateMessage || !callback.data.embeds) return { callback, more: [] };
  const { embeds, components = [], allowed_mentions = { parse: [] } } = callback.data;
  const asNew = {
    embeds,
    components,
    allowed_mentions,
    flags: MessageFlags.Ephemeral,
  } as DiscordPayload;
  const [data, ...more] = inWords(asNew);
  if (more.length > 0 || !source) {
    return { callback: { type: ChannelMessageWithSource, data: data! }, more };
  }
  const { flags: _, ...changed } = data!;
  return { callback: { type: UpdateMessage, data: changed }, more };
}

/** A message that was shown in words, and is shown in embeds from now on. */
function withoutOldWords(
  response: InteractionResponse,
  { message: source }: APIInteraction,
): InteractionResponse {
  const { callback } = response;
  if (callback.type !== InteractionResponseType.UpdateMessage || !callback.data.embeds) {
    return response;
  }
  return source?.content
    ? { ...response, callback: { ...callback, data: { ...callback.data, content: '' } } }
    : response;
}
