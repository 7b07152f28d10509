/** Interactions a second through discord.js, by kind: Dateline ÷ an echo bot, in turns. */
import { startDiscordServer } from '../tests/support/servers/discord.ts';
import { median, rate, startBot, stopBot, within } from './load.ts';
import { newQuestion, QUESTIONS } from './questions.ts';

const ROUNDS = 3;
const WARM = 300;
const COUNT = 2000;
const AT_ONCE = 32;

const KINDS = ['command', 'new question', 'autocomplete', 'button', 'mention'] as const;
type Kind = (typeof KINDS)[number];
type Server = Awaited<ReturnType<typeof startDiscordServer>>;
type Rates = { dateline: number[]; echo: number[] };

export type DiscordBench = {
  readonly kind: Kind;
  readonly ratio: number;
  readonly dateline: number;
  readonly echo: number;
};

export async function benchDiscord(): Promise<readonly DiscordBench[]> {
  const rates = Object.fromEntries(
    KINDS.map((kind) => [kind, { dateline: [], echo: [] }]),
  ) as unknown as Record<Kind, Rates>;
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const name of ['echo', 'dateline'] as const) {
      const server = await startDiscordServer({ judge: false });
      const bot = await startBot(`${name}-discord`, {
        BENCH_URL: server.url,
        BENCH_TOKEN: server.token,
      });
      const tasks = await tasksOf(server);
      for (const kind of KINDS) {
        await rate(WARM, AT_ONCE, tasks[kind]);
        rates[kind][name].push(await rate(COUNT, AT_ONCE, tasks[kind]));
      }
      await stopBot(bot);
      await server.stop();
    }
  }
  return KINDS.map((kind) => {
    const [dateline, echo] = [median(rates[kind].dateline), median(rates[kind].echo)];
    return { kind, ratio: dateline / echo, dateline, echo };
  });
}

async function tasksOf(
  server: Server,
): Promise<Readonly<Record<Kind, (index: number) => Promise<unknown>>>> {
  const question = (index: number) => QUESTIONS[index % QUESTIONS.length]!;
  // Everybody is somebody else, in a channel of their own, so that no cool-down is met; Discord's limits
  // are by channel, too, and so are discord.js's queues.
  let asked = 0;
  const somebody = () => {
    asked += 1;
    return {
      user: String(6n * 10n ** 17n + BigInt(asked)),
      channel: String(5n * 10n ** 17n + BigInt(asked)),
    };
  };
  const message = await within(server.slash('ask', { question: question(0) }).message, 'a command');
  const [button] = message.components.flatMap((row) => row.components);
  return {
    command: (index) => {
      const sent = server.slash('ask', { question: question(index) }, somebody());
      return within(sent.callback, `/ask ${question(index)}`);
    },
    'new question': (index) => {
      const asked = newQuestion(index);
      return within(server.slash('ask', { question: asked }, somebody()).callback, `/ask ${asked}`);
    },
    autocomplete: (index) => {
      const typed = question(index).slice(0, 12);
      const sent = server.autocomplete('ask', { question: typed }, 'question');
      return within(sent.callback, `what was typed: ${typed}`);
    },
    button: () => {
      // The echo bot answers whatever is pressed.
      const sent = server.button(message, button?.custom_id ?? 'echo', somebody());
      return within(sent.callback, 'a press');
    },
    mention: (index) => {
      const said = server.write(`<@${server.appId}> ${question(index)}`, somebody());
      return within(said.reply(), `a mention: ${question(index)}`);
    },
  };
}
