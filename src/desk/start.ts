/** Starts the desk page: the listener is ready at once, the page is built meanwhile if it is stale. */
import type { RequestListener } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import type { Log } from '../log.ts';
import type { Service } from '../service/service.ts';
import { buildPage, type Page } from './build-page.ts';
import { createDesk } from './server.ts';

export async function startDesk(parts: {
  readonly service: Service;
  readonly log: Log;
  /** What the server is bound to. */
  readonly host: string;
  /** Where the built page is kept. */
  readonly cacheDir: string;
}): Promise<{ readonly listener: RequestListener }> {
  const { service, log, host, cacheDir } = parts;
  let built: Promise<Page> | undefined;
  const page = () => {
    built ??= buildPage({ outDir: cacheDir }).catch((error: unknown) => {
      built = undefined;
      throw error;
    });
    return built;
  };
  // Begun now so that the first reader does not wait; whoever opens the page sees it fail.
  page().catch((error: unknown) => log.error({ err: error }, 'The desk page could not be built'));
  const desk = createDesk({ service, page, log, host });
  return { listener: getRequestListener(desk.fetch) };
}
