/** The platforms whose tokens are set, each connected by itself: one that is away keeps nothing else from working. */

import type { RequestListener } from 'node:http';
import type { Config } from '../config.ts';
import type { Log } from '../log.ts';
import type { Service } from '../service/service.ts';
import type { EditPosted } from '../tenants/corrections/stale-answers.ts';
import type { PostUpdate } from '../tenants/subscriptions/types.ts';
import { platformOf } from '../tenants/tenant-id.ts';
import { connectWithRetry } from './shared/connect-with-retry.ts';

export type Connections = {
  /** Serves Slack's calls in HTTP mode, once Slack is connected. */
  readonly slackListener: () => RequestListener | undefined;
  /** Both say `later` for a platform that is not connected. */
  readonly post: PostUpdate;
  readonly edit: EditPosted;
  /** Calls back whenever a platform is connected: what had to wait for it can be tried again. */
  readonly onConnect: (listener: () => void) => void;
  /** Resolves once each platform is connected or has failed to connect for the first time. */
  readonly tried: Promise<void>;
  readonly stop: () => Promise<void>;
};

/** Begins to connect. */
export function connectPlatforms(config: Config, service: Service, log: Log): Connections {
  /** How each platform that is connected is written to, by the first part of a place. */
  const posting = new Map<string, PostUpdate>();
  const editing = new Map<string, EditPosted>();
  const listeners: (() => void)[] = [];
  let slackListener: RequestListener | undefined;
  const tell = (message: string) => console.error(message);

  async function connectDiscord(token: string) {
    const { startDiscord } = await import('./discord/index.ts');
    const discord = await startDiscord({
      token,
      ...(config.DISCORD_APP_ID && { appId: config.DISCORD_APP_ID }),
      ...(config.DISCORD_API_URL && { apiUrl: config.DISCORD_API_URL }),
      messageContent: config.DISCORD_MESSAGE_CONTENT === 'on',
      service,
      log,
    });
    posting.set('discord', discord.postUpdate);
    editing.set('discord', discord.editPosted);
    for (const listener of listeners) listener();
    return discord;
  }

  async function connectSlack(botToken: string) {
    const { startSlack } = await import('./slack/index.ts');
    const slack = await startSlack({
      botToken,
      ...(config.SLACK_APP_TOKEN && { appToken: config.SLACK_APP_TOKEN }),
      ...(config.SLACK_SIGNING_SECRET && { signingSecret: config.SLACK_SIGNING_SECRET }),
      ...(config.SLACK_API_URL && { apiUrl: config.SLACK_API_URL }),
      ...(config.DESK_URL && { deskUrl: config.DESK_URL }),
      service,
      log,
    });
    slackListener = slack.requestListener;
    posting.set('slack', slack.postUpdate);
    editing.set('slack', slack.editPosted);
    for (const listener of listeners) listener();
    return slack;
  }

  const { DISCORD_TOKEN, SLACK_BOT_TOKEN } = config;
  const connecting = [
    ...(DISCORD_TOKEN
      ? [{ name: 'Discord', connect: () => connectDiscord(DISCORD_TOKEN), log, tell }]
      : []),
    ...(SLACK_BOT_TOKEN
      ? [{ name: 'Slack', connect: () => connectSlack(SLACK_BOT_TOKEN), log, tell }]
      : []),
  ].map(connectWithRetry);
  return {
    slackListener: () => slackListener,
    post: async (channel, reply, progress) =>
      (await posting.get(platformOf(channel.tenant))?.(channel, reply, progress)) ?? 'later',
    edit: async (message) =>
      (await editing.get(platformOf(message.at.tenant))?.(message)) ?? 'later',
    onConnect: (listener) => listeners.push(listener),
    tried: Promise.all(connecting.map(({ first }) => first)).then(() => {}),
    stop: () => Promise.all(connecting.map(({ stop }) => stop())).then(() => {}),
  };
}
