/**
 * Interactions a second over HTTP, by kind and number of replicas on one PostgreSQL: Dateline ÷ a bot that checks
 * the signature, inserts a row and answers the same to everything, in turns. Calls go round the replicas.
 */
import { startPostgres } from '../tests/support/store/start-postgres.ts';
import { startReplicas } from './discord-replicas.ts';
import { type BenchDiscord, startBenchDiscord } from './discord-rest.ts';
import { median, rate, startBot, stopBot } from './load.ts';
import { newQuestion, QUESTIONS } from './questions.ts';
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

export type DiscordHttpBench = {
  readonly kind: Kind;
  readonly replicas: number;
  readonly ratio: number;
  readonly dateline: number;
  readonly echo: number;
};

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
    const rates = Object.fromEntries(
      KINDS.map((kind) => [kind, { dateline: [] as number[], echo: [] as number[] }]),
    ) as Record<Kind, { dateline: number[]; echo: number[] }>;
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const name of ['echo', 'dateline'] as const) {
        const bots = await start[name](replicas);
        const tasks = await tasksOf(discord, bots.addresses);
        for (const kind of KINDS) {
          await rate(WARM * replicas, AT_ONCE, tasks[kind]);
          rates[kind][name].push(await rate(COUNT, AT_ONCE, tasks[kind]));
        }
        await bots.stop();
      }
    }
    for (const kind of KINDS) {
      const [dateline, echo] = [median(rates[kind].dateline), median(rates[kind].echo)];
      results.push({ kind, replicas, ratio: dateline / echo, dateline, echo });
    }
  }
  await discord.stop();
  await postgres.close();
  return results;
}

async function tasksOf(
  discord: BenchDiscord,
  addresses: readonly string[],
): Promise<Readonly<Record<Kind, (index: number) => Promise<unknown>>>> {
  const question = (index: number) => QUESTIONS[index % QUESTIONS.length]!;
  const to = (index: number) => addresses[index % addresses.length]!;
  const ask = (index: number, asked: string) =>
    discord.slash(to(index), 'ask', { question: asked });
  const { data } = await ask(0, question(0));
  const pressed = data?.components?.flatMap((row) => row.components) ?? [];
  const button = pressed.find(({ custom_id }) => custom_id)?.custom_id ?? 'echo';
  return {
    command: (index) => ask(index, question(index)),
    'new question': (index) => ask(index, newQuestion(index)),
    autocomplete: (index) =>
      discord.typing(to(index), 'ask', { question: question(index).slice(0, 12) }),
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
