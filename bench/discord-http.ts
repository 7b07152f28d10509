/**
 * Interactions a second over HTTP, by kind and number of replicas on one PostgreSQL: Dateline ÷ a bot that checks
 * the signature, inserts a row and answers the same to everything, in turns. Calls go round the replicas.
 */
import { startPostgres } from '../tests/support/store/start-postgres.ts';
import { type BesideEcho, besideEcho, type Task } from './beside-echo.ts';
import { startReplicas } from './discord-replicas.ts';
import { type BenchDiscord, firstButton, startBenchDiscord } from './discord-rest.ts';
import { startBot, stopBot } from './load.ts';
import { newQuestion, questionAt } from './questions.ts';
import { temporaryFolder } from './temporary-folder.ts';

const REPLICAS = [1, 2, 4];
const ROUNDS = 3;
const WARM = 300;
const COUNT = 2000;
/** As many readers wait at once: over an answer stand two commits, during which others are worked on. */
const AT_ONCE = 128;

const KINDS = ['command', 'new question', 'autocomplete', 'button'] as const;
type Kind = (typeof KINDS)[number];
type Bots = { readonly addresses: readonly string[]; readonly stop: () => Promise<void> };

export type DiscordHttpBench = BesideEcho<Kind> & { readonly replicas: number };

export async function benchDiscordHttp(): Promise<readonly DiscordHttpBench[]> {
  const postgres = await startPostgres('on');
  const discord = await startBenchDiscord();
  const env = {
    DATABASE_URL: postgres.url,
    DATA_DIR: temporaryFolder(),
    BENCH_URL: discord.url,
    BENCH_TOKEN: discord.publicKey,
  };
  const start = {
    echo: (count: number) => echoes(count, env),
    dateline: (count: number) => startReplicas(count, discord, env),
  };
  const results: DiscordHttpBench[] = [];
  for (const replicas of REPLICAS) {
    const load = { warm: WARM * replicas, count: COUNT, atOnce: AT_ONCE };
    const { measure, found } = besideEcho(KINDS, load);
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const name of ['echo', 'dateline'] as const) {
        const bots = await start[name](replicas);
        await measure(name, await tasksOf(discord, bots.addresses));
        await bots.stop();
      }
    }
    results.push(...found().map((one) => ({ ...one, replicas })));
  }
  await discord.stop();
  await postgres.close();
  return results;
}

async function tasksOf(
  discord: BenchDiscord,
  addresses: readonly string[],
): Promise<Readonly<Record<Kind, Task>>> {
  const to = (index: number) => addresses[index % addresses.length]!;
  const ask = (index: number, asked: string) =>
    discord.slash(to(index), 'ask', { question: asked });
  const button = firstButton(await ask(0, questionAt(0))) ?? 'echo';
  return {
    command: (index) => ask(index, questionAt(index)),
    'new question': (index) => ask(index, newQuestion(index)),
    autocomplete: (index) =>
      discord.typing(to(index), 'ask', { question: questionAt(index).slice(0, 12) }),
    button: (index) => discord.press(to(index), button),
  };
}

async function echoes(count: number, env: Readonly<Record<string, string>>): Promise<Bots> {
  const bots = await Promise.all(
    Array.from({ length: count }, () => startBot('echo-discord-http', env)),
  );
  return {
    addresses: bots.map(({ said }) => `http://127.0.0.1:${said}/discord/interactions`),
    stop: async () => {
      await Promise.all(bots.map(stopBot));
    },
  };
}
