/** Tries again, ever more slowly, while a database has no time. */
import { setTimeout as wait } from 'node:timers/promises';

export type Retrying = {
  /** Which problems go away by themselves. */
  readonly when: (problem: unknown) => boolean;
  /** After so many milliseconds the last problem is thrown. */
  readonly patienceMs: number;
};

const FIRST_MS = 4;
const LONGEST_MS = 100;

export async function retried<T>(
  run: () => Promise<T>,
  { when, patienceMs }: Retrying,
): Promise<T> {
  const until = performance.now() + patienceMs;
  for (let pauseMs = FIRST_MS; ; pauseMs = Math.min(pauseMs * 2, LONGEST_MS)) {
    try {
      return await run();
    } catch (problem) {
      if (!when(problem) || performance.now() + pauseMs > until) throw problem;
      // Replicas that failed together must not try again together.
      await wait(pauseMs * (0.5 + Math.random() / 2));
    }
  }
}
