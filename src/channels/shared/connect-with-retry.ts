/** Connects to a platform for as long as it takes, while everything else goes on. */
import { setTimeout as pause } from 'node:timers/promises';
import type { Log } from '../../log.ts';
import type { PlatformConnection, PlatformState } from './platform.ts';
import { retryUntilDone } from './retry.ts';

const FIRST_PAUSE_MS = 5_000;
const LONGEST_PAUSE_MS = 5 * 60_000;

/** What the platform refuses is mended there, by a person, if at all. */
const RARELY_MS = 10 * 60_000;

/** Marks an error that only whoever runs Dateline can mend, and how often it is of any use to try. */
const MENDED = Symbol('mended');
type Mended = 'by a restart' | 'at the platform';

/**
 * What trying again would not help against.
 * @param message what is wrong and what to do
 */
export const permanentError = (message: string): Error => marked(message, 'by a restart');

/**
 * What the platform refuses and may take later, such as an intent that is not switched on: it is tried rarely.
 * @param message what is wrong and what to do
 */
export const refusedError = (message: string): Error => marked(message, 'at the platform');

/** Whether an error says to whoever runs Dateline what to do. */
export const isForWhoeverRunsIt = (error: unknown): error is Error =>
  error instanceof Error && MENDED in error;

const marked = (message: string, mended: Mended): Error =>
  Object.assign(new Error(message), { [MENDED]: mended });

const mendedBy = (error: unknown): Mended | undefined =>
  isForWhoeverRunsIt(error) ? (error as { [MENDED]?: Mended })[MENDED] : undefined;

type Connection = Pick<PlatformConnection, 'stop' | 'state'>;

export type RetriedConnection = Connection & {
  /** Resolves once the first attempt has ended, however it ended. */
  readonly first: Promise<void>;
};

/**
 * Tries at once, and then ever more rarely, until the connection stands or cannot ever.
 * @param platform connect: rejects with a sentence on what is wrong, and mends by itself what is lost later;
 *   tell: is told of what trying again does not help against
 */
export function connectWithRetry(platform: {
  /** "Discord", for the log. */
  readonly name: string;
  readonly connect: () => Promise<Connection>;
  readonly log: Pick<Log, 'warn'>;
  readonly tell: (message: string) => void;
  readonly firstPauseMs?: number;
  /** Between two attempts where the platform refuses. */
  readonly rarelyMs?: number;
  readonly clock?: () => Date;
}): RetriedConnection {
  const { name, connect, log, tell, firstPauseMs = FIRST_PAUSE_MS } = platform;
  const { clock = () => new Date(), rarelyMs = RARELY_MS } = platform;
  const stopping = new AbortController();
  const { signal } = stopping;
  const first = Promise.withResolvers<void>();
  let connection: Connection | undefined;
  const since = clock().toISOString();
  let why = `${name} is not connected yet.`;

  let told: string | undefined;
  let refused = false;

  async function attempt(): Promise<void> {
    if (refused) await pause(rarelyMs, undefined, { signal, ref: false });
    const made = await connect();
    // Too late: everything has stopped meanwhile.
    if (signal.aborted) await made.stop();
    else connection = made;
  }

  function onFailure(error: unknown): 'again' | 'never' {
    const message = error instanceof Error ? error.message : String(error);
    why = message;
    const mended = mendedBy(error);
    refused = mended === 'at the platform';
    if (mended) {
      if (told !== message) tell(`${message} Until then Dateline goes on without ${name}.`);
      told = message;
      first.resolve();
      return refused ? 'again' : 'never';
    }
    log.warn({}, `${message} Dateline goes on without ${name}, and tries again.`);
    first.resolve();
    return 'again';
  }

  void retryUntilDone(attempt, {
    firstPauseMs,
    longestPauseMs: LONGEST_PAUSE_MS,
    signal,
    onFailure,
  }).finally(first.resolve);
  return {
    first: first.promise,
    state: (): PlatformState => connection?.state() ?? { ready: false, why, since },
    async stop() {
      stopping.abort();
      await connection?.stop();
    },
  };
}
