/** A real OpenID provider (`oidc-provider`) in the process: whoever is `next` is signed in without being asked anything. */
import { generateKeyPairSync } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider from 'oidc-provider';

export const CLIENT = { id: 'dateline', secret: 'a secret of the tests, as long as one should be' };

export type Person = {
  readonly sub: string;
  readonly name?: string;
  readonly email?: string;
  readonly email_verified?: boolean | string;
};

export type OpenIdProvider = Awaited<ReturnType<typeof startOpenIdProvider>>;

export async function startOpenIdProvider() {
  const people = new Map<string, Person>();
  let next: Person = { sub: 'nobody' };
  let handler: ((request: IncomingMessage, response: ServerResponse) => void) | undefined;
  const server = createServer((request, response) =>
    handler ? handler(request, response) : response.writeHead(503).end(),
  ).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const key = { ...privateKey.export({ format: 'jwk' }), use: 'sig', kid: 'a', alg: 'RS256' };

  return {
    issuer,
    /** Who signs in from now on; undefined: they do not agree. */
    signsIn(person: Person) {
      people.set(person.sub, person);
      next = person;
    },
    /** Knows the desk: only to these addresses is anybody sent back. */
    knows(...redirects: readonly string[]) {
      const provider = new Provider(issuer, {
        clients: [
          {
            client_id: CLIENT.id,
            client_secret: CLIENT.secret,
            redirect_uris: [...redirects],
            token_endpoint_auth_method: 'client_secret_post',
          },
        ],
        jwks: { keys: [key as never] },
        cookies: { keys: ['a key of the tests'] },
        claims: { openid: ['sub'], profile: ['name'], email: ['email', 'email_verified'] },
        features: { devInteractions: { enabled: false } },
        pkce: { required: () => true },
        findAccount: (_, sub) => ({
          accountId: sub,
          claims: () => ({ ...(people.get(sub) ?? { sub }) }) as never,
        }),
        interactions: { url: (_, { uid }) => `/interaction/${uid}` },
        ttl: {
          Interaction: 60,
          Session: 60,
          Grant: 60,
          AuthorizationCode: 60,
          AccessToken: 60,
          IdToken: 60,
        },
      });
      const callback = provider.callback();
      handler = (request, response) => {
        if (request.url?.startsWith('/interaction/')) void interact(provider, request, response);
        else void callback(request, response);
      };
    },
    async stop() {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };

  async function interact(provider: Provider, request: IncomingMessage, response: ServerResponse) {
    const { prompt, params, session } = await provider.interactionDetails(request, response);
    if (next.sub === 'refuses')
      return provider.interactionFinished(request, response, { error: 'access_denied' });
    if (prompt.name === 'login')
      return provider.interactionFinished(request, response, { login: { accountId: next.sub } });
    const grant = new provider.Grant({
      accountId: session?.accountId ?? '',
      clientId: String(params.client_id),
    });
    grant.addOIDCScope('openid profile email');
    await provider.interactionFinished(request, response, {
      consent: { grantId: await grant.save() },
    });
  }
}
