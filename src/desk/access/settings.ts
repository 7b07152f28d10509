/** The settings of signing in: what they come to, or what is wrong with them. `doctor` says the same. */
import { isLoopback, isReachedHereAlone } from '../reached-by.ts';
import { listOf, namesAddresses } from './lists.ts';
import type { ProviderSettings } from './way.ts';

/** As the environment names them; every one may be missing. */
export type AccessEnvironment = {
  readonly HOST: string;
  readonly DESK_URL?: string | undefined;
  readonly DESK_HOSTS?: string | undefined;
  readonly TRUST_PROXY: number;
  readonly SIGN_IN?: string | undefined;
  readonly SIGN_IN_CLIENT_ID?: string | undefined;
  readonly SIGN_IN_CLIENT_SECRET?: string | undefined;
  readonly SIGN_IN_WORKSPACES?: string | undefined;
  readonly EDITORS?: string | undefined;
  readonly VIEWERS?: string | undefined;
  readonly EDITORS_FILE?: string | undefined;
  readonly VIEWERS_FILE?: string | undefined;
  readonly SLACK_API_URL?: string | undefined;
  readonly DISCORD_API_URL?: string | undefined;
};

export type AccessSettings =
  /** Whoever uses this machine. */
  | { readonly to: 'here' }
  /** Nobody, since others can reach it. */
  | { readonly to: 'nobody' }
  /** Nobody: signing in is set, and cannot be used. */
  | { readonly to: 'nobody-yet'; readonly problems: readonly string[] }
  | {
      readonly to: 'signed-in';
      readonly provider: ProviderSettings;
      /** `https://dateline.example.org`; undefined where this machine alone reaches it, under whatever name. */
      readonly base: string | undefined;
    };

export function accessSettings(env: AccessEnvironment): AccessSettings {
  const { HOST, DESK_URL, DESK_HOSTS, TRUST_PROXY, SIGN_IN } = env;
  const hereAlone =
    TRUST_PROXY === 0 && isReachedHereAlone(HOST, [DESK_URL, ...(DESK_HOSTS?.split(',') ?? [])]);
  if (SIGN_IN === undefined) return { to: hereAlone ? 'here' : 'nobody' };
  const kind = SIGN_IN === 'slack' || SIGN_IN === 'discord' ? SIGN_IN : 'openid';
  const lists = { editors: listOf(env.EDITORS), viewers: listOf(env.VIEWERS) };
  const workspaces = [...listed(env.SIGN_IN_WORKSPACES)];
  const base = DESK_URL === undefined ? undefined : new URL(DESK_URL).origin;
  const problems = [
    ...(env.SIGN_IN_CLIENT_ID === undefined || env.SIGN_IN_CLIENT_SECRET === undefined
      ? ['SIGN_IN needs SIGN_IN_CLIENT_ID and SIGN_IN_CLIENT_SECRET.']
      : []),
    ...(kind === 'openid' && !isIssuer(SIGN_IN)
      ? ['SIGN_IN must be slack, discord, or the https address of an issuer of OpenID Connect.']
      : []),
    ...(base === undefined && !hereAlone
      ? ['SIGN_IN needs DESK_URL, the address that people come back to once they have signed in.']
      : []),
    ...(base !== undefined && !isSafe(base)
      ? [
          'DESK_URL must begin with https:// for signing in: what browsers hold would be read on the way.',
        ]
      : []),
    ...(lists.editors.size + lists.viewers.size === 0 && !env.EDITORS_FILE && !env.VIEWERS_FILE
      ? [
          'SIGN_IN is set, and EDITORS and VIEWERS name nobody, nor does EDITORS_FILE or VIEWERS_FILE name a file: nobody could come in.',
        ]
      : []),
    ...(kind === 'slack' && workspaces.length === 0 && namesAddresses(lists)
      ? [
          'EDITORS or VIEWERS name e-mail addresses: with Slack they need SIGN_IN_WORKSPACES, as anybody can have any address in a workspace of their own.',
        ]
      : []),
  ];
  if (problems.length > 0) return { to: 'nobody-yet', problems };
  return {
    to: 'signed-in',
    base,
    provider: {
      kind,
      address: addressOf(kind, env, SIGN_IN),
      clientId: env.SIGN_IN_CLIENT_ID ?? '',
      clientSecret: env.SIGN_IN_CLIENT_SECRET ?? '',
      workspaces,
    },
  };
}

function addressOf(
  kind: ProviderSettings['kind'],
  { SLACK_API_URL, DISCORD_API_URL }: AccessEnvironment,
  issuer: string,
): string {
  switch (kind) {
    case 'slack':
      return SLACK_API_URL ? new URL(SLACK_API_URL).origin : 'https://slack.com';
    case 'discord':
      return DISCORD_API_URL ?? 'https://discord.com/api';
    case 'openid':
      return issuer;
    default:
      return kind satisfies never;
  }
}

const listed = (names: string | undefined): Set<string> =>
  new Set((names ?? '').split(',').flatMap((name) => name.trim() || []));

const isIssuer = (address: string): boolean => URL.canParse(address) && isSafe(address);

/** Encrypted on the way, or going nowhere. */
const isSafe = (address: string): boolean => {
  const { protocol, hostname } = new URL(address);
  return protocol === 'https:' || (protocol === 'http:' && isLoopback(hostname));
};
