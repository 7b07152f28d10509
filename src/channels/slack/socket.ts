/**
 * Keeps a Socket Mode connection. Slack asks every app to reconnect now and then. Bolt itself waits five
 * seconds first, and ends the process where the second attempt fails in certain ways; here it is tried at
 * once, and then ever less often until it works. What comes meanwhile Slack sends again.
 */
import { setTimeout as wait } from 'node:timers/promises';
import type { SocketModeReceiver } from '@slack/bolt';
import { factsOf, isRefusal } from './errors.ts';
import type { Log } from './log.ts';

type Socket = SocketModeReceiver['client'];

/** How long Slack may take to say that the connection stands. */
const READY_MS = 30_000;
const FIRST_RETRY_MS = 250;
const LONGEST_RETRY_MS = 30_000;

/** Connects once, or rejects. */
export async function connect(socket: Socket): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    const seconds = READY_MS / 1000;
    timer = setTimeout(() => reject(new Error(`no connection after ${seconds} seconds`)), READY_MS);
  });
  try {
    await Promise.race([socket.start(), late]);
  } catch (error) {
    // Where the connection closes before it stands there is no error but the closing.
    throw error ?? new Error('the connection was closed at once');
  } finally {
    clearTimeout(timer);
  }
}

/** @returns stops for good */
export function keepConnected(socket: Socket, log: Log): () => Promise<void> {
  let stopped = false;
  let trying = false;

  async function again(): Promise<void> {
    if (stopped || trying) return;
    trying = true;
    log.info({}, 'Slack connection closed; reconnecting');
    for (let pause = FIRST_RETRY_MS; !stopped; pause = Math.min(pause * 2, LONGEST_RETRY_MS)) {
      try {
        await connect(socket);
        log.info({}, 'Slack connection is back');
        break;
      } catch (error) {
        const how = isRefusal(error) ? 'error' : 'warn';
        log[how](factsOf(error), 'Slack could not be reached; trying again');
      }
      await wait(pause, undefined, { ref: false });
    }
    trying = false;
  }

  socket.on('disconnected', again);
  return async () => {
    stopped = true;
    socket.off('disconnected', again);
    const closed = socket.disconnect().catch(() => {});
    await Promise.race([closed, wait(1000, undefined, { ref: false })]);
  };
}
