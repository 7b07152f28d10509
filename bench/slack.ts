/** Interactions a second through Bolt over HTTP, by kind: Dateline ÷ an echo bot, in turns. */
import { type BesideEcho, besideEcho, type Task } from './beside-echo.ts';
import { startBot, stopBot } from './load.ts';
import { newQuestion, questionAt } from './questions.ts';
import { type BenchSlack, SECRET, startBenchSlack, TOKEN } from './slack-server.ts';

const ROUNDS = 3;
const WARM = 300;
const COUNT = 2000;
const AT_ONCE = 32;

const KINDS = ['command', 'new question', 'button', 'mention'] as const;
type Kind = (typeof KINDS)[number];

export async function benchSlack(): Promise<readonly BesideEcho<Kind>[]> {
  const { measure, found } = besideEcho(KINDS, { warm: WARM, count: COUNT, atOnce: AT_ONCE });
  const slack = await startBenchSlack();
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const name of ['echo', 'dateline'] as const) {
      const bot = await startBot(`${name}-slack`, {
        BENCH_URL: slack.url,
        BENCH_TOKEN: TOKEN,
        BENCH_SECRET: SECRET,
      });
      await measure(name, await tasksOf(slack, `http://127.0.0.1:${bot.said}/slack/events`));
      await stopBot(bot);
    }
  }
  await slack.stop();
  return found();
}

async function tasksOf(slack: BenchSlack, to: string): Promise<Readonly<Record<Kind, Task>>> {
  const { blocks = [] } = await slack.slash(to, '/ask', questionAt(0));
  const button = blocks
    .flatMap(({ elements = [] }) => elements)
    .find(({ type }) => type === 'button');
  if (!button) throw new Error('The answer to the first question has no button to press.');
  return {
    command: (index) => slack.slash(to, '/ask', questionAt(index)),
    'new question': (index) => slack.slash(to, '/ask', newQuestion(index)),
    button: () => slack.press(to, button),
    mention: (index) => slack.mention(to, questionAt(index)),
  };
}
