/** The platforms whose tokens are set, each connected by itself: one that is away keeps nothing else from working. */

import type { RequestListener } from 'node:http';
import type { Config } from '../config.ts';
import type { Log } from '../log.ts';
import type { Observe, Reached } from '../observe.ts';
import type { ShardRepository } from '../service/shard-repository.ts';
import type { Service } from '../service/types.ts';
import type { EditPosted } from '../tenants/corrections/stale-answers.ts';
import { createKeyring, readKeys } from '../tenants/installations/keyring.ts';
import type { InstallationRepository } from '../tenants/installations/repository.ts';
import type { TellPromised } from '../tenants/promises/types.ts';
import type { PostUpdate } from '../tenants/subscriptions/types.ts';
import { platformOf, type TenantId, type TenantPlatform } from '../tenants/tenant-id.ts';
import { credentialProblems } from './credentials.ts';
import { readShards } from './discord/gateway/shard-setting.ts';
import {
  connectWithRetry,
  permanentError,
  type RetriedConnection,
} from './shared/connect-with-retry.ts';
import type { Inbox } from './shared/inbox.ts';
import type { PlatformConnection, PlatformState } from './shared/platform.ts';

export type Connections = {
  /** Serves Slack's calls in HTTP mode, once Slack is connected. */
  readonly slackListener: () => RequestListener | undefined;
  /** Serves Discord's, where interactions come over HTTP. */
  readonly discordListener: () => RequestListener | undefined;
  /** All say `later` for a platform that is not connected. */
  readonly post: PostUpdate;
  readonly edit: EditPosted;
  readonly tell: TellPromised;
  /** What people call servers and workspaces, of those that are connected, as far as that is known. */
  readonly names: () => Promise<ReadonlyMap<TenantId, string>>;
  /** The same for what has changed. */
  readonly tellChange: TellPromised;
  /** Whether it is connected here; what is to be said on another is left to whoever can. */
  readonly reaches: (platform: TenantPlatform) => boolean;
  /** Those whose tokens are set. */
  readonly platforms: readonly TenantPlatform[];
  /** How each platform is whose tokens are set, connected or not. */
  readonly states: () => Readonly<Partial<Record<TenantPlatform, PlatformState>>>;
  /** Resolves once each platform is connected or has failed to connect for the first time. */
  readonly tried: Promise<void>;
  readonly stop: () => Promise<void>;
};

/** Begins to connect. */
export function connectPlatforms({
  config,
  service,
  log,
  observe,
  inbox,
  shards: shardRepository,
  installations,
}: {
  readonly config: Config;
  readonly service: Service;
  readonly log: Log;
  readonly observe: Observe;
  readonly inbox: Inbox;
  readonly shards: ShardRepository;
  readonly installations: InstallationRepository;
}): Connections {
  /** The platforms that are connected. */
  const connected = new Map<TenantPlatform, PlatformConnection>();
  const tell = (message: string) => console.error(message);
  const problems = credentialProblems(config);
  for (const warning of problems.warnings) log.warn({}, warning);

  async function connectDiscord(token: string): Promise<PlatformConnection> {
    refuse(problems.discord);
    const { startDiscord } = await import('./discord/index.ts');
    const shards =
      config.DISCORD_GATEWAY === 'off' ? ('off' as const) : readShards(config.DISCORD_SHARDS);
    return startDiscord({
      token,
      ...(shards && { shards }),
      shardRepository,
      ...(config.DISCORD_APP_ID && { appId: config.DISCORD_APP_ID }),
      ...(config.DISCORD_INTERACTIONS === 'http' &&
        config.DISCORD_PUBLIC_KEY && { publicKey: config.DISCORD_PUBLIC_KEY }),
      ...(config.DISCORD_API_URL && { apiUrl: config.DISCORD_API_URL }),
      messageContent: config.DISCORD_MESSAGE_CONTENT === 'on',
      service,
      log,
      observe,
      inbox,
    });
  }

  async function connectSlack(): Promise<PlatformConnection> {
    refuse(problems.slack);
    const { startSlack } = await import('./slack/index.ts');
    const install = slackInstall(config, installations);
    return startSlack({
      ...(config.SLACK_BOT_TOKEN && { botToken: config.SLACK_BOT_TOKEN }),
      ...(install && { install }),
      sockets: config.SLACK_SOCKETS,
      ...(config.SLACK_APP_TOKEN && { appToken: config.SLACK_APP_TOKEN }),
      ...(config.SLACK_SIGNING_SECRET && { signingSecret: config.SLACK_SIGNING_SECRET }),
      ...(config.SLACK_API_URL && { apiUrl: config.SLACK_API_URL }),
      ...(config.DESK_URL && { deskUrl: config.DESK_URL }),
      service,
      log,
      observe,
      inbox,
    });
  }

  const keepTrying = (
    platform: TenantPlatform,
    name: string,
    connect: () => Promise<PlatformConnection>,
  ) =>
    connectWithRetry({
      name,
      async connect() {
        const connection = await connect();
        connected.set(platform, connection);
        return connection;
      },
      log,
      tell,
    });

  /** Says something of Dateline's own accord, and has it counted whether it reached anybody. */
  async function told<Outcome>(
    what: 'correction' | 'promise' | 'update',
    platform: TenantPlatform,
    say: (connection: PlatformConnection) => Promise<Outcome>,
    later: Outcome,
    how: (outcome: Outcome) => Reached,
  ): Promise<Outcome> {
    const connection = connected.get(platform);
    try {
      const outcome = connection ? await say(connection) : later;
      observe.told(what, platform, how(outcome));
      return outcome;
    } catch (error) {
      observe.told(what, platform, 'failed');
      throw error;
    }
  }

  const telling =
    (what: 'correction' | 'promise'): TellPromised =>
    (to, reply, key) =>
      told(
        what,
        to.platform,
        (connection) => connection.tellPromised(to, reply, key),
        { type: 'later' },
        ({ type }) => REACHED[type],
      );

  const { DISCORD_TOKEN, SLACK_BOT_TOKEN, SLACK_CLIENT_ID } = config;
  const tries: Partial<Record<TenantPlatform, RetriedConnection>> = {
    ...(DISCORD_TOKEN && {
      discord: keepTrying('discord', 'Discord', () => connectDiscord(DISCORD_TOKEN)),
    }),
    ...((SLACK_BOT_TOKEN ?? SLACK_CLIENT_ID) && {
      slack: keepTrying('slack', 'Slack', connectSlack),
    }),
  };
  const connecting = Object.values(tries);
  return {
    slackListener: () => connected.get('slack')?.requestListener,
    discordListener: () => connected.get('discord')?.requestListener,
    post: (channel, reply, progress) =>
      told(
        'update',
        platformOf(channel.tenant),
        (connection) => connection.postUpdate(channel, reply, progress),
        'later',
        (outcome) => REACHED[outcome],
      ),
    edit: (message) =>
      told(
        'correction',
        platformOf(message.at.tenant),
        (connection) => connection.editPosted(message),
        { type: 'later' },
        ({ type }) => REACHED[type],
      ),
    tell: telling('promise'),
    tellChange: telling('correction'),
    async names() {
      const all = await Promise.all([...connected.values()].map((one) => one.names()));
      return new Map(all.flatMap((names) => [...names]));
    },
    reaches: (platform) => connected.has(platform),
    platforms: Object.keys(tries) as TenantPlatform[],
    states: () =>
      Object.fromEntries(Object.entries(tries).map(([platform, { state }]) => [platform, state()])),
    tried: Promise.all(connecting.map(({ first }) => first)).then(() => {}),
    stop: () => Promise.all(connecting.map(({ stop }) => stop())).then(() => {}),
  };
}

const REACHED = {
  posted: 'reached',
  edited: 'reached',
  told: 'reached',
  later: 'later',
  gone: 'gone',
  left: 'gone',
  closed: 'failed',
  wait: 'failed',
  refused: 'failed',
  fixed: 'failed',
} as const satisfies Record<string, Reached>;

/** What lets workspaces install Dateline by themselves; undefined where that is not set. */
function slackInstall(config: Config, kept: InstallationRepository) {
  const { SLACK_CLIENT_ID: clientId, SLACK_CLIENT_SECRET: clientSecret } = config;
  const { SLACK_STATE_SECRET: stateSecret, ENCRYPTION_KEYS: keys = '' } = config;
  if (config.SLACK_BOT_TOKEN || !clientId || !clientSecret || !stateSecret) return undefined;
  const read = readKeys(keys);
  if (!read) throw permanentError(BAD_KEYS);
  return { clientId, clientSecret, stateSecret, kept, keyring: createKeyring(read) };
}

const BAD_KEYS =
  'ENCRYPTION_KEYS must be keys of 32 bytes each, in base64 or hex, with commas between them: openssl rand -base64 32 makes one.';

function refuse(problems: readonly string[]): void {
  if (problems.length > 0) throw permanentError(problems.join(' '));
}
