/** The first question after a start ÷ the median of later ones, in a process of its own, in Discord and on the page. */
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { startDiscordServer } from '../tests/support/servers/discord.ts';
import { endDateline, startDateline } from './dateline-process.ts';
import { discordReader } from './discord-reader.ts';
import { median, within } from './load.ts';
import { newQuestion } from './questions.ts';
import { temporaryFolder } from './temporary-folder.ts';

const ROUNDS = 3;
const LATER = 100;

export type FirstQuestion = {
  readonly where: 'Discord' | 'the page';
  /** Milliseconds. */
  readonly first: number;
  readonly later: number;
  readonly ratio: number;
};

export async function benchFirstQuestion(): Promise<readonly FirstQuestion[]> {
  const data = temporaryFolder();
  const start = (env: Readonly<Record<string, string>>) =>
    startDateline({
      ...process.env,
      DATA_DIR: data,
      PORT: '0',
      LOG_LEVEL: 'silent',
      QUESTIONS_PER_MINUTE: '10000',
      DISCORD_TOKEN: '',
      SLACK_BOT_TOKEN: '',
      ...env,
    });
  // The first start builds the page and the vectors; every later one finds them.
  await endDateline((await start({})).child);
  /** Each local Discord counts from the same number: what it sends must not be known. */
  const forget = () => {
    for (const name of readdirSync(data))
      if (name.startsWith('dateline.db')) rmSync(join(data, name));
  };
  const discord: number[][] = [];
  const page: number[][] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    forget();
    const server = await startDiscordServer({ judge: false });
    const bot = await start({ DISCORD_TOKEN: server.token, DISCORD_API_URL: server.url });
    let asked = 0;
    discord.push(
      await times(() => {
        asked += 1;
        const question = newQuestion(asked);
        const { callback } = server.slash('ask', { question }, discordReader(asked));
        return within(callback, 'a command');
      }),
    );
    await endDateline(bot.child);
    await server.stop();
    const desk = await start({});
    // What asks is to be warm, too.
    await (await fetch(`${desk.url}/healthz`)).arrayBuffer();
    page.push(
      await times(async (index) => {
        const response = await fetch(`${desk.url}/api/ask`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ question: newQuestion(index) }),
        });
        await response.arrayBuffer();
      }),
    );
    await endDateline(desk.child);
  }
  return [summary('Discord', discord), summary('the page', page)];
}

function summary(where: FirstQuestion['where'], rounds: readonly number[][]): FirstQuestion {
  const first = median(rounds.map(([one = 0]) => one));
  const later = median(rounds.map(([, ...more]) => median(more)));
  return {
    where,
    first,
    later,
    ratio: median(rounds.map(([one = 0, ...more]) => one / median(more))),
  };
}

/** One after the other. @returns milliseconds of each */
async function times(ask: (index: number) => Promise<unknown>): Promise<number[]> {
  const taken: number[] = [];
  for (let index = 0; index <= LATER; index += 1) {
    const start = performance.now();
    await ask(index);
    taken.push(performance.now() - start);
  }
  return taken;
}
