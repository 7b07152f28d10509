/**
 * The shapes of tokens and ids, so that one in another's place is named at once, and not by a network error
 * minutes later. What is set is never quoted: it may be a secret.
 */
import type { Config } from '../config.ts';
import { readShards } from './discord/gateway/shard-setting.ts';

type Name =
  | 'DISCORD_TOKEN'
  | 'DISCORD_APP_ID'
  | 'DISCORD_PUBLIC_KEY'
  | 'SLACK_BOT_TOKEN'
  | 'SLACK_APP_TOKEN'
  | 'SLACK_SIGNING_SECRET';

type Install = 'SLACK_CLIENT_ID' | 'SLACK_CLIENT_SECRET' | 'SLACK_STATE_SECRET' | 'ENCRYPTION_KEYS';

export type CredentialProblems = {
  /** What keeps a platform from being connected. */
  readonly discord: readonly string[];
  readonly slack: readonly string[];
  /** What keeps nothing from working, yet. */
  readonly warnings: readonly string[];
};

/** Looks at everything that is set for the platforms, in sentences for whoever runs Dateline. */
export function credentialProblems(
  config: Pick<
    Config,
    Name | Install | 'DISCORD_INTERACTIONS' | 'DISCORD_GATEWAY' | 'DISCORD_SHARDS'
  >,
): CredentialProblems {
  const wrong = (...names: Name[]) =>
    names.flatMap((name) => {
      const problem = credentialProblem(name, config[name]);
      return problem ? [problem] : [];
    });
  const http = config.DISCORD_INTERACTIONS === 'http';
  const keyless = http && !config.DISCORD_PUBLIC_KEY;
  const discord = [
    ...wrong('DISCORD_TOKEN', ...(http ? (['DISCORD_PUBLIC_KEY'] as const) : [])),
    ...(keyless ? [NO_PUBLIC_KEY] : []),
    ...(!http && config.DISCORD_GATEWAY === 'off' ? [NO_WAY_IN] : []),
    ...(readShards(config.DISCORD_SHARDS) ? [] : [SHARDS]),
  ];
  const { SLACK_BOT_TOKEN: bot, SLACK_APP_TOKEN: app, SLACK_SIGNING_SECRET: secret } = config;
  return {
    discord: config.DISCORD_TOKEN ? discord : [],
    slack: bot
      ? wrong('SLACK_BOT_TOKEN', 'SLACK_APP_TOKEN', 'SLACK_SIGNING_SECRET')
      : config.SLACK_CLIENT_ID
        ? [...wrong('SLACK_SIGNING_SECRET'), ...installProblems(config)]
        : [],
    warnings: [
      // The token tells the application by itself.
      ...wrong('DISCORD_APP_ID', ...(http ? [] : (['DISCORD_PUBLIC_KEY'] as const))),
      ...(!config.DISCORD_TOKEN && config.DISCORD_APP_ID ? [alone('DISCORD_APP_ID')] : []),
      ...(!bot && app ? [alone('SLACK_APP_TOKEN')] : []),
      ...(!bot && secret && !config.SLACK_CLIENT_ID ? [alone('SLACK_SIGNING_SECRET')] : []),
      ...(bot && config.SLACK_CLIENT_ID ? [ONE_ONLY] : []),
      ...(bot?.startsWith(ROTATED) ? [ROTATION] : []),
    ],
  };
}

const NO_PUBLIC_KEY =
  'DISCORD_INTERACTIONS=http needs DISCORD_PUBLIC_KEY: the Public Key under General Information in Discord’s developer portal.';

const NO_WAY_IN =
  'DISCORD_GATEWAY=off leaves nothing that Discord could reach Dateline by: set DISCORD_INTERACTIONS=http, too.';
const SHARDS =
  'DISCORD_SHARDS must be the shards of this process and how many there are in all, such as 0-3/16, the same number in all processes; or lease; or nothing, for all of them.';

/** @returns what is wrong with one of them; undefined where it is not set, or looks right */
export function credentialProblem(name: Name, value: string | undefined): string | undefined {
  if (!value) return undefined;
  const { shape, must } = SHAPES[name];
  const kind = KINDS.find((one) => one.shape.test(value));
  const misplaced = kind !== undefined && kind.home !== name;
  if (shape.test(value) && !misplaced) return undefined;
  if (/\s/.test(value)) return `${name} ${must}, without blanks or line breaks in it.`;
  const looksLike = kind ? `: what is set looks like ${kind.what}` : '';
  const belongs = kind?.home && kind.home !== name ? `, which belongs in ${kind.home}` : '';
  return `${name} ${must}${looksLike}${belongs}.`;
}

const ONE_ONLY =
  'SLACK_BOT_TOKEN and SLACK_CLIENT_ID are both set: Dateline serves the one workspace of the token. Take SLACK_BOT_TOKEN away to let workspaces install it by themselves.';

/** What has to be set besides SLACK_CLIENT_ID, so that workspaces can install Dateline by themselves. */
function installProblems(config: Pick<Config, Name | Install>): string[] {
  const needed = {
    SLACK_CLIENT_SECRET: 'the Client Secret under Basic Information of the Slack app',
    SLACK_SIGNING_SECRET: 'the Signing Secret under Basic Information of the Slack app',
    SLACK_STATE_SECRET: 'any long random text, the same for every replica: openssl rand -hex 32',
    ENCRYPTION_KEYS: 'a key of 32 bytes for the tokens in the store: openssl rand -base64 32',
  } as const;
  return Object.entries(needed).flatMap(([name, what]) =>
    config[name as keyof typeof needed] ? [] : [`SLACK_CLIENT_ID needs ${name}: ${what}.`],
  );
}

/** Slack's bot tokens that expire begin so. */
const ROTATED = 'xoxe.';
const ROTATION =
  'SLACK_BOT_TOKEN expires after 12 hours, as token rotation is switched on for the app, and nothing can renew it. Make an app without token rotation, or let it be installed over /slack/install (SLACK_CLIENT_ID), where tokens are renewed.';

const SHAPES: Readonly<Record<Name, { readonly shape: RegExp; readonly must: string }>> = {
  DISCORD_TOKEN: {
    shape: /^[\w-]+\.[\w-]+\.[\w-]+$/,
    must: 'must be the token under Bot in Discord’s developer portal: three parts with dots between them',
  },
  DISCORD_APP_ID: {
    shape: /^\d{15,22}$/,
    must: 'must be the Application ID in Discord’s developer portal: about 18 digits',
  },
  DISCORD_PUBLIC_KEY: {
    shape: /^[0-9a-f]{64}$/i,
    must: 'must be the Public Key in Discord’s developer portal: 64 characters, 0 to 9 and a to f',
  },
  SLACK_BOT_TOKEN: {
    shape: /^(xoxe\.)?xoxb-[\w-]+$/,
    must: 'must be the Bot User OAuth Token, which starts with xoxb-',
  },
  SLACK_APP_TOKEN: {
    shape: /^xapp-[\w-]+$/,
    must: 'must be an app-level token, which starts with xapp-',
  },
  SLACK_SIGNING_SECRET: {
    shape: /^\S+$/,
    must: 'must be the Signing Secret under Basic Information of the Slack app',
  },
};

type Kind = {
  readonly shape: RegExp;
  readonly what: string;
  /** Where it belongs; left out for what Dateline has no use for. */
  readonly home?: Name;
};

const KINDS: readonly Kind[] = [
  { shape: /^(xoxe\.)?xoxb-/, what: 'a bot token of Slack’s (xoxb-…)', home: 'SLACK_BOT_TOKEN' },
  { shape: /^xapp-/, what: 'an app-level token of Slack’s (xapp-…)', home: 'SLACK_APP_TOKEN' },
  { shape: /^(xoxe\.)?xoxp-/, what: 'a user token of Slack’s (xoxp-…), which acts as a person' },
  { shape: /^xoxe-/, what: 'a refresh token of Slack’s (xoxe-…)' },
  { shape: /^xox[a-z]-/, what: 'another kind of Slack’s tokens' },
  { shape: /^\d{15,22}$/, what: 'an application’s id of Discord’s', home: 'DISCORD_APP_ID' },
  { shape: /^[0-9a-f]{64}$/i, what: 'a public key of Discord’s', home: 'DISCORD_PUBLIC_KEY' },
  {
    shape: /^[\w-]{18,}\.[\w-]{5,}\.[\w-]{20,}$/,
    what: 'a bot token of Discord’s',
    home: 'DISCORD_TOKEN',
  },
];

const alone = (name: Name): string => {
  const platform = name.startsWith('DISCORD') ? 'Discord' : 'Slack';
  const needed = platform === 'Discord' ? 'DISCORD_TOKEN' : 'SLACK_BOT_TOKEN';
  return `${name} is set and ${needed} is not: ${platform} is not connected.`;
};
