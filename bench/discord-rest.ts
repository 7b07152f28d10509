/**
 * The least of Discord that a bot for HTTP interactions needs: signed calls to it, and a REST API that answers at
 * once and keeps nothing. The local Discord of the tests keeps everything, and would be what is measured.
 */
import { Agent, createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { APP, TOKEN } from '../tests/support/servers/discord-shapes.ts';
import { PUBLIC_KEY, signed } from '../tests/support/servers/discord-webhook.ts';

export type BenchDiscord = Awaited<ReturnType<typeof startBenchDiscord>>;

/** Discord itself waits three seconds. */
const LONGEST_MS = 10_000;
const GUILD = '223456789012345678';
const MAY_ALL = String(1n << 3n);

export async function startBenchDiscord() {
  const agent = new Agent({ keepAlive: true, maxSockets: 256 });
  let next = 900_000_000_000_000_000n;
  const snowflake = () => String(++next);

  const http = createServer((incoming, response) => {
    incoming.resume();
    const path = incoming.url ?? '';
    const body = path.endsWith('/applications/@me')
      ? { id: APP, bot: { id: APP }, verify_key: PUBLIC_KEY, interactions_endpoint_url: 'here' }
      : path.includes('/commands')
        ? []
        : { id: snowflake() };
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  });
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));

  /** Sends an interaction of somebody who is new, in a channel of their own. @returns what it is answered with */
  function send(to: string, type: number, data: object, message?: object): Promise<Answer> {
    const user = snowflake();
    const body = JSON.stringify({
      id: snowflake(),
      application_id: APP,
      type,
      token: `interaction-token-${snowflake()}`,
      version: 1,
      data,
      channel_id: user,
      channel: { id: user, type: 0 },
      context: 0,
      guild_id: GUILD,
      guild_locale: 'en-US',
      locale: 'en-US',
      app_permissions: MAY_ALL,
      authorizing_integration_owners: { 0: GUILD },
      member: { user: { id: user, username: 'reader' }, roles: [], permissions: '0' },
      entitlements: [],
      ...(message && { message }),
    });
    return new Promise((resolve, reject) => {
      const outgoing = request(
        to,
        { agent, method: 'POST', headers: signed(body), timeout: LONGEST_MS },
        (response) => {
          const chunks: Buffer[] = [];
          response.on('data', (chunk: Buffer) => chunks.push(chunk));
          response.on('end', () => {
            const text = Buffer.concat(chunks).toString();
            if (response.statusCode === 200) resolve(JSON.parse(text));
            else reject(new Error(`${response.statusCode} ${text}`));
          });
        },
      );
      outgoing.on('timeout', () => outgoing.destroy(new Error('no answer')));
      outgoing.on('error', reject);
      outgoing.end(body);
    });
  }

  return {
    url: `http://127.0.0.1:${(http.address() as AddressInfo).port}/api`,
    token: TOKEN,
    publicKey: PUBLIC_KEY,
    slash: (to: string, name: string, values: Readonly<Record<string, string>>) =>
      send(to, 2, { id: '1', type: 1, name, options: optionsOf(values) }),
    typing: (to: string, name: string, values: Readonly<Record<string, string>>) =>
      send(to, 4, {
        id: '1',
        type: 1,
        name,
        options: optionsOf(values).map((one) => ({ ...one, focused: true })),
      }),
    press: (to: string, customId: string) =>
      send(
        to,
        3,
        { component_type: 2, custom_id: customId },
        { id: snowflake(), embeds: [], components: [], flags: 0, author: { id: APP } },
      ),
    async stop() {
      agent.destroy();
      http.closeAllConnections();
      await new Promise((resolve) => http.close(resolve));
    },
  };
}

/** The body of the acknowledgement. */
export type Answer = {
  readonly type: number;
  readonly data?: {
    readonly components?: readonly { readonly components: readonly { custom_id?: string }[] }[];
  };
};

/** The custom id of the first button under an answer that has one. */
export const firstButton = ({ data }: Answer): string | undefined =>
  data?.components?.flatMap(({ components }) => components).find(({ custom_id }) => custom_id)
    ?.custom_id;

const optionsOf = (values: Readonly<Record<string, string>>) =>
  Object.entries(values).map(([name, value]) => ({ name, type: 3, value }));
