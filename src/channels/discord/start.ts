/** Connects Dateline to Discord: interactions over HTTP or over the gateway, messages over the gateway. */

import { type REST, RESTEvents } from 'discord.js';
import { GatewayDispatchEvents } from 'discord-api-types/v10';
import type { Log } from '../../log.ts';
import { type Observe, UNOBSERVED } from '../../observe.ts';
import type { ShardRepository } from '../../service/shard-repository.ts';
import type { Service } from '../../service/types.ts';
import { connectWithRetry } from '../shared/connect-with-retry.ts';
import type { Timer } from '../shared/held-questions.ts';
import type { Inbox } from '../shared/inbox.ts';
import type { PlatformConnection } from '../shared/platform.ts';
import { type Answering, startAnswering } from './answering.ts';
import { askWhoWeAre } from './application.ts';
import { factsOf, startError } from './errors.ts';
import { openGateway } from './gateway/gateway.ts';
import type { LeaseTimes } from './gateway/lease.ts';
import type { ShardSetting } from './gateway/shard-setting.ts';
import type { GatewayPauses } from './gateway/shards.ts';
import { createGuildNames } from './guild-names.ts';
import { interactionsListener } from './http/listener.ts';
import { baseOf, registerWith } from './register.ts';
import { createRest } from './rest.ts';
import { isOldEdit } from './send/edit-trouble.ts';
import { createSentAgain } from './send/sent-again.ts';

export type DiscordOptions = {
  readonly token: string;
  /** Found out from the token where it is not given. */
  readonly appId?: string;
  /** The application's public key, in hexadecimal, where interactions come over HTTP and not over the gateway. */
  readonly publicKey?: string;
  /** Which of the gateway's shards to connect; off: none, and no messages. Default: all. */
  readonly shards?: ShardSetting | 'off';
  /** Where processes share the shards out: needed for a lease. */
  readonly shardRepository?: ShardRepository;
  readonly apiUrl?: string;
  /** Whether the application may read messages that are not meant for it: the message-content intent. */
  readonly messageContent?: boolean;
  /** How many requests a second Discord grants this application, where it is more than the usual 50. */
  readonly requestsPerSecond?: number;
  readonly service: Service;
  readonly log: Log;
  /** Left out, nobody counts. */
  readonly observe?: Observe;
  /** Where what arrives is written down. Default: in memory. */
  readonly inbox?: Inbox;
  /** Runs later what was asked too soon. */
  readonly timer?: Timer;
  readonly pauses?: GatewayPauses;
  readonly leaseTimes?: LeaseTimes;
};

/** More than any process sends. */
const UNLIMITED = 1_000_000;
/** discord.js keeps a queue for each interaction, by default for an hour: a busy one's would fill the memory. */
const FORGOTTEN_MS = 30_000;

type Connected = Pick<PlatformConnection, 'state' | 'stop'>;

/**
 * Connects, registers the commands where they changed, and answers until stopped; a connection that is lost later
 * is taken up again. Rejects, with what to do about it, where Discord cannot be reached or refuses the token. With
 * interactions over HTTP it does not wait for that: they are answered from the start.
 */
export async function startDiscord(options: DiscordOptions): Promise<PlatformConnection> {
  const { token, publicKey, log, observe = UNOBSERVED } = options;
  const base = baseOf(options.apiUrl);
  const sentAgain = createSentAgain();
  const settings = {
    api: base,
    makeRequest: sentAgain.makeRequest,
    rejectOnRateLimit: isOldEdit,
    ...(options.requestsPerSecond && { globalRequestsPerSecond: options.requestsPerSecond }),
  };
  const rest = createRest(token, settings);
  // Discord's limit of 50 requests a second is not for these, and discord.js counts them all the same.
  const forInteractions = createRest(token, {
    ...settings,
    globalRequestsPerSecond: UNLIMITED,
    handlerSweepInterval: FORGOTTEN_MS,
  });
  rest.on(RESTEvents.RateLimited, ({ global, scope }) =>
    observe.rateLimited('discord', global ? 'global' : scope === 'shared' ? 'shared' : 'route'),
  );
  let own: string | undefined;
  const answering = startAnswering({
    ...options,
    rest,
    forInteractions,
    sentAgain,
    own: () => own,
  });

  async function connect(): Promise<Connected> {
    const check = () => askWhoWeAre(rest.setToken(token), options, log);
    try {
      const application = await check();
      own = application.bot;
      const gateway = await openMessages(options, rest, answering, check);
      await register(rest, application.id, log);
      answering.finishLeft();
      return gateway;
    } catch (error) {
      throw startError(error, token, base);
    }
  }

  const connected = publicKey
    ? connectWithRetry({
        name: 'Discord',
        connect,
        log,
        tell: (message) => log.error({}, message),
      })
    : await connect();
  return {
    ...answering.outbound,
    ...(publicKey && {
      requestListener: interactionsListener({ publicKey, take: answering.onInteraction, log }),
    }),
    names: createGuildNames(rest, log),
    state: connected.state,
    async stop() {
      await Promise.all([connected.stop(), answering.stop()]);
    },
  };
}

/** Connects to the gateway, where it is wanted. */
async function openMessages(
  options: DiscordOptions,
  rest: REST,
  answering: Answering,
  check: () => Promise<unknown>,
): Promise<Connected> {
  const { token, shards = { kind: 'all' }, messageContent = false, log } = options;
  const { pauses } = options;
  if (shards === 'off') return { state: () => ({ ready: true }), stop: async () => {} };
  return openGateway({
    rest,
    token,
    shards,
    messageContent,
    repository: options.shardRepository,
    leaseTimes: options.leaseTimes,
    check,
    log,
    ...(pauses && { pauses }),
    onDispatch(event, data) {
      // Interactions come this way as long as Discord has no other address for them.
      if (event === GatewayDispatchEvents.InteractionCreate) void answering.onInteraction(data);
      if (event === GatewayDispatchEvents.MessageCreate) void answering.onMessage(data);
    },
  });
}

/** Commands that were registered before still work, so a failure here does not stop the bot. */
async function register(rest: REST, application: string, log: Log): Promise<void> {
  try {
    const registered = await registerWith(rest, application);
    log.info(
      registered,
      registered.changed ? 'Discord commands registered' : 'Discord commands are up to date',
    );
  } catch (error) {
    log.error(factsOf(error), 'Discord commands could not be registered');
  }
}
