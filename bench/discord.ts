/** Interactions a second through discord.js: Dateline ÷ an echo bot, in turns. */
import { startDiscordServer } from '../tests/servers/discord.ts';
import { median, rate, startBot, stopBot } from './load.ts';
import { QUESTIONS } from './questions.ts';

const ROUNDS = 3;
const COUNT = 3000;
const AT_ONCE = 32;

export async function benchDiscord(): Promise<{ ratio: number; dateline: number; echo: number }> {
  const rates = { dateline: [] as number[], echo: [] as number[] };
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const name of ['echo', 'dateline'] as const) {
      const server = await startDiscordServer({ judge: false });
      const bot = await startBot(`${name}-discord`, {
        BENCH_URL: server.url,
        BENCH_TOKEN: server.token,
      });
      const ask = (index: number) =>
        server.slash('ask', { question: QUESTIONS[index % QUESTIONS.length]! }).callback;
      await rate(300, AT_ONCE, ask);
      rates[name].push(await rate(COUNT, AT_ONCE, ask));
      await stopBot(bot);
      await server.stop();
    }
  }
  const [dateline, echo] = [median(rates.dateline), median(rates.echo)];
  return { ratio: dateline / echo, dateline, echo };
}
