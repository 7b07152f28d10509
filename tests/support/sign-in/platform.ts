/**
 * Where people sign in with Slack and with Discord, as both answer: a page that agrees by itself, tokens for codes that
 * can be used once, and what each says of whoever is `next`. What Slack signs can be made wrong.
 */
import { createHash, generateKeyPairSync, randomUUID, sign } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { CLIENT } from './openid-provider.ts';

type Json = Readonly<Record<string, unknown>>;
type Grant = { readonly asked: URLSearchParams; readonly person: Json };

export type PlatformSignIn = Awaited<ReturnType<typeof startPlatformSignIn>>;

export async function startPlatformSignIn() {
  let next: Json = {};
  let lies: Json = {};
  const codes = new Map<string, Grant>();
  const tokens = new Map<string, Grant>();
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  /** What the desk sent, for what nobody else should have got. */
  const scopes: string[] = [];

  const server = createServer((request, response) => void answer(request, response));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', address);
    const form = new URLSearchParams(request.method === 'POST' ? await text(request) : '');
    const grant = tokens.get(request.headers.authorization?.replace(/^Bearer /, '') ?? '');
    switch (url.pathname) {
      case '/.well-known/openid-configuration':
        return json(response, 200, discovery(address));
      case '/openid/connect/keys':
        return json(response, 200, {
          keys: [{ ...publicKey.export({ format: 'jwk' }), kid: 'a', use: 'sig', alg: 'RS256' }],
        });
      case '/openid/connect/authorize':
      case '/oauth2/authorize':
        return agree(url, response);
      case '/api/openid.connect.token': {
        const used = redeem(form);
        // Slack says what is wrong with the status of what is right.
        if (!used) return json(response, 200, { ok: false, error: 'invalid_code' });
        return json(response, 200, { ok: true, ...tokenFor(used), id_token: idToken(used) });
      }
      case '/api/oauth2/token': {
        const used = redeem(form);
        if (!used) return json(response, 400, { error: 'invalid_grant' });
        return json(response, 200, {
          ...tokenFor(used),
          expires_in: 604_800,
          scope: scopes.at(-1),
        });
      }
      case '/api/openid.connect.userInfo':
        return json(response, 200, grant ? { ok: true, ...grant.person } : { ok: false });
      case '/api/users/@me': {
        if (!grant) return json(response, 401, { message: '401: Unauthorized', code: 0 });
        const { email, verified, ...rest } = grant.person;
        const hasEmail = grant.asked.get('scope')?.includes('email');
        return json(response, 200, { ...rest, verified, ...(hasEmail && { email }) });
      }
      default:
        return json(response, 404, {});
    }
  }

  function agree(url: URL, response: ServerResponse): void {
    const code = randomUUID();
    codes.set(code, { asked: url.searchParams, person: next });
    scopes.push(url.searchParams.get('scope') ?? '');
    const back = new URL(url.searchParams.get('redirect_uri') ?? '');
    back.searchParams.set('code', code);
    back.searchParams.set('state', url.searchParams.get('state') ?? '');
    response.writeHead(302, { location: back.href }).end();
  }

  function redeem(form: URLSearchParams): Grant | undefined {
    const grant = codes.get(form.get('code') ?? '');
    codes.delete(form.get('code') ?? '');
    const proven = createHash('sha256')
      .update(form.get('code_verifier') ?? '')
      .digest('base64url');
    const fits =
      form.get('client_id') === CLIENT.id &&
      form.get('client_secret') === CLIENT.secret &&
      form.get('redirect_uri') === grant?.asked.get('redirect_uri') &&
      proven === grant?.asked.get('code_challenge');
    return fits ? grant : undefined;
  }

  function tokenFor(grant: Grant) {
    const access_token = randomUUID();
    tokens.set(access_token, grant);
    return { access_token, token_type: 'Bearer' };
  }

  function idToken({ asked, person }: Grant): string {
    const now = Math.floor(Date.now() / 1000);
    const { key, ...claims } = lies;
    const payload = {
      iss: address,
      aud: CLIENT.id,
      iat: now,
      exp: now + 300,
      nonce: asked.get('nonce'),
      ...person,
      ...claims,
    };
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const head = key === 'none' ? { alg: 'none' } : { alg: 'RS256', kid: 'a' };
    const body = `${part(head)}.${part(payload)}`;
    if (key === 'none') return `${body}.`;
    const by =
      key === 'another'
        ? generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey
        : privateKey;
    return `${body}.${sign('sha256', Buffer.from(body), by).toString('base64url')}`;
  }

  return {
    address,
    scopes,
    /** @param wrong claims that Slack's token has instead of the right ones; `key`: signed by `another`, or by `none` */
    signsIn(person: Json, wrong: Json = {}) {
      next = person;
      lies = wrong;
    },
    async stop() {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}

const discovery = (address: string) => ({
  issuer: address,
  authorization_endpoint: `${address}/openid/connect/authorize`,
  token_endpoint: `${address}/api/openid.connect.token`,
  userinfo_endpoint: `${address}/api/openid.connect.userInfo`,
  jwks_uri: `${address}/openid/connect/keys`,
  scopes_supported: ['openid', 'profile', 'email'],
  response_types_supported: ['code'],
  subject_types_supported: ['public'],
  id_token_signing_alg_values_supported: ['RS256'],
  token_endpoint_auth_methods_supported: ['client_secret_post', 'client_secret_basic'],
});

function json(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}
