/**
 * The shards of this process, each connected by itself. What is lost discord.js takes up again; what Discord ended
 * for good is tried anew, ever more rarely, and only once Discord says that it may work.
 */
import {
  DefaultWebSocketManagerOptions,
  type IContextFetchingStrategy,
  type IIdentifyThrottler,
} from '@discordjs/ws';
import type { REST } from 'discord.js';
import { type APIGatewayBotInfo, GatewayIntentBits } from 'discord-api-types/v10';
import type { Log } from '../../../log.ts';
import { retryUntilDone } from '../../shared/retry.ts';
import { refusalOfClose } from '../errors.ts';
import { checkBudget, gatewayInfo } from './gateway-info.ts';
import type { Sessions } from './sessions.ts';
import { createShard, type Shard, type ShardState } from './shard.ts';

export type ShardsOptions = {
  readonly rest: REST;
  readonly token: string;
  /** Whether to ask for the words of all messages. */
  readonly messageContent: boolean;
  readonly sessions: Sessions;
  /** Takes an event of Discord's, which may be anything. */
  readonly onDispatch: (event: unknown, data: unknown) => void;
  /** Asks Discord, without logging in, whether the token and the intents are good; rejects where they are not. */
  readonly check: () => Promise<unknown>;
  readonly log: Log;
  readonly pauses?: GatewayPauses;
};

export type GatewayPauses = {
  /** Before what was ended for good is tried anew. */
  readonly mend?: { readonly first: number; readonly longest: number };
  /** Between two log-ins of shards that have to take turns. */
  readonly logIn?: number;
};

export type Shards = {
  /** Connects one. Rejects where it is not there in time, or Discord ended it; either is tried on. */
  readonly open: (id: number) => Promise<void>;
  readonly close: (id: number) => Promise<void>;
  readonly states: () => readonly ShardState[];
  readonly stop: () => Promise<void>;
};

/** To ask costs a request, to log in one of the thousand times that a day has. */
const MEND_MS = { first: 60_000, longest: 60 * 60_000 };

/** @param count how many shards there are, in all processes */
export function createShards(
  options: ShardsOptions,
  info: APIGatewayBotInfo,
  count: number,
  throttler: IIdentifyThrottler,
): Shards {
  const { rest, check, log } = options;
  const { first: firstPauseMs, longest: longestPauseMs } = options.pauses?.mend ?? MEND_MS;
  const shards = new Map<number, Shard>();
  const stopping = new AbortController();
  const { signal } = stopping;
  const strategy = strategyOf(options, info, count, throttler);
  let mending = false;
  const ended = () => [...shards].filter(([, shard]) => shard.state().status === 'ended');

  async function open(id: number): Promise<void> {
    const last = shards.get(id);
    await last?.close();
    if (signal.aborted) return;
    const shard = createShard(id, {
      strategy,
      log,
      onDispatch: options.onDispatch,
      onEnded: () => void mend(),
      before: last?.state(),
    });
    shards.set(id, shard);
    try {
      await shard.connect();
    } catch (error) {
      const { code } = shard.state();
      throw code === undefined ? error : refusalOfClose(code);
    }
  }

  async function mend(): Promise<void> {
    if (mending) return;
    mending = true;
    let isFirst = true;
    await retryUntilDone(
      async () => {
        // Nothing has changed yet.
        if (isFirst) {
          isFirst = false;
          throw new Error('it has only just ended');
        }
        await check();
        const [one, ...others] = ended();
        if (!one) return;
        checkBudget(await gatewayInfo(rest), others.length + 1);
        // If this one is refused, the others would be, too.
        await open(one[0]);
        await Promise.all(others.map(([id]) => open(id)));
      },
      { firstPauseMs, longestPauseMs, signal, onFailure: () => 'again' },
    );
    mending = false;
  }

  return {
    open,
    async close(id) {
      const shard = shards.get(id);
      shards.delete(id);
      await shard?.close();
    },
    states: () => [...shards.values()].map((shard) => shard.state()),
    async stop() {
      stopping.abort();
      await Promise.all([...shards.values()].map((shard) => shard.close()));
    },
  };
}

/** What discord.js asks for each shard. */
function strategyOf(
  { token, messageContent, sessions }: ShardsOptions,
  gatewayInformation: APIGatewayBotInfo,
  shardCount: number,
  throttler: IIdentifyThrottler,
): IContextFetchingStrategy {
  const intents = intentsOf({ messageContent });
  return {
    options: { ...DefaultWebSocketManagerOptions, token, intents, gatewayInformation, shardCount },
    retrieveSessionInfo: (shard) => sessions.of(shard),
    updateSessionInfo: (shard, session) => sessions.set(shard, session),
    waitForIdentify: (shard, within) => throttler.waitForIdentify(shard, within),
  };
}

export const intentsOf = ({ messageContent }: Pick<ShardsOptions, 'messageContent'>): number =>
  GatewayIntentBits.GuildMessages |
  GatewayIntentBits.DirectMessages |
  (messageContent ? GatewayIntentBits.MessageContent : 0);
