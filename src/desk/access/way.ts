/** What is a provider's own about signing in there. */
import type * as oauth from 'openid-client';
import type { Identity } from './identity.ts';

export type ProviderSettings = {
  readonly kind: 'slack' | 'discord' | 'openid';
  /** Slack's and an issuer's address; of Discord that of its API: `https://discord.com/api`. */
  readonly address: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Slack's workspaces whose members may sign in; none named, all. */
  readonly workspaces: readonly string[];
};

export type Tokens = Awaited<ReturnType<typeof oauth.authorizationCodeGrant>>;

export type Way = {
  readonly name: string;
  /** @param addresses whether somebody is listed by an e-mail address */
  readonly scope: (addresses: boolean) => string;
  /** Whether it is OpenID Connect, which binds what it says to the attempt by a nonce. */
  readonly nonce: boolean;
  /** More that the provider is told when it is asked. */
  readonly more: Readonly<Record<string, string>>;
  readonly discover: (
    execute: readonly ((config: oauth.Configuration) => void)[],
  ) => Promise<oauth.Configuration>;
  readonly identify: (from: oauth.Configuration, tokens: Tokens) => Promise<Identity>;
};

/** Somebody is who they say, and is none who can be let in: `why` is for the log. */
export class NotHere extends Error {
  override readonly name = 'NotHere';
}
