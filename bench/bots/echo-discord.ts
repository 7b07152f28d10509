/** The baseline: discord.js's own way of answering everything with one fixed text. */
import { Client, Events, GatewayIntentBits, Partials } from 'discord.js';
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
  partials: [Partials.Channel],
  rest: { api: url, globalRequestsPerSecond: UNLIMITED },
});
client.on(Events.InteractionCreate, (interaction) => {
  if (interaction.isAutocomplete()) void interaction.respond(CHOICES);
  if (interaction.isRepliable()) {
    void interaction.reply({ embeds: EMBEDS, allowedMentions: { parse: [] } });
  }
});
client.on(Events.MessageCreate, (message) => {
  if (!message.author.bot) void message.reply({ embeds: EMBEDS, allowedMentions: { parse: [] } });
});
client.once(Events.ClientReady, () => process.send?.('ready'));
await client.login(token);
