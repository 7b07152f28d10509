/** OpenID Connect: any issuer, and Slack, which is one with workspaces. */
import * as oauth from 'openid-client';
import { type Identity, identityOf } from './identity.ts';
import { NotHere, type ProviderSettings, type Tokens, type Way } from './way.ts';

export function openId(settings: ProviderSettings): Way {
  return {
    name: new URL(settings.address).host,
    scope: (addresses) => (addresses ? 'openid profile email' : 'openid profile'),
    nonce: true,
    more: {},
    discover: (execute) => discovered(settings, execute),
    async identify(from, tokens) {
      const claims = await claimsOf(from, tokens);
      return identityOf('openid', claims.sub, {
        email: claims.email,
        verified: claims.email_verified,
        names: [claims.name, claims.preferred_username, claims.nickname],
      });
    },
  };
}

/** The id of a person is one of a workspace only, so both are needed to know somebody again. */
export function slack(settings: ProviderSettings): Way {
  const { workspaces } = settings;
  const [only, another] = workspaces;
  return {
    ...openId(settings),
    name: 'Slack',
    // Slack asks which workspace unless it is told.
    more: only !== undefined && another === undefined ? { team: only } : {},
    async identify(from, tokens): Promise<Identity> {
      const claims = await claimsOf(from, tokens);
      const [team, user] = [claims[`${NAMESPACE}team_id`], claims[`${NAMESPACE}user_id`]];
      if (typeof team !== 'string' || typeof user !== 'string')
        throw new NotHere('Slack named no workspace and person');
      if (workspaces.length > 0 && !workspaces.includes(team))
        throw new NotHere(`the workspace ${team} is not in SIGN_IN_WORKSPACES`);
      return identityOf('slack', `${team}/${user}`, {
        // In a workspace of their own anybody can have any address: it counts in those that are named.
        email: workspaces.length > 0 ? claims.email : undefined,
        verified: claims.email_verified,
        names: [claims.name],
      });
    },
  };
}

const NAMESPACE = 'https://slack.com/';

const discovered = (
  { address, clientId, clientSecret }: ProviderSettings,
  execute: readonly ((config: oauth.Configuration) => void)[],
) =>
  oauth.discovery(new URL(address), clientId, undefined, oauth.ClientSecretPost(clientSecret), {
    // The signature of what it says is looked at, too, and not only that it came from where it should.
    execute: [...execute, oauth.enableNonRepudiationChecks],
  });

/** Many issuers say little in the token and the rest when they are asked with it. */
async function claimsOf(from: oauth.Configuration, tokens: Tokens) {
  const signed = tokens.claims();
  if (!signed) throw new NotHere('the provider sent no id token');
  if (!from.serverMetadata().userinfo_endpoint) return signed;
  const asked = await oauth.fetchUserInfo(from, tokens.access_token, signed.sub);
  return { ...asked, ...signed };
}
