/** One port for everything that is asked over HTTP: the page, what platforms call, and whoever watches. */
import { createServer, type RequestListener } from 'node:http';
import type { Stoppable } from './stop-on-signals.ts';

/** Who answers what: the first whose path it is. */
export type Route = {
  /** One path, `/healthz`, or with a slash at its end everything under it, `/slack/`. */
  readonly path: string;
  /** undefined while nobody is there to answer; then the page does. */
  readonly listener: () => RequestListener | undefined;
};

export type HttpServer = Stoppable & {
  /** Where it listens: `http://127.0.0.1:3000`. */
  readonly url: string;
};

/**
 * Listens.
 * @param otherwise answers what is nobody's route
 * @throws where the port is taken
 */
export async function serveHttp({
  host,
  port,
  routes,
  otherwise,
}: {
  readonly host: string;
  /** 0 for any that is free. */
  readonly port: number;
  readonly routes: readonly Route[];
  readonly otherwise: RequestListener;
}): Promise<HttpServer> {
  const server = createServer((request, response) => {
    const path = pathOf(request.url ?? '/');
    const route = routes.find((one) => isUnder(one.path, path));
    const listener = route?.listener() ?? otherwise;
    listener(request, response);
  });
  await new Promise<void>((listening, failed) => {
    server.once('error', failed);
    server.listen(port, host, listening);
  });
  const address = server.address();
  const bound = typeof address === 'object' && address ? address.port : port;
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${bound}`,
    stop: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

const pathOf = (url: string): string => url.split('?', 1)[0] ?? '/';

const isUnder = (route: string, path: string): boolean =>
  route.endsWith('/') ? path.startsWith(route) : path === route;
