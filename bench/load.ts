/** Bounded load on a server of this machine, and the numbers that come of it. */
import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** A bot in a process of its own, with what it said when it was ready. */
export type Bot = ChildProcess & { readonly said: unknown };

/** Starts a bot in a process of its own and waits until it says it is ready. */
export async function startBot(name: string, env: Readonly<Record<string, string>>): Promise<Bot> {
  const child = fork(fileURLToPath(new URL(`./bots/${name}.ts`, import.meta.url)), {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const said = await new Promise<unknown>((ready, failed) => {
    child.once('message', ready);
    child.once('exit', (code) =>
      failed(new Error(`${name} ended with ${code} before it was ready`)),
    );
  });
  return Object.assign(child, { said });
}

export async function stopBot(child: ChildProcess): Promise<void> {
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill();
  await ended;
}

/** Runs `count` tasks, `atOnce` at a time. @returns tasks a second */
export async function rate(
  count: number,
  atOnce: number,
  task: (index: number) => Promise<unknown>,
): Promise<number> {
  let next = 0;
  const start = performance.now();
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      while (next < count) {
        next += 1;
        await task(next);
      }
    }),
  );
  return (count / (performance.now() - start)) * 1000;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)]!;
}

/** @param share 0.99 for p99 */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!;
}

/** Platforms wait three seconds. */
const LONGEST_MS = 10_000;

/** A bot that does not answer shall end the measurement, not hold it up. */
export async function within<T>(answer: Promise<T>, what: string): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const silence = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`No answer to ${what}.`)), LONGEST_MS);
  });
  try {
    return await Promise.race([answer, silence]);
  } finally {
    clearTimeout(timer);
  }
}
