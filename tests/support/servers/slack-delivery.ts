/** How the local Slack reaches the app: envelopes over Socket Mode, or signed requests over HTTP. */
import { createHmac } from 'node:crypto';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type WebSocket, WebSocketServer } from 'ws';
import type { Records } from './slack-records.ts';
import { type Ack, APP, type From, type Json, SIGNING_SECRET } from './slack-shapes.ts';

export type Kind = 'slash_commands' | 'interactive' | 'events_api';

/** Sent again because the app did not acknowledge in time. */
export type Retry = { readonly number: number; readonly reason: string };

/** A request older than this is stale (https://docs.slack.dev/authentication/verifying-requests-from-slack). */
const STALE_SECONDS = 60 * 5;
const SECOND_MS = 1000;

export function startDelivery(http: Server, records: Records) {
  const sockets: WebSocket[] = [];
  const pending = new Map<string, (ack: Ack) => void>();
  let target: string | undefined;
  const served: Server[] = [];
  let envelopes = 0;
  let opened = 0;
  let turn = 0;

  const upgrade = new WebSocketServer({ server: http, path: '/link/' });
  upgrade.on('connection', (socket) => {
    sockets.push(socket);
    opened += 1;
    socket.on('close', () => {
      sockets.splice(sockets.indexOf(socket), 1);
      records.look();
    });
    socket.on('message', (data) => {
      const { envelope_id, payload } = JSON.parse(String(data)) as {
        envelope_id: string;
        payload?: Json;
      };
      const empty = payload === undefined || Object.keys(payload).length === 0;
      pending.get(envelope_id)?.({ body: empty ? undefined : payload });
      pending.delete(envelope_id);
    });
    socket.send(
      JSON.stringify({
        type: 'hello',
        num_connections: sockets.length,
        connection_info: { app_id: APP },
        debug_info: { host: 'local', build_number: 1, approximate_connection_time: 18060 },
      }),
    );
    records.look();
  });

  async function overSocket(kind: Kind, payload: Json, retry: Retry | undefined): Promise<Ack> {
    const socket = await records.until(() => {
      const open = sockets.filter(({ readyState }) => readyState === 1);
      return open[turn++ % open.length];
    }, 'a Socket Mode connection');
    const envelope_id = `envelope-${++envelopes}`;
    const acknowledged = new Promise<Ack>((resolve) => pending.set(envelope_id, resolve));
    socket.send(
      JSON.stringify({
        envelope_id,
        type: kind,
        payload,
        accepts_response_payload: kind !== 'events_api',
        ...(kind === 'events_api' && {
          retry_attempt: retry?.number ?? 0,
          retry_reason: retry?.reason ?? '',
        }),
      }),
    );
    let ack: Ack | undefined;
    void acknowledged.then((one) => {
      ack = one;
      records.look();
    });
    return records.until(() => ack, `the acknowledgement of a ${kind} envelope`);
  }

  async function overHttp(
    kind: Kind,
    payload: Json,
    retry: Retry | undefined,
    tamper: From['tamper'],
  ): Promise<Ack> {
    const form = kind !== 'events_api';
    const body =
      kind === 'slash_commands'
        ? new URLSearchParams(payload as Record<string, string>).toString()
        : form
          ? new URLSearchParams({ payload: JSON.stringify(payload) }).toString()
          : JSON.stringify(payload);
    const response = await fetch(target!, {
      method: 'POST',
      headers: {
        'content-type': form ? 'application/x-www-form-urlencoded' : 'application/json',
        ...signed(body, tamper),
        ...(retry && {
          'x-slack-retry-num': String(retry.number),
          'x-slack-retry-reason': retry.reason,
        }),
      },
      body,
    });
    return { status: response.status, body: understood(await response.text()) };
  }

  return {
    /** Sends to the app. @returns what it acknowledged with */
    async send(
      kind: Kind,
      payload: Json,
      { retry, tamper }: { retry?: Retry | undefined; tamper?: From['tamper'] } = {},
    ): Promise<Ack> {
      const ack = target
        ? await overHttp(kind, payload, retry, tamper)
        : await overSocket(kind, payload, retry);
      records.add('acks', { kind, ...ack });
      return ack;
    },

    /** From now on requests go to this URL instead of the sockets. */
    deliverTo(url: string) {
      target = url;
    },

    /** Where it delivers to. */
    address: () => target ?? '',

    /** Serves the app's own listener, and delivers to it. @returns its URL */
    async serve(listener: RequestListener): Promise<string> {
      const server = createServer((request, response) => {
        try {
          listener(request, response);
        } catch {
          response.writeHead(404).end();
        }
      });
      served.push(server);
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      target = `http://127.0.0.1:${(server.address() as AddressInfo).port}/slack/events`;
      return target;
    },

    /** Slack's own question whether a URL is the app's. @returns what was answered */
    async verifyUrl(tamper?: From['tamper']): Promise<Ack> {
      const body = { type: 'url_verification', token: 'legacy', challenge: 'a challenge' };
      return overHttp('events_api', body, undefined, tamper);
    },

    /** Sends anything at all over every connection, as it is. */
    sendFrame(data: string | Uint8Array) {
      for (const socket of sockets) socket.send(data);
    },

    /** Calls the app's address with anything at all, rightly signed unless `headers` say otherwise. @returns the status */
    async post(body: string | Uint8Array, headers: Record<string, string> = {}): Promise<number> {
      const response = await fetch(target!, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...signed(body, undefined), ...headers },
        body: body as BodyInit,
      });
      await response.arrayBuffer();
      return response.status;
    },

    /** How many connections stand now. */
    connections: () => sockets.filter(({ readyState }) => readyState === 1).length,
    /** Resolves once so many connections have been made, over all. */
    connected: (times = 1) =>
      records.until(() => opened >= times && sockets.length > 0, `connection ${times}`),
    /** Slack asks the app to connect anew, as it does every few hours. */
    askToReconnect(
      reason: 'warning' | 'refresh_requested' | 'link_disabled' = 'refresh_requested',
    ) {
      for (const socket of sockets) {
        socket.send(JSON.stringify({ type: 'disconnect', reason, debug_info: { host: 'local' } }));
      }
    },
    /** The network fails, for so many of the connections. */
    cut(most = sockets.length) {
      for (const socket of sockets.slice(0, most)) socket.terminate();
    },
    async stop() {
      for (const socket of [...sockets]) socket.terminate();
      upgrade.close();
      for (const server of served) {
        server.closeAllConnections();
        await new Promise<void>((resolve) => server.close(() => resolve()));
      }
    },
  };
}

function signed(body: string | Uint8Array, tamper: From['tamper']): Record<string, string> {
  const now = Math.floor(Date.now() / SECOND_MS);
  const apart = { stale: -STALE_SECONDS - 1, future: STALE_SECONDS + 2, signature: 0 };
  const timestamp = now + (tamper ? apart[tamper] : 0);
  const secret = tamper === 'signature' ? 'somebody else’s secret' : SIGNING_SECRET;
  const digest = createHmac('sha256', secret).update(`v0:${timestamp}:`).update(body).digest('hex');
  return {
    'x-slack-request-timestamp': String(timestamp),
    'x-slack-signature': `v0=${digest}`,
  };
}

/** Slack takes JSON, or plain text as a message. */
function understood(text: string): Json | undefined {
  if (text === '') return undefined;
  try {
    return JSON.parse(text) as Json;
  } catch {
    return { text };
  }
}
