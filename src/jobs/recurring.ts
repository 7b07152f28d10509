/** Work that comes round by itself, such as once a day: once over all processes, and again soon where it failed. */
import type { Runner } from './runner.ts';

export type Recurring = {
  readonly name: string;
  readonly everyMs: number;
  readonly run: (signal: AbortSignal) => Promise<void>;
  readonly clock?: () => Date;
};

/** Has it run now, unless it ran within the period in whichever process, and then once a period. */
export function recur(
  runner: Runner,
  { name, everyMs, run, clock = () => new Date() }: Recurring,
): void {
  runner.work({
    queue: name,
    most: 1,
    async run(_, signal) {
      await run(signal);
      return { again: new Date(clock().getTime() + everyMs) };
    },
  });
  void runner.ask(name, ['all']);
}
