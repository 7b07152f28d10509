/** Connects Dateline to Slack, over Socket Mode or HTTP, and keeps it connected. */
import { App, HTTPReceiver, LogLevel, SocketModeReceiver, webApi } from '@slack/bolt';
import pTimeout from 'p-timeout';
import type { Log } from '../../log.ts';
import { type Arrived, type Observe, UNOBSERVED } from '../../observe.ts';
import type { Service } from '../../service/types.ts';
import { permanentError } from '../shared/connect-with-retry.ts';
import { createHeldQuestions, type Timer } from '../shared/held-questions.ts';
import { createInbox, type Inbox } from '../shared/inbox.ts';
import { createMemoryInbox } from '../shared/memory-inbox.ts';
import type { PlatformConnection } from '../shared/platform.ts';
import { slackClients } from './clients.ts';
import { NO_MODE, startError } from './errors.ts';
import { readOnlyFrames } from './frames.ts';
import { slackListener } from './http.ts';
import { listen } from './listeners/index.ts';
import { takeOnce } from './listeners/take-once.ts';
import { EVENTS_PATH } from './manifest.ts';
import type { SlackServices } from './receive/event-context.ts';
import { createShares } from './receive/shares.ts';
import { createUserDirectory } from './receive/user-directory.ts';
import { outbound } from './send/outbound.ts';
import { connect, keepConnected } from './socket.ts';

export type SlackOptions = {
  /** The bot token, xoxb-… */
  readonly botToken: string;
  /** The app-level token, xapp-…: with it Dateline connects by itself, over Socket Mode. */
  readonly appToken?: string;
  /** Without an app token, what Slack's calls are signed with. */
  readonly signingSecret?: string;
  /** Ends in a slash. Default: Slack's own. */
  readonly apiUrl?: string;
  /** The desk page's public address, whose links to facts then show the fact. */
  readonly deskUrl?: string;
  /** Whether to look up each reader's language once an hour. Default: yes; else the workspace's holds. */
  readonly readerLanguages?: boolean;
  readonly service: Service;
  readonly log: Log;
  /** Left out, nobody counts. */
  readonly observe?: Observe;
  /** Where what arrives is written down. Default: in memory. */
  readonly inbox?: Inbox;
  /** Runs later what was asked too soon. */
  readonly timer?: Timer;
};

const SLACK = 'https://slack.com/api/';
/** How long something may wait for its answer. */
const ANSWER_MS = 3000;

/**
 * Checks the tokens, connects, and answers until stopped.
 * Rejects, with what to do about it, where a token or secret is missing or refused or Slack cannot be
 * reached; a connection that is lost later is taken up again.
 * @returns with a `requestListener` for /slack/events in HTTP mode
 */
export async function startSlack(options: SlackOptions): Promise<PlatformConnection> {
  const { inbox = createInbox(createMemoryInbox(), options.log) } = options;
  const { botToken, appToken, signingSecret, apiUrl, service, log } = options;
  const { observe = UNOBSERVED } = options;
  const slackApiUrl = slash(apiUrl ?? SLACK);
  if (!appToken && !signingSecret) throw permanentError(NO_MODE);
  const logger = boltLogger(log);
  const clientOptions = { slackApiUrl, logger };
  const clients = slackClients(botToken, clientOptions);
  for (const client of [clients.client, clients.lookups])
    client.on(webApi.WebClientEvent.RATE_LIMITED, () => observe.rateLimited('slack', 'route'));
  const own = await clients.lookups.auth.test().catch((error: unknown) => {
    throw startError(error, 'SLACK_BOT_TOKEN', botToken, slackApiUrl);
  });
  const underWay = new Set<Promise<unknown>>();
  const held = createHeldQuestions(options.timer);
  const services: SlackServices = {
    service,
    log,
    ...clients,
    users: createUserDirectory(clients.lookups, log, options.readerLanguages ?? true),
    shares: createShares(),
    inbox,
    held,
    follow(work) {
      const done: Promise<unknown> = work.catch(() => {}).finally(() => underWay.delete(done));
      underWay.add(done);
    },
    own: own.user_id ?? '',
    team: own.team_id ?? '',
    home: own.url,
    desk: options.deskUrl,
  };
  const receiver = appToken
    ? new SocketModeReceiver({
        appToken,
        logger,
        // `keepConnected` does it better.
        autoReconnectEnabled: false,
        installerOptions: { clientOptions },
      })
    : new HTTPReceiver({ signingSecret: signingSecret ?? '', endpoints: EVENTS_PATH, logger });
  const app = new App({
    token: botToken,
    botId: own.bot_id ?? '',
    botUserId: services.own,
    // It has just been tested.
    tokenVerificationEnabled: false,
    receiver,
    logger,
    clientOptions,
    convoStore: false,
  });
  time(app, observe);
  listen(app, services);
  const finishing = takeOnce(app, services);
  const disconnect =
    receiver instanceof SocketModeReceiver
      ? await connectSocket(receiver, appToken ?? '', slackApiUrl, log)
      : undefined;
  log.info({ team: own.team, mode: disconnect ? 'socket' : 'http' }, 'Slack is connected');
  return {
    ...(receiver instanceof HTTPReceiver && {
      requestListener: slackListener(receiver, signingSecret ?? '', log),
    }),
    ...outbound(services),
    state: () => ({ ready: true }),
    async stop() {
      finishing.stop();
      held.stop();
      // What was asked is still answered, which in Socket Mode needs the connection.
      await pTimeout(Promise.all(underWay), { milliseconds: ANSWER_MS, message: false });
      await disconnect?.();
      if (!options.inbox) await inbox.stop();
    },
  };
}

const slash = (url: string): string => (url.endsWith('/') ? url : `${url}/`);

async function connectSocket(
  { client: socket }: SocketModeReceiver,
  appToken: string,
  apiUrl: string,
  log: Log,
): Promise<() => Promise<void>> {
  readOnlyFrames(socket, log);
  try {
    await connect(socket);
  } catch (error) {
    await socket.disconnect().catch(() => {});
    throw startError(error, 'SLACK_APP_TOKEN', appToken, apiUrl);
  }
  return keepConnected(socket, log);
}

/** Measures how long what comes waits for its acknowledgement and its answer; events Bolt acknowledges by itself. */
function time(app: App, observe: Observe): void {
  app.use(async (args) => {
    const arrival = observe.arrived('slack', arrivedAs(args.body));
    const { ack } = args as { ack?: (response?: object) => Promise<void> };
    if (ack) {
      Object.assign(args, {
        async ack(response?: object) {
          await ack(response);
          arrival.acknowledged();
        },
      });
    }
    await args.next();
    arrival.answered();
  });
}

function arrivedAs(body: object): Arrived {
  if ('command' in body) return 'command';
  const type = 'type' in body ? body.type : undefined;
  return KINDS[String(type)] ?? 'other';
}

const KINDS: Readonly<Record<string, Arrived>> = {
  event_callback: 'message',
  block_actions: 'press',
  view_submission: 'form',
  shortcut: 'command',
  message_action: 'command',
  block_suggestion: 'autocomplete',
};

/** Bolt's own log: warnings and errors, which name no token and no reader's words. */
function boltLogger(log: Log) {
  const words = (...said: unknown[]) => said.map(String).join(' ');
  return {
    debug() {},
    info() {},
    warn: (...said: unknown[]) => log.warn({ slack: words(...said) }, 'Bolt warned'),
    error: (...said: unknown[]) => log.error({ slack: words(...said) }, 'Bolt reported an error'),
    setLevel() {},
    getLevel: () => LogLevel.WARN,
    setName() {},
  };
}
