/** Interactions a second through discord.js, by kind: Dateline ÷ an echo bot, in turns. */
import { startDiscordServer } from '../tests/support/servers/discord.ts';
import { type BesideEcho, besideEcho, type Task } from './beside-echo.ts';
import { discordReader } from './discord-reader.ts';
import { startBot, stopBot, within } from './load.ts';
import { newQuestion, questionAt } from './questions.ts';

const ROUNDS = 3;
const WARM = 300;
const COUNT = 2000;
const AT_ONCE = 32;

const KINDS = ['command', 'new question', 'autocomplete', 'button', 'mention'] as const;
type Kind = (typeof KINDS)[number];
type Server = Awaited<ReturnType<typeof startDiscordServer>>;

export async function benchDiscord(): Promise<readonly BesideEcho<Kind>[]> {
  const { measure, found } = besideEcho(KINDS, { warm: WARM, count: COUNT, atOnce: AT_ONCE });
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const name of ['echo', 'dateline'] as const) {
      const server = await startDiscordServer({ judge: false });
      const bot = await startBot(`${name}-discord`, {
        BENCH_URL: server.url,
        BENCH_TOKEN: server.token,
      });
      await measure(name, await tasksOf(server));
      await stopBot(bot);
      await server.stop();
    }
  }
  return found();
}

async function tasksOf(server: Server): Promise<Readonly<Record<Kind, Task>>> {
  let asked = 0;
  const somebody = () => {
    asked += 1;
    return discordReader(asked);
  };
  const message = await within(
    server.slash('ask', { question: questionAt(0) }).message,
    'a command',
  );
  const [button] = message.components.flatMap((row) => row.components);
  return {
    command: (index) => {
      const sent = server.slash('ask', { question: questionAt(index) }, somebody());
      return within(sent.callback, `/ask ${questionAt(index)}`);
    },
    'new question': (index) => {
      const asked = newQuestion(index);
      return within(server.slash('ask', { question: asked }, somebody()).callback, `/ask ${asked}`);
    },
    autocomplete: (index) => {
      const typed = questionAt(index).slice(0, 12);
      const sent = server.autocomplete('ask', { question: typed }, 'question');
      return within(sent.callback, `what was typed: ${typed}`);
    },
    button: () => {
      // The echo bot answers whatever is pressed.
      const sent = server.button(message, button?.custom_id ?? 'echo', somebody());
      return within(sent.callback, 'a press');
    },
    mention: (index) => {
      const said = server.write(`<@${server.appId}> ${questionAt(index)}`, somebody());
      return within(said.reply(), `a mention: ${questionAt(index)}`);
    },
  };
}
