/** Connects to a platform for as long as it takes, while everything else goes on. */
import { setTimeout as wait } from 'node:timers/promises';

/** Before the second attempt; each pause after it is twice as long, up to the longest. */
const FIRST_PAUSE_MS = 5_000;
const LONGEST_PAUSE_MS = 5 * 60_000;

/** Marks an error that only whoever runs Dateline can mend: trying again would not help. */
const LASTING = Symbol('lasting');

/** @param message what is wrong and what to do */
export const permanentError = (message: string): Error =>
  Object.assign(new Error(message), { [LASTING]: true });

export const isPermanent = (error: unknown): boolean => error instanceof Error && LASTING in error;

export type RetriedConnection = {
  /** Resolves once the first attempt has ended, however it ended. */
  readonly first: Promise<void>;
  /** Ends the connection, or the attempts at one. */
  readonly stop: () => Promise<void>;
};

/**
 * Tries at once, and then ever more rarely, until the connection stands or cannot ever.
 * @param tell is told of what trying again does not help against
 */
export function connectWithRetry(parts: {
  /** "Discord", for the log. */
  readonly name: string;
  /** Rejects with a sentence on what is wrong; a connection that is lost later is its own to mend. */
  readonly connect: () => Promise<{ readonly stop: () => Promise<void> }>;
  readonly log: { readonly warn: (detail: object, message: string) => void };
  readonly tell: (message: string) => void;
  readonly firstPauseMs?: number;
}): RetriedConnection {
  const { name, connect, log, tell } = parts;
  const stopping = new AbortController();
  const { signal } = stopping;
  const first = Promise.withResolvers<void>();
  let connection: { readonly stop: () => Promise<void> } | undefined;

  async function attempt(): Promise<'connected' | 'later' | 'never'> {
    try {
      const made = await connect();
      // Too late: everything has stopped meanwhile.
      if (signal.aborted) await made.stop();
      else connection = made;
      return 'connected';
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      if (signal.aborted) return 'never';
      if (isPermanent(error)) {
        tell(`${message} Until then Dateline goes on without ${name}.`);
        return 'never';
      }
      log.warn({}, `${message} Dateline goes on without ${name}, and tries again.`);
      return 'later';
    }
  }

  async function run(): Promise<void> {
    let pause = parts.firstPauseMs ?? FIRST_PAUSE_MS;
    while (!signal.aborted) {
      const outcome = await attempt();
      first.resolve();
      if (outcome !== 'later') return;
      await wait(pause, undefined, { signal, ref: false }).catch(() => {});
      pause = Math.min(pause * 2, LONGEST_PAUSE_MS);
    }
  }

  void run();
  return {
    first: first.promise,
    async stop() {
      stopping.abort();
      await connection?.stop();
    },
  };
}
