/** Signing in at another's: Slack, Discord, or an issuer of OpenID Connect. The protocol is openid-client's. */
import * as oauth from 'openid-client';
import { discord } from './discord.ts';
import type { Identity } from './identity.ts';
import { openId, slack } from './openid.ts';
import type { ProviderSettings } from './way.ts';

/** What only the browser that began knows: the answer must fit to it. */
export type Attempt = {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
};

export type Provider = {
  /** As people know it: `Slack`, `accounts.example.org`. */
  readonly name: string;
  /**
   * Where the browser is to go.
   * @param addresses whether somebody is listed by an e-mail address, which then is asked for
   */
  readonly ask: (attempt: Attempt, back: URL, addresses: boolean) => Promise<URL>;
  /**
   * @param back where the browser came back to, with what the provider wrote into it
   * @throws where the answer is none, is not to this attempt, or was used before
   */
  readonly identify: (attempt: Attempt, back: URL) => Promise<Identity>;
};

/** The provider keeps whoever signs in waiting no longer than this. */
const PATIENCE_S = 10;

export function createProvider(settings: ProviderSettings): Provider {
  const way = { slack, discord, openid: openId }[settings.kind](settings);
  let found: Promise<oauth.Configuration> | undefined;
  /** Asked for at the first need, and again after it failed. */
  const configuration = () => {
    found ??= way
      .discover(isThisMachine(settings.address) ? [oauth.allowInsecureRequests] : [])
      .then((made) => {
        made.timeout = PATIENCE_S;
        return made;
      })
      .catch((error: unknown) => {
        found = undefined;
        throw error;
      });
    return found;
  };
  return {
    name: way.name,
    async ask({ state, nonce, verifier }, back, addresses) {
      return oauth.buildAuthorizationUrl(await configuration(), {
        redirect_uri: back.href,
        scope: way.scope(addresses),
        state,
        code_challenge: await oauth.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
        ...(way.nonce && { nonce }),
        ...way.more,
      });
    },
    async identify({ state, nonce, verifier }, back) {
      const from = await configuration();
      const tokens = await oauth.authorizationCodeGrant(from, back, {
        expectedState: state,
        pkceCodeVerifier: verifier,
        ...(way.nonce && { expectedNonce: nonce, idTokenExpected: true }),
      });
      // The tokens are used this once, and kept nowhere.
      return way.identify(from, tokens);
    },
  };
}

export function newAttempt(): Attempt {
  return {
    state: oauth.randomState(),
    nonce: oauth.randomNonce(),
    verifier: oauth.randomPKCECodeVerifier(),
  };
}

/** Plain HTTP is for a provider on this machine alone, which tests have. */
const isThisMachine = (address: string): boolean =>
  /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(new URL(address).hostname);
