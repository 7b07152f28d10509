/** The baseline: discord.js's own way of answering every interaction with one fixed embed. */
import { Client, Events } from 'discord.js';
import { token, url } from './environment.ts';

const client = new Client({ intents: [], rest: { api: url } });
client.on(Events.InteractionCreate, (interaction) => {
  if (!interaction.isRepliable()) return;
  void interaction.reply({
    embeds: [
      {
        title: 'An answer',
        description:
          'The same for everybody, about as long as an answer of one fact is, with a source behind it.',
      },
    ],
    allowedMentions: { parse: [] },
  });
});
client.once(Events.ClientReady, () => process.send?.('ready'));
await client.login(token);
