/** Interactions a second through Bolt over HTTP, by kind: Dateline ÷ an echo bot, in turns. */
import { median, rate, startBot, stopBot } from './load.ts';
import { newQuestion, QUESTIONS } from './questions.ts';
import { type BenchSlack, SECRET, startBenchSlack, TOKEN } from './slack-server.ts';

const ROUNDS = 3;
const WARM = 300;
const COUNT = 2000;
const AT_ONCE = 32;

const KINDS = ['command', 'new question', 'button', 'mention'] as const;
type Kind = (typeof KINDS)[number];

export type SlackBench = {
  readonly kind: Kind;
  readonly ratio: number;
  readonly dateline: number;
  readonly echo: number;
};

export async function benchSlack(): Promise<readonly SlackBench[]> {
  const rates = Object.fromEntries(
    KINDS.map((kind) => [kind, { dateline: [] as number[], echo: [] as number[] }]),
  ) as Record<Kind, { dateline: number[]; echo: number[] }>;
  const slack = await startBenchSlack();
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const name of ['echo', 'dateline'] as const) {
      const bot = await startBot(`${name}-slack`, {
        BENCH_URL: slack.url,
        BENCH_TOKEN: TOKEN,
        BENCH_SECRET: SECRET,
      });
      const tasks = await tasksOf(slack, `http://127.0.0.1:${bot.said}/slack/events`);
      for (const kind of KINDS) {
        await rate(WARM, AT_ONCE, tasks[kind]);
        rates[kind][name].push(await rate(COUNT, AT_ONCE, tasks[kind]));
      }
      await stopBot(bot);
    }
  }
  await slack.stop();
  return KINDS.map((kind) => {
    const [dateline, echo] = [median(rates[kind].dateline), median(rates[kind].echo)];
    return { kind, ratio: dateline / echo, dateline, echo };
  });
}

async function tasksOf(
  slack: BenchSlack,
  to: string,
): Promise<Readonly<Record<Kind, (index: number) => Promise<unknown>>>> {
  const question = (index: number) => QUESTIONS[index % QUESTIONS.length]!;
  const { blocks = [] } = await slack.slash(to, '/ask', question(0));
  const button = blocks
    .flatMap(({ elements = [] }) => elements)
    .find(({ type }) => type === 'button');
  if (!button) throw new Error('The answer to the first question has no button to press.');
  return {
    command: (index) => slack.slash(to, '/ask', question(index)),
    'new question': (index) => slack.slash(to, '/ask', newQuestion(index)),
    button: () => slack.press(to, button),
    mention: (index) => slack.mention(to, question(index)),
  };
}
