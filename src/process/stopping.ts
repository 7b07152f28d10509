/** How Dateline ends: in order, within a deadline, and never held up for good by one part. */
import pTimeout from 'p-timeout';
import type { Log } from '../log.ts';

export type Stoppable = { readonly stop: () => Promise<unknown> };

/**
 * What stops when, from the first to the last; what is of one stage stops at the same time. Requests are still
 * answered with everything there is, jobs still reach their platforms, and what all of them have to say is written.
 */
const ORDER = ['requests', 'jobs', 'platforms', 'workers', 'knowledge', 'store'] as const;
export type Stage = (typeof ORDER)[number];

/** What each later stage has at least, whatever the earlier ones take; less where the deadline is short. */
const RESERVED_MS = 1000;

export type Stopping = {
  /** To be called as soon as there is something to stop: a start can be stopped, too. */
  readonly add: (stage: Stage, ...parts: readonly Stoppable[]) => void;
  /** Whether stopping has begun. */
  readonly begun: () => boolean;
  /**
   * Stops everything; a second call does nothing.
   * @returns whether all of it stopped cleanly and in time
   */
  readonly stop: () => Promise<boolean>;
};

/** @param milliseconds after which nothing is waited for any more */
export function createStopping(milliseconds: number, log: Pick<Log, 'error'>): Stopping {
  const parts = new Map<Stage, Stoppable[]>(ORDER.map((stage) => [stage, []]));
  const reserved = Math.min(RESERVED_MS, milliseconds / (2 * ORDER.length));
  let stopped: Promise<boolean> | undefined;

  async function stopAll(): Promise<boolean> {
    const end = performance.now() + milliseconds;
    let clean = true;
    for (const [at, stage] of ORDER.entries()) {
      const allowed = end - performance.now() - reserved * (ORDER.length - 1 - at);
      const ended = await pTimeout(Promise.allSettled((parts.get(stage) ?? []).map(stopOne)), {
        milliseconds: Math.max(allowed, reserved),
        message: false,
      });
      if (!ended) log.error({ stage }, 'a part did not stop in time');
      for (const result of ended ?? []) {
        if (result.status === 'fulfilled') continue;
        log.error({ stage, error: String(result.reason) }, 'a part did not stop cleanly');
      }
      clean &&= ended?.every(({ status }) => status === 'fulfilled') ?? false;
    }
    return clean;
  }

  return {
    add: (stage, ...more) => parts.get(stage)?.push(...more),
    begun: () => stopped !== undefined,
    stop: () => {
      stopped ??= stopAll();
      return stopped;
    },
  };
}

const stopOne = async (part: Stoppable): Promise<unknown> => part.stop();

/** SIGINT and SIGTERM stop everything; a second one ends the process at once. */
export function stopOnSignals({ begun, stop }: Stopping, log: Pick<Log, 'info'>): void {
  const onSignal = async (signal: string, number: number) => {
    if (begun()) process.exit(128 + number);
    log.info({ signal }, 'stopping');
    process.exit((await stop()) ? 0 : 1);
  };
  process.on('SIGINT', onSignal);
  process.on('SIGTERM', onSignal);
}
