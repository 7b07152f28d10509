/** One port for everything that is asked over HTTP: the page, what platforms call, and whoever watches. */
import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type Server,
  type ServerResponse,
} from 'node:http';
import type { Socket } from 'node:net';
import { setImmediate, setTimeout } from 'node:timers/promises';
import type { Log } from '../log.ts';
import type { Stoppable } from './stopping.ts';

/** Who answers what: the first whose path it is. */
export type Route = {
  /** One path, `/healthz`, or with a slash at its end everything under it, `/slack/`. */
  readonly path: string;
  /** undefined while nobody is there to answer. */
  readonly listener: () => RequestListener | undefined;
};

export type HttpServer = Stoppable & {
  /** Where it listens: `http://127.0.0.1:3000`. */
  readonly url: string;
};

/** A person's or a platform's request is a few hundred bytes on a line that is there; who takes longer holds a place. */
const LIMITS = {
  headersTimeout: 10_000,
  requestTimeout: 30_000,
  // Longer than a load balancer's usual 60 s, so that it is not the one to find a connection closed.
  keepAliveTimeout: 65_000,
  maxHeaderSize: 16 * 1024,
  connectionsCheckingInterval: 5_000,
};
/** Connections at once: far more than readers, and fewer than a process may have files open. */
const MOST_CONNECTIONS = 2000;
/** Without a byte either way: somebody who does not read an answer holds a place, too. */
const IDLE_MS = 120_000;
/** When stopping begins, what is on its way still arrives: until nothing has for so long, or too long. */
const QUIET_MS = 100;
const LONGEST_ARRIVING_MS = 8000;

/**
 * Listens. Stopping takes what is on its way, answers everything that has come, and closes.
 * @param otherwise answers what is nobody's route
 * @throws where the port is taken
 */
export async function serveHttp({
  host,
  port,
  routes,
  otherwise,
  log,
}: {
  readonly host: string;
  /** 0 for any that is free. */
  readonly port: number;
  readonly routes: readonly Route[];
  readonly otherwise: RequestListener;
  readonly log: Pick<Log, 'error'>;
}): Promise<HttpServer> {
  const answering = new Set<ServerResponse>();
  const sockets = new Set<Socket>();
  let last = false;
  let arrived = 0;
  const server = createServer(LIMITS, (request, response) => {
    arrived += 1;
    answering.add(response);
    response.once('close', () => answering.delete(response));
    if (last) response.setHeader('connection', 'close');
    listenerFor(request)(request, response);
  });
  server.maxConnections = MOST_CONNECTIONS;
  server.timeout = IDLE_MS;
  server.on('connection', (socket) => {
    arrived += 1;
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });

  function listenerFor({ url = '/' }: IncomingMessage): RequestListener {
    const path = pathOf(url);
    const route = routes.find((one) => isUnder(one.path, path));
    return route ? (route.listener() ?? nobodyThere) : otherwise;
  }

  await new Promise<void>((listening, failed) => {
    server.once('error', failed);
    server.listen(port, host, listening);
  });
  server.on('error', (error) => log.error({ error: error.message }, 'the HTTP server failed'));
  const address = server.address();
  const bound = typeof address === 'object' && address ? address.port : port;
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${bound}`,
    async stop() {
      last = true;
      for (const response of answering) {
        if (!response.headersSent) response.setHeader('connection', 'close');
      }
      await quiet(() => arrived);
      const done = closed(server, answering);
      const inUse = new Set([...answering].map(({ socket }) => socket));
      // Opened for later, or half a request: Node itself would wait for what may never come.
      for (const socket of sockets) if (!inUse.has(socket)) socket.destroy();
      await done;
    },
  };
}

/** Resolves when nothing arrives any more that was sent before anybody could know that Dateline stops. */
async function quiet(arrived: () => number): Promise<void> {
  const end = performance.now() + LONGEST_ARRIVING_MS;
  for (let before = -1; before !== arrived() && performance.now() < end; ) {
    before = arrived();
    await setTimeout(QUIET_MS);
    // On a busy processor the timer comes late, before the sockets have been looked at once more.
    for (let turn = 0; turn < 3; turn += 1) await setImmediate();
  }
}

/** Resolves once every answer is out. Connections that wait for another request are closed at once. */
async function closed(server: Server, answering: ReadonlySet<ServerResponse>): Promise<void> {
  const done = new Promise<void>((resolve) => server.close(() => resolve()));
  for (const response of answering) {
    // One whose answer had begun before it could say so stays open, and is idle from here on.
    response.once('close', () => void setImmediate().then(() => server.closeIdleConnections()));
  }
  await done;
}

/** Who calls may call again: it is no fault of theirs. */
const nobodyThere: RequestListener = (_request, response) => {
  response
    .writeHead(503, { 'content-type': 'application/json', 'cache-control': 'no-store' })
    .end(JSON.stringify({ error: 'Nobody answers this here at the moment; /readyz says why.' }));
};

const pathOf = (url: string): string => url.split('?', 1)[0] ?? '/';

const isUnder = (route: string, path: string): boolean =>
  route.endsWith('/') ? path.startsWith(route) : path === route;
