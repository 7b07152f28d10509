/** Connections over Socket Mode. With several, each event goes to one of them, and while one is made anew the others hear. */
import { SocketModeReceiver, type SocketModeReceiverOptions } from '@slack/bolt';
import type { Log } from '../../log.ts';
import type { ClientOptions } from './clients.ts';
import { startError } from './errors.ts';
import { readOnlyFrames } from './frames.ts';
import { connect, type KeptSocket, keepConnected } from './socket.ts';

export type Sockets = {
  readonly receivers: readonly SocketModeReceiver[];
  /** Connects them and keeps them connected. Rejects, with what to do, where not even the first can be connected. */
  readonly connect: () => Promise<Pick<KeptSocket, 'downSince' | 'stop'>>;
};

/** Makes them, not yet connected. */
export function createSockets(
  appToken: string,
  count: number,
  { slackApiUrl, logger }: ClientOptions,
  log: Log,
): Sockets {
  const options: SocketModeReceiverOptions = {
    appToken,
    ...(logger && { logger }),
    // `keepConnected` does it better.
    autoReconnectEnabled: false,
    installerOptions: { clientOptions: { ...(slackApiUrl && { slackApiUrl }), ...CALLS } },
  };
  const receivers = Array.from({ length: count }, () => new SocketModeReceiver(options));
  return {
    receivers,
    async connect() {
      for (const { client } of receivers) readOnlyFrames(client, log);
      const [first, ...more] = receivers.map(({ client }) => client);
      if (!first) throw new Error('Slack needs one connection at least');
      try {
        await connect(first);
      } catch (error) {
        await first.disconnect().catch(() => {});
        throw startError(error, 'SLACK_APP_TOKEN', appToken, slackApiUrl ?? '');
      }
      const kept = [
        keepConnected(first, log),
        ...more.map((socket) => keepConnected(socket, log, false)),
      ];
      return {
        downSince() {
          const since = kept.map((one) => one.downSince());
          // The last to go down is the one since which nobody hears.
          return since.every((one) => one !== undefined)
            ? since.toSorted((a, b) => b.getTime() - a.getTime())[0]
            : undefined;
        },
        async stop() {
          await Promise.all(kept.map(({ stop }) => stop()));
        },
      };
    },
  };
}

/** It is tried anew by `keepConnected`. */
const CALLS = { retryConfig: { retries: 1, minTimeout: 100 }, timeout: 10_000 };
