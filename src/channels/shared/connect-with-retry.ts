/** Connects to a platform for as long as it takes, while everything else goes on. */
import type { Log } from '../../log.ts';
import type { PlatformConnection, PlatformState } from './platform.ts';
import { retryUntilDone } from './retry.ts';

const FIRST_PAUSE_MS = 5_000;
const LONGEST_PAUSE_MS = 5 * 60_000;

/** Marks an error that only whoever runs Dateline can mend: trying again would not help. */
const PERMANENT = Symbol('permanent');

/** @param message what is wrong and what to do */
export const permanentError = (message: string): Error =>
  Object.assign(new Error(message), { [PERMANENT]: true });

const isPermanent = (error: unknown): boolean => error instanceof Error && PERMANENT in error;

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
  readonly clock?: () => Date;
}): RetriedConnection {
  const { name, connect, log, tell, firstPauseMs = FIRST_PAUSE_MS } = platform;
  const { clock = () => new Date() } = platform;
  const stopping = new AbortController();
  const { signal } = stopping;
  const first = Promise.withResolvers<void>();
  let connection: Connection | undefined;
  const since = clock().toISOString();
  let why = `${name} is not connected yet.`;

  async function attempt(): Promise<void> {
    const made = await connect();
    // Too late: everything has stopped meanwhile.
    if (signal.aborted) await made.stop();
    else connection = made;
  }

  function onFailure(error: unknown): 'again' | 'never' {
    const message = error instanceof Error ? error.message : String(error);
    why = message;
    if (isPermanent(error)) {
      tell(`${message} Until then Dateline goes on without ${name}.`);
      return 'never';
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
