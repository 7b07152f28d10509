/** Discord speaks OAuth2 and not OpenID Connect: who somebody is, it says when asked with the token. */
import * as oauth from 'openid-client';
import { z } from 'zod';
import { identityOf } from './identity.ts';
import type { ProviderSettings, Way } from './way.ts';

const user = z.object({
  id: z.string().regex(/^\d{1,30}$/),
  username: z.string().optional(),
  global_name: z.string().nullish(),
  email: z.string().nullish(),
  verified: z.boolean().optional(),
});

export function discord({ address, clientId, clientSecret }: ProviderSettings): Way {
  const api = address.replace(/\/$/, '');
  const server = {
    issuer: new URL(api).origin,
    // People see this one, so it is the site's and not the API's.
    authorization_endpoint: new URL('/oauth2/authorize', api).href,
    token_endpoint: `${api}/oauth2/token`,
  };
  return {
    name: 'Discord',
    scope: (addresses) => (addresses ? 'identify email' : 'identify'),
    nonce: false,
    // Who has agreed before is not asked again.
    more: { prompt: 'none' },
    async discover(execute) {
      const config = new oauth.Configuration(
        server,
        clientId,
        undefined,
        oauth.ClientSecretPost(clientSecret),
      );
      for (const change of execute) change(config);
      return config;
    },
    async identify(from, { access_token }) {
      const me = new URL(`${api}/users/@me`);
      const response = await oauth.fetchProtectedResource(from, access_token, me, 'GET');
      if (!response.ok) throw new Error(`Discord answered ${response.status} to /users/@me`);
      const { id, username, global_name, email, verified } = user.parse(await response.json());
      return identityOf('discord', id, { email, verified, names: [global_name, username] });
    },
  };
}
