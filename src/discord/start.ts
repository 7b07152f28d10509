/** Connects Dateline to Discord's gateway and keeps it connected. */
import { setTimeout as wait } from 'node:timers/promises';
import {
  type APIInteraction,
  Client,
  Events,
  GatewayDispatchEvents,
  Options,
  Routes,
} from 'discord.js';
import type { Service } from '../service.ts';
import { factsOf, isOver, startError } from './errors.ts';
import { type Log, receiveDiscord } from './receive.ts';
import { baseOf, registerWith } from './register.ts';

export type DiscordParts = {
  readonly token: string;
  /** Found out from the token where it is not given. */
  readonly appId?: string;
  readonly apiUrl?: string;
  readonly service: Service;
  readonly log: Log;
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
export async function startDiscord(parts: DiscordParts): Promise<{ stop(): Promise<void> }> {
  const { log } = parts;
  const client = createClient(baseOf(parts.apiUrl));
  const underWay = new Set<Promise<void>>();
  const receive = (interaction: APIInteraction) => {
    const done = respond(client, interaction, parts).finally(() => underWay.delete(done));
    underWay.add(done);
  };
  // The gateway's own event: the interaction as plain JSON, which is all that `receive` needs.
  client.ws.on(GatewayDispatchEvents.InteractionCreate, receive);
  report(client, log);
  await connect(client, parts);
  await register(client, parts);
  return {
    async stop() {
      client.ws.off(GatewayDispatchEvents.InteractionCreate, receive);
      // A connection that we close ourselves is nothing to report.
      client.removeAllListeners(Events.ShardReconnecting);
      // What was asked is still answered; what takes longer than this Discord has given up on.
      await Promise.race([Promise.all(underWay), wait(ANSWER_MS, undefined, { ref: false })]);
      await client.destroy();
    },
  };
}

function createClient(api: string): Client {
  const none = { maxSize: 0 };
  return new Client({
    // No intents at all: the commands and buttons meant for Dateline come without any, and it reads nothing else.
    intents: [],
    rest: { api },
    // discord.js would otherwise keep everyone who ever asked, and every message with a button, in memory.
    makeCache: Options.cacheWithLimits({
      ...Options.DefaultMakeCacheSettings,
      MessageManager: none,
      GuildMemberManager: none,
      UserManager: { maxSize: 1, keepOverLimit: (user) => user.id === user.client.user?.id },
    }),
  });
}

async function connect(client: Client, { token, apiUrl }: DiscordParts): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const ready = new Promise<void>((resolve, reject) => {
    client.once(Events.ClientReady, () => resolve());
    timer = setTimeout(
      () => reject(new Error(`no connection after ${READY_MS / 1000} seconds`)),
      READY_MS,
    );
  });
  try {
    await Promise.all([ready, client.login(token)]);
  } catch (error) {
    await client.destroy();
    throw startError(error, token, baseOf(apiUrl));
  } finally {
    clearTimeout(timer);
  }
}

/** Commands that were registered before still work, so a failure here does not stop the bot. */
async function register(client: Client, { appId, log }: DiscordParts): Promise<void> {
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

/** Sends what an interaction asks for: the one acknowledgement, then whatever follows it. */
async function respond(
  client: Client,
  interaction: APIInteraction,
  { service, log }: DiscordParts,
): Promise<void> {
  const { id, token, application_id: appId } = interaction;
  try {
    const handled = await receiveDiscord(interaction, { service, log });
    if (!handled) return;
    await client.rest.post(Routes.interactionCallback(id, token), {
      body: handled.callback,
      auth: false,
    });
    const { otherwise } = handled;
    const send = (body: unknown) =>
      client.rest.post(Routes.webhook(appId, token), { body, auth: false });
    try {
      for (const message of handled.followUps) await send(message);
    } catch (error) {
      if (!otherwise) throw error;
      log.warn(factsOf(error), 'A Discord answer could not be shown to everyone');
      try {
        await client.rest.patch(Routes.webhookMessage(appId, token, '@original'), {
          body: otherwise.restore,
          auth: false,
        });
      } finally {
        await send(otherwise.tell);
      }
    }
  } catch (error) {
    if (isOver(error))
      log.info(
        { interaction: id, ...factsOf(error) },
        'A Discord interaction was over before the answer',
      );
    else log.error({ interaction: id, ...factsOf(error) }, 'Discord did not take an answer');
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
