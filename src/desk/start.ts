/** Starts the desk page: the listener is ready at once, the page is built meanwhile if it is stale. */
import type { RequestListener } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { buildPage, type Page } from './build-page.ts';
import { createDesk, type DeskServices } from './server.ts';

export type DeskOptions = Omit<DeskServices, 'page'> & {
  /** Where the built page is kept. */
  readonly cacheDir: string;
};

export async function startDesk({
  service,
  log,
  host,
  cacheDir,
}: DeskOptions): Promise<{ readonly listener: RequestListener }> {
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
