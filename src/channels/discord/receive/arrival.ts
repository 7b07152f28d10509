/** What arrives from Discord, as the inbox knows it. */
import { type APIInteraction, InteractionType } from 'discord-api-types/v10';
import type { Arrival } from '../../../service/inbox-repository.ts';
import type { Message } from './addressing.ts';

export const MESSAGE = 'message';
const INTERACTION = 'interaction';

/** A message, whichever shard or resumed session tells of it. */
export const messageArrival = (message: Message): Arrival => ({
  key: `discord:message:${message.channel_id}:${message.id}`,
  platform: 'discord',
  kind: MESSAGE,
  body: JSON.stringify(message),
});

export const interactionArrival = (interaction: APIInteraction): Arrival => ({
  key: `discord:interaction:${interaction.id}`,
  platform: 'discord',
  kind: INTERACTION,
  body: JSON.stringify(interaction),
});

/** What is answered at once or not at all, and changes nothing, is not kept. */
export const isKept = ({ type }: APIInteraction): boolean =>
  type !== InteractionType.Ping && type !== InteractionType.ApplicationCommandAutocomplete;
