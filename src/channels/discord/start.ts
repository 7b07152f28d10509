/** Connects Dateline to Discord's gateway and keeps it connected. */

import { Client, Events, Options, RESTEvents } from 'discord.js';
import {
  type APIInteraction,
  GatewayDispatchEvents,
  GatewayIntentBits,
} from 'discord-api-types/v10';
import pTimeout from 'p-timeout';
import type { Log } from '../../log.ts';
import { type Arrival, type Observe, UNOBSERVED } from '../../observe.ts';
import type { Service } from '../../service/types.ts';
import { createHeldQuestions, type Timer } from '../shared/held-questions.ts';
import type { PlatformConnection } from '../shared/platform.ts';
import { factsOf, startError } from './errors.ts';
import { dispatchInteraction } from './listeners/dispatch.ts';
import { onMessage } from './listeners/messages/message.ts';
import type { Message } from './receive/addressing.ts';
import { createConversationIds } from './receive/conversation-id.ts';
import { createOwnRoles } from './receive/own-role.ts';
import { baseOf, registerWith } from './register.ts';
import { isOldEdit } from './send/edit-trouble.ts';
import { outbound } from './send/outbound.ts';
import { createRefusalMemory, type MessageServices } from './send/reaction.ts';
import { respond } from './send/respond.ts';
import { createSend } from './send/send.ts';
import { createSentAgain, type SentAgain } from './send/sent-again.ts';
import { createUnanswerable } from './send/unanswerable.ts';

export type DiscordOptions = {
  readonly token: string;
  /** Found out from the token where it is not given. */
  readonly appId?: string;
  readonly apiUrl?: string;
  /** Whether the application may read messages that are not meant for it: the message-content intent. */
  readonly messageContent?: boolean;
  /** How many requests a second Discord grants this application, where it is more than the usual 50. */
  readonly requestsPerSecond?: number;
  readonly service: Service;
  readonly log: Log;
  /** Left out, nobody counts. */
  readonly observe?: Observe;
  /** Runs later what was asked too soon. */
  readonly timer?: Timer;
};

/** How long Discord may take to say that the connection stands. */
const READY_MS = 30_000;
/** How long an interaction may wait for its answer. */
const ANSWER_MS = 3000;

/**
 * Logs in, registers the commands where they changed, and answers until stopped.
 * Rejects, with what to do about it, where Discord cannot be reached or refuses the token; a
 * connection that is lost later is discord.js's to mend.
 */
export async function startDiscord(options: DiscordOptions): Promise<PlatformConnection> {
  const { service, log, observe = UNOBSERVED } = options;
  const sentAgain = createSentAgain();
  const client = createClient(options, sentAgain);
  const send = createSend(client.rest);
  const services = { service, log, send };
  const underWay = new Set<Promise<void>>();
  const follow = (work: Promise<void>) => {
    const done = work.finally(() => underWay.delete(done));
    underWay.add(done);
  };
  // The gateway's own events: plain JSON, which is all that the listeners need.
  const onInteraction = (interaction: APIInteraction) =>
    follow(
      respond(
        { rest: client.rest, sentAgain, observe },
        interaction,
        dispatchInteraction(interaction, services),
        log,
      ),
    );
  const refused = createRefusalMemory();
  const unanswerable = createUnanswerable(services);
  const held = createHeldQuestions(options.timer);
  let forMessages: MessageServices | undefined;
  const onCreate = (message: Message, waited = 0) => {
    const own = client.user?.id;
    if (!own) return;
    forMessages ??= {
      ...services,
      own,
      conversations: createConversationIds(own),
      roles: createOwnRoles(client.rest, own, log),
      refused,
      held,
      again: onCreate,
    };
    const arrival = waited === 0 ? observe.arrived('discord', 'message') : undefined;
    follow(react({ message, waited }, forMessages, unanswerable, arrival));
  };
  const onGatewayMessage = (message: Message) => onCreate(message);
  client.ws.on(GatewayDispatchEvents.InteractionCreate, onInteraction);
  client.ws.on(GatewayDispatchEvents.MessageCreate, onGatewayMessage);
  report(client, log);
  client.rest.on(RESTEvents.RateLimited, ({ global, scope }) =>
    observe.rateLimited('discord', global ? 'global' : scope === 'shared' ? 'shared' : 'route'),
  );
  await connect(client, options);
  await register(client, options);
  return {
    ...outbound(services),
    state: () => ({ ready: true }),
    async stop() {
      client.ws.off(GatewayDispatchEvents.InteractionCreate, onInteraction);
      client.ws.off(GatewayDispatchEvents.MessageCreate, onGatewayMessage);
      held.stop();
      // A connection that we close ourselves is nothing to report.
      client.removeAllListeners(Events.ShardReconnecting);
      // What was asked is still answered; what takes longer than this Discord has given up on.
      await pTimeout(Promise.all(underWay), { milliseconds: ANSWER_MS, message: false });
      await client.destroy();
    },
  };
}

/** Posts what a message asks for. */
async function react(
  { message, waited }: { readonly message: Message; readonly waited: number },
  services: MessageServices,
  unanswerable: ReturnType<typeof createUnanswerable>,
  arrival: Arrival | undefined,
): Promise<void> {
  const { send } = services;
  const { channel_id, author } = message;
  try {
    const { posts, privately = [], noted } = await onMessage(message, services, waited);
    const sent: string[] = [];
    try {
      for (const post of posts) sent.push(...(await send.toChannel(channel_id, post)));
    } finally {
      noted?.(sent);
    }
    for (const post of privately) await send.toUser(author.id, post);
    if (sent.length > 0) arrival?.answered();
  } catch (error) {
    await unanswerable(error, message, services.own);
  }
}

function createClient(
  { apiUrl, messageContent, requestsPerSecond }: DiscordOptions,
  { makeRequest }: SentAgain,
): Client {
  const none = { maxSize: 0 };
  return new Client({
    intents: [
      GatewayIntentBits.GuildMessages,
      GatewayIntentBits.DirectMessages,
      ...(messageContent ? [GatewayIntentBits.MessageContent] : []),
    ],
    rest: {
      api: baseOf(apiUrl),
      makeRequest,
      rejectOnRateLimit: isOldEdit,
      ...(requestsPerSecond && { globalRequestsPerSecond: requestsPerSecond }),
    },
    // discord.js would otherwise keep everyone who ever asked, and every message with a button, in memory.
    makeCache: Options.cacheWithLimits({
      ...Options.DefaultMakeCacheSettings,
      MessageManager: none,
      GuildMemberManager: none,
      UserManager: { maxSize: 1, keepOverLimit: (user) => user.id === user.client.user?.id },
    }),
  });
}

async function connect(client: Client, { token, apiUrl }: DiscordOptions): Promise<void> {
  const ready = new Promise((resolve) => client.once(Events.ClientReady, resolve));
  try {
    await pTimeout(Promise.all([ready, client.login(token)]), {
      milliseconds: READY_MS,
      message: `no connection after ${READY_MS / 1000} seconds`,
    });
  } catch (error) {
    await client.destroy();
    throw startError(error, token, baseOf(apiUrl));
  }
}

/** Commands that were registered before still work, so a failure here does not stop the bot. */
async function register(client: Client, { appId, log }: DiscordOptions): Promise<void> {
  const own = client.application?.id ?? appId;
  if (!own) return;
  if (appId && appId !== own) {
    log.warn(
      { configured: appId, used: own },
      'DISCORD_APP_ID is not the application of DISCORD_TOKEN; the token decides',
    );
  }
  try {
    const registered = await registerWith(client.rest, own);
    log.info(
      registered,
      registered.changed ? 'Discord commands registered' : 'Discord commands are up to date',
    );
  } catch (error) {
    log.error(factsOf(error), 'Discord commands could not be registered');
  }
}

/** Without listeners an 'error' event would end the process. */
function report(client: Client, log: Log): void {
  client.on(Events.Error, (error) => log.error(factsOf(error), 'discord.js reported an error'));
  client.on(Events.Warn, (message) => log.warn({ warning: message }, 'discord.js warned'));
  client.on(Events.ShardError, (error) => log.warn(factsOf(error), 'Discord connection failed'));
  client.on(Events.ShardReconnecting, () => log.info({}, 'Discord connection lost; reconnecting'));
  client.on(Events.ShardResume, () => log.info({}, 'Discord connection resumed'));
  client.on(Events.ShardDisconnect, ({ code }) =>
    log.error({ code }, 'Discord closed the connection for good'),
  );
}
