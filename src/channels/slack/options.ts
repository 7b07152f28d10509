/** What Dateline connects to Slack with. */
import type { Log } from '../../log.ts';
import type { Observe } from '../../observe.ts';
import type { Service } from '../../service/types.ts';
import type { Keyring } from '../../tenants/installations/keyring.ts';
import type { InstallationRepository } from '../../tenants/installations/repository.ts';
import type { Timer } from '../shared/held-questions.ts';
import type { Inbox } from '../shared/inbox.ts';
import type { PlatformConnection } from '../shared/platform.ts';
import type { ClientOptions } from './clients.ts';
import type { InstallApp } from './install-pages.ts';

export type SlackOptions = {
  /** The bot token, xoxb-…: Dateline is in one workspace. */
  readonly botToken?: string;
  /** Without one: whoever wants to installs it, and is kept sealed. */
  readonly install?: InstallApp & {
    readonly kept: InstallationRepository;
    readonly keyring: Keyring;
  };
  /** The app-level token, xapp-…: with it Dateline connects by itself, over Socket Mode. */
  readonly appToken?: string;
  /** How many such connections. Default: 1 */
  readonly sockets?: number;
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

/** Where Slack's methods are, and where the SDK's warnings go. */
export type Calls = ClientOptions & { readonly slackApiUrl: string };

/** What the tokens and secrets that are set make of it. */
export type Setup = Pick<PlatformConnection, 'requestListener' | 'state' | 'names'> & {
  readonly outbound: Pick<PlatformConnection, 'postUpdate' | 'editPosted' | 'tellPromised'>;
  /** Takes up what other processes left. */
  readonly finishing: { readonly stop: () => void };
  readonly disconnect: () => Promise<void>;
};
