/**
 * Keeps a Socket Mode connection. Slack asks every app to reconnect now and then. Bolt itself waits five
 * seconds first, and ends the process where the second attempt fails in certain ways; here it is tried at
 * once, and then ever less often until it works. What comes meanwhile Slack sends again.
 */
import type { SocketModeReceiver } from '@slack/bolt';
import pTimeout from 'p-timeout';
import type { Log } from '../../log.ts';
import { retryUntilDone } from '../shared/retry.ts';
import { factsOf, isRefusal } from './errors.ts';

type Socket = SocketModeReceiver['client'];

/** How long Slack may take to say that the connection stands. */
const READY_MS = 30_000;
/** And to take leave. */
const CLOSE_MS = 1000;
const FIRST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 30_000;

/** Connects once, or rejects. */
export async function connect(socket: Socket): Promise<void> {
  try {
    await pTimeout(socket.start(), {
      milliseconds: READY_MS,
      message: `no connection after ${READY_MS / 1000} seconds`,
    });
  } catch (error) {
    // Where the connection closes before it stands there is no error but the closing.
    throw error ?? new Error('the connection was closed at once');
  }
}

export type KeptSocket = {
  /** Since when it has been down; undefined while it stands. */
  readonly downSince: () => Date | undefined;
  /** Stops for good. */
  readonly stop: () => Promise<void>;
};

/** @param connected whether it stands already; else it is connected now */
export function keepConnected(socket: Socket, log: Log, connected = true): KeptSocket {
  const stopping = new AbortController();
  const { signal } = stopping;
  let reconnecting = false;
  let down = connected ? undefined : new Date();

  async function reconnect(): Promise<void> {
    if (signal.aborted || reconnecting) return;
    reconnecting = true;
    down ??= new Date();
    log.info({}, 'Slack connection closed; reconnecting');
    await retryUntilDone(
      async () => {
        await connect(socket);
        down = undefined;
        log.info({}, 'Slack connection is back');
      },
      {
        firstPauseMs: FIRST_PAUSE_MS,
        longestPauseMs: LONGEST_PAUSE_MS,
        signal,
        onFailure(error) {
          const how = isRefusal(error) ? 'error' : 'warn';
          log[how](factsOf(error), 'Slack could not be reached; trying again');
          return 'again';
        },
      },
    );
    reconnecting = false;
  }

  socket.on('disconnected', reconnect);
  if (!connected) void reconnect();
  return {
    downSince: () => down,
    async stop() {
      stopping.abort();
      socket.off('disconnected', reconnect);
      const closed = socket.disconnect().catch(() => {});
      await pTimeout(closed, { milliseconds: CLOSE_MS, message: false });
    },
  };
}
