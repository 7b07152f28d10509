/** Whether memory grows with what is answered: the slopes of heap and resident memory over very many interactions. */
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { startPostgres } from '../tests/support/store/start-postgres.ts';
import { startReplicas } from './discord-replicas.ts';
import { firstButton, startBenchDiscord } from './discord-rest.ts';
import { rate } from './load.ts';
import { newQuestion, questionAt } from './questions.ts';
import { type Slope, slopeOf } from './slope.ts';
import { temporaryFolder } from './temporary-folder.ts';

const INTERACTIONS = 200_000;
/** Of the whole; until then caches fill, which ends. */
const WARM = 0.2;
const MEASURED = 40;
const AT_ONCE = 16;
/** One in so many is a question that nobody has asked before. */
const NEW = 20;
const MB = 1024 * 1024;

type Memory = { readonly heap: number; readonly rss: number };
export type MemoryBench = {
  readonly what: keyof Memory;
  readonly interactions: number;
  /** Megabytes at the end. */
  readonly end: number;
  /** Kilobytes for 1,000 interactions. */
  readonly slope: Slope;
};

export async function benchMemory(interactions = INTERACTIONS): Promise<readonly MemoryBench[]> {
  const postgres = await startPostgres();
  const discord = await startBenchDiscord();
  const env = { DATABASE_URL: postgres.url, DATA_DIR: temporaryFolder() };
  const preload = fileURLToPath(new URL('bots/memory.ts', import.meta.url));
  const flags = ['--expose-gc', '--import', preload];
  const { addresses, children, stop } = await startReplicas(1, discord, env, flags);
  const to = addresses[0]!;
  const button = firstButton(await discord.slash(to, 'ask', { question: questionAt(0) })) ?? '';
  const kinds = [
    (index: number) => discord.slash(to, 'ask', { question: questionAt(index) }),
    (index: number) => discord.typing(to, 'ask', { question: questionAt(index).slice(0, 12) }),
    () => discord.press(to, button),
  ];
  const task = (index: number) =>
    index % NEW === 0
      ? discord.slash(to, 'ask', { question: newQuestion(index) })
      : kinds[index % kinds.length]!(index);

  await rate(Math.round(interactions * WARM), AT_ONCE, task);
  const step = Math.round((interactions * (1 - WARM)) / MEASURED);
  const found: (Memory & { readonly at: number })[] = [];
  for (let at = 0; at <= MEASURED; at += 1) {
    if (at > 0) await rate(step, AT_ONCE, task);
    found.push({ at: (at * step) / 1000, ...(await memoryOf(children[0]!)) });
  }
  await stop();
  await discord.stop();
  await postgres.close();
  return (['heap', 'rss'] as const).map((what) => ({
    what,
    interactions,
    end: found.at(-1)![what] / MB,
    slope: slopeOf(found.map((one) => [one.at, one[what] / 1024])),
  }));
}

async function memoryOf(child: ChildProcess): Promise<Memory> {
  const said = once(child, 'message');
  child.send('memory');
  const [memory] = (await said) as [Memory];
  return memory;
}
