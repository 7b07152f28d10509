/** The baseline: discord.js's own way of answering everything with one fixed text. */
import { Client, Events, GatewayDispatchEvents, GatewayIntentBits, Routes } from 'discord.js';
import { token, url } from './environment.ts';
import { UNLIMITED } from './unlimited.ts';

const EMBEDS = [
  {
    title: 'An answer',
    description:
      'The same for everybody, about as long as an answer of one fact is, with a source behind it.',
  },
];
const CHOICES = [{ name: 'A suggestion', value: 'suggestion' }];

const client = new Client({
  intents: [GatewayIntentBits.DirectMessages, GatewayIntentBits.GuildMessages],
  rest: { api: url, globalRequestsPerSecond: UNLIMITED },
});
client.on(Events.InteractionCreate, (interaction) => {
  if (interaction.isAutocomplete()) void interaction.respond(CHOICES);
  if (interaction.isRepliable()) {
    void interaction.reply({ embeds: EMBEDS, allowedMentions: { parse: [] } });
  }
});
// discord.js makes no `messageCreate` of a message in a channel that it was not told of before, and here
// every channel is new: so the gateway's own event, answered over its REST client.
client.ws.on(GatewayDispatchEvents.MessageCreate, ({ id, channel_id, author }) => {
  if (author.bot) return;
  const body = {
    embeds: EMBEDS,
    allowed_mentions: { parse: [] },
    message_reference: { message_id: id },
  };
  void client.rest.post(Routes.channelMessages(channel_id), { body });
});
client.once(Events.ClientReady, () => process.send?.('ready'));
await client.login(token);
