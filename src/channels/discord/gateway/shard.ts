/** One of the gateway's shards: connected, lost and taken up again by itself, or ended by Discord for good. */
import { CloseCodes, type IContextFetchingStrategy, WebSocketShardEvents } from '@discordjs/ws';
import { GatewayCloseCodes } from 'discord-api-types/v10';
import pTimeout from 'p-timeout';
import type { Log } from '../../../log.ts';
import { factsOf } from '../errors.ts';
import { steadyShard } from './steady-shard.ts';

/** After these discord.js does not try again: what was wrong is wrong still. */
const FOR_GOOD: ReadonlySet<number> = new Set([
  GatewayCloseCodes.AuthenticationFailed,
  GatewayCloseCodes.InvalidShard,
  GatewayCloseCodes.ShardingRequired,
  GatewayCloseCodes.InvalidAPIVersion,
  GatewayCloseCodes.InvalidIntents,
  GatewayCloseCodes.DisallowedIntents,
]);

export type ShardState = {
  readonly id: number;
  readonly status: 'connecting' | 'open' | 'lost' | 'ended';
  /** ISO 8601, in UTC. */
  readonly since: string;
  /** The gateway's, where it ended. */
  readonly code?: number;
};

export type Shard = {
  readonly state: () => ShardState;
  /** Resolves once it is connected; rejects where that cannot be at all, or not in time. */
  readonly connect: () => Promise<void>;
  /** Takes nothing more. What Discord has from then on, whoever goes on with the session gets. */
  readonly close: () => Promise<void>;
};

export type ShardParts = {
  /** Of the whole gateway: its address and intents, sessions, and who may log in when. */
  readonly strategy: IContextFetchingStrategy;
  /** Takes an event of Discord's, which may be anything. */
  readonly onDispatch: (event: unknown, data: unknown) => void;
  readonly onEnded: (code: number) => void;
  readonly log: Log;
  /** Of the one whose place it takes: that counts until this one is connected. */
  readonly before?: ShardState | undefined;
};

/** How long Discord may take to say that the connection stands. */
const READY_MS = 30_000;
/** How long it may take to say that it is closed. */
const CLOSED_MS = 1000;

export function createShard(
  id: number,
  { strategy, onDispatch, onEnded, log, before }: ShardParts,
): Shard {
  let state: ShardState = before ?? { id, status: 'connecting', since: new Date().toISOString() };
  const become = (status: ShardState['status'], code?: number) => {
    if (state.status === status && state.code === code) return;
    state = { id, status, since: new Date().toISOString(), ...(code !== undefined && { code }) };
  };
  const closing = new AbortController();
  const { shard, silence } = steadyShard(strategy, id, (error) =>
    log.warn({ shard: id, ...factsOf(error) }, 'Discord sent a frame that cannot be read'),
  );

  shard.on(WebSocketShardEvents.Ready, () => become('open'));
  shard.on(WebSocketShardEvents.Resumed, () => {
    become('open');
    log.info({ shard: id }, 'Discord connection resumed');
  });
  shard.on(WebSocketShardEvents.Error, ({ error }) => {
    if (state.status !== 'ended')
      log.warn({ shard: id, ...factsOf(error) }, 'Discord connection failed');
  });
  shard.on(WebSocketShardEvents.Closed, ({ code }) => {
    if (FOR_GOOD.has(code)) {
      become('ended', code);
      log.error({ shard: id, code }, 'Discord closed the connection for good');
      onEnded(code);
    } else if (state.status === 'open') {
      become('lost');
      log.info({ shard: id }, 'Discord connection lost; reconnecting');
    }
  });
  shard.on(WebSocketShardEvents.Dispatch, ({ data }) => onDispatch(data.t, data.d));

  return {
    state: () => state,
    async connect() {
      await pTimeout(shard.connect(), {
        milliseconds: READY_MS,
        message: `no connection after ${READY_MS / 1000} seconds`,
        signal: closing.signal,
      });
    },
    async close() {
      silence();
      closing.abort(new Error('closed'));
      // A code that leaves the session to whoever goes on with it.
      await pTimeout(shard.destroy({ code: CloseCodes.Resuming, reason: 'Closing' }), {
        milliseconds: CLOSED_MS,
        message: false,
      });
    },
  };
}
