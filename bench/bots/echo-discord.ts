/** The baseline: discord.js's own way of answering everything with one fixed answer of Dateline's form. */
import {
  type APIEmbed,
  Client,
  Events,
  GatewayDispatchEvents,
  GatewayIntentBits,
  type InteractionReplyOptions,
  Routes,
} from 'discord.js';
import { renderDiscord } from '../../src/channels/discord/render/render.ts';
import { token, url } from './environment.ts';
import { fixedAnswer } from './fixed.ts';
import { UNLIMITED } from './unlimited.ts';

const { reply, idFor, feedback } = await fixedAnswer('discord');
const [answer] = renderDiscord(reply, { idFor, feedback });
// discord.js takes the same plain JSON that Discord does.
const { embeds, components } = answer as unknown as Pick<
  InteractionReplyOptions,
  'embeds' | 'components'
> & { readonly embeds: APIEmbed[] };
const said = { embeds, components: components ?? [] };
const CHOICES = [{ name: 'A suggestion', value: 'suggestion' }];

const client = new Client({
  intents: [GatewayIntentBits.DirectMessages, GatewayIntentBits.GuildMessages],
  rest: { api: url, globalRequestsPerSecond: UNLIMITED },
});
client.on(Events.InteractionCreate, (interaction) => {
  if (interaction.isAutocomplete()) void interaction.respond(CHOICES);
  if (interaction.isRepliable()) {
    void interaction.reply({ ...said, allowedMentions: { parse: [] } });
  }
});
// discord.js makes no `messageCreate` of a message in a channel that it was not told of before, and here
// every channel is new: so the gateway's own event, answered over its REST client.
client.ws.on(GatewayDispatchEvents.MessageCreate, ({ id, channel_id, author }) => {
  if (author.bot) return;
  const body = {
    ...said,
    allowed_mentions: { parse: [] },
    message_reference: { message_id: id },
  };
  void client.rest.post(Routes.channelMessages(channel_id), { body });
});
client.once(Events.ClientReady, () => process.send?.('ready'));
await client.login(token);
