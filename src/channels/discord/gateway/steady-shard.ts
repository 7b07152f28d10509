/**
 * A shard of discord.js's that an odd frame cannot break, and that stays closed once it is closed. Nobody waits for
 * its own handlers, so that whatever one of them throws would end the process; and closed while it is about to
 * reconnect, it would reconnect all the same.
 */
import {
  type IContextFetchingStrategy,
  WebSocketShard,
  WebSocketShardEvents,
  WebSocketShardStatus,
} from '@discordjs/ws';

/** What discord.js keeps to itself, and calls without waiting for it. */
const UNGUARDED = ['onMessage', 'onClose', 'heartbeat', 'internalConnect'] as const;
type Inner = Record<(typeof UNGUARDED)[number], (...parts: unknown[]) => Promise<void>> & {
  readonly connection: Socket | null;
};
/** `ws`, which throws an error that nobody listens for. */
type Socket = Pick<WebSocket, 'addEventListener' | 'readyState'> & {
  readonly terminate: () => void;
};
const CONNECTING = 0;

/** Before another attempt where one could not even begin. */
const AGAIN_MS = 5000;

export type SteadyShard = {
  readonly shard: WebSocketShard;
  /** Nothing of it is heard any more, and it does not come back. */
  readonly silence: () => void;
};

/** @param onTrouble told of what a handler threw */
export function steadyShard(
  strategy: IContextFetchingStrategy,
  id: number,
  onTrouble: (error: unknown) => void,
): SteadyShard {
  let silent = false;
  const shard = new WebSocketShard(
    {
      options: strategy.options,
      retrieveSessionInfo: (shard) => strategy.retrieveSessionInfo(shard),
      // Closing is no reason to forget where it was.
      updateSessionInfo: (shard, session) =>
        silent ? undefined : strategy.updateSessionInfo(shard, session),
      waitForIdentify: (shard, signal) => strategy.waitForIdentify(shard, signal),
    },
    id,
  );
  const inner = shard as unknown as Inner;
  for (const name of UNGUARDED) {
    const original = inner[name].bind(shard);
    inner[name] = async (...parts) => {
      if (silent) return;
      try {
        await original(...parts);
      } catch (error) {
        if (silent) return;
        onTrouble(error);
        if (name === 'internalConnect') await connectAgain();
      }
    };
  }

  /** Such as an address to resume at that is none: without the session, it is Discord's usual one. */
  async function connectAgain(): Promise<void> {
    await strategy.updateSessionInfo(id, null);
    if (shard.status !== WebSocketShardStatus.Idle) return;
    setTimeout(() => void inner.internalConnect(), AGAIN_MS).unref();
  }

  return {
    shard,
    silence() {
      silent = true;
      shard.removeAllListeners();
      shard.on(WebSocketShardEvents.Error, () => {});
      const { connection } = inner;
      connection?.addEventListener('error', () => {});
      // discord.js closes one that is open, and leaves one that is about to be.
      if (connection?.readyState === CONNECTING) connection.terminate();
    },
  };
}
